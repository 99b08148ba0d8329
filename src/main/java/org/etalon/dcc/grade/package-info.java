/**
 * The medal of each quantity of a document, with reasons and with what would improve it. One small
 * class for each aspect. Reads trees that are parsed already and changes nothing.
 */
@NullMarked
package org.etalon.dcc.grade;

import org.jspecify.annotations.NullMarked;
