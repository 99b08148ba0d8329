/**
 * How an instrument behaved from calibration to calibration. Differences are computed from what the
 * certificates state; nothing is interpolated, converted or judged.
 */
@NullMarked
package org.etalon.certificate.history;

import org.jspecify.annotations.NullMarked;
