package org.etalon.traceability.impact;

import java.time.LocalDate;
import java.util.List;
import org.etalon.traceability.graph.Dependant;
import org.jspecify.annotations.Nullable;

/**
 * A question that its caller may ask.
 *
 * @param since leaves out what was issued before; null for nothing
 * @param first the certificates that rest on the subject directly, where that is no certificate;
 *     null where it is one
 * @param viewer the organisation that asks; null for who sees all
 */
public record ImpactQuestion(
    ImpactSubject subject,
    @Nullable LocalDate since,
    @Nullable List<Dependant> first,
    @Nullable String viewer,
    Statements statements) {
  public ImpactQuestion {
    first = first == null ? null : List.copyOf(first);
  }

  /** Whether the caller may see a certificate of a laboratory. */
  boolean shows(String laboratory) {
    return viewer == null || viewer.equals(laboratory);
  }
}
