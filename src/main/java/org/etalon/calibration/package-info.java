/**
 * A calibration and its results before any certificate exists: the draft, its rules and its way
 * from calibrator to checker.
 */
@NullMarked
package org.etalon.calibration;

import org.jspecify.annotations.NullMarked;
