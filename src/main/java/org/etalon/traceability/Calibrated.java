package org.etalon.traceability;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a piece of equipment was calibrated, without the results.
 *
 * @param number of the certificate
 * @param ended the last day of the calibration; null where it cannot be read
 * @param standing whether nothing is recorded against the certificate
 */
public record Calibrated(
    String number, LocalDate issuedOn, @Nullable LocalDate ended, boolean standing) {}
