/** Calibrations in PostgreSQL. */
@NullMarked
package org.etalon.calibration.store;

import org.jspecify.annotations.NullMarked;
