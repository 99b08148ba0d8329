/**
 * What rests on a certificate or a standard, and what organisations are told of it, as pages show
 * it. Decides nothing and knows no HTTP.
 */
@NullMarked
package org.etalon.ui.impact;

import org.jspecify.annotations.NullMarked;
