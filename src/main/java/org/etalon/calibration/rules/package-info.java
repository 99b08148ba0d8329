/**
 * The rules that a calibration must keep before it may be submitted, one area a class. They look at
 * the calibration and its equipment; they change nothing.
 */
@NullMarked
package org.etalon.calibration.rules;

import org.jspecify.annotations.NullMarked;
