package org.etalon.traceability.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What depends on something, as one answer of a bounded size.
 *
 * @param number the certificate that was asked about; null for other subjects
 * @param total how many certificates rest on it, over any number of steps
 * @param direct the laboratories that used it themselves
 * @param beyond how many more rest on those
 * @param certificates nearest first: all for the regulator, for a laboratory its own
 * @param truncated whether there are more certificates than are named here
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Impact(
    ImpactSubject.Kind kind,
    String subject,
    @Nullable String number,
    @Nullable LocalDate since,
    long total,
    List<ImpactLine.DirectUser> direct,
    long beyond,
    List<ImpactLine.Certified> certificates,
    List<ImpactLine.Instrument> instruments,
    List<ImpactLine.Statement> conformities,
    boolean truncated) {}
