/**
 * The pages that people read, made on the server. Decides nothing: what they say comes from other
 * features through the ports here.
 */
@NullMarked
package org.etalon.ui;

import org.jspecify.annotations.NullMarked;
