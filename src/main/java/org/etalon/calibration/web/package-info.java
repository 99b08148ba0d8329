/** Calibrations over HTTP. */
@NullMarked
package org.etalon.calibration.web;

import org.jspecify.annotations.NullMarked;
