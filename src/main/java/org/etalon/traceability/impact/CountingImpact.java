package org.etalon.traceability.impact;

import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.etalon.traceability.graph.Dependant;

/** Counts what depends on a subject, without telling any of it. */
@Singleton
public class CountingImpact {
  private final TellingImpact telling;

  CountingImpact(TellingImpact telling) {
    this.telling = telling;
  }

  public Counts of(ImpactQuestion question) {
    SortedMap<Integer, Long> bySteps = new TreeMap<>();
    SortedMap<String, Long> byLaboratory = new TreeMap<>();
    long certificates = 0;
    long shown = 0;
    try (Stream<Dependant> all = telling.all(question)) {
      for (Iterator<Dependant> each = all.iterator(); each.hasNext(); ) {
        Dependant dependant = each.next();
        certificates++;
        shown += question.shows(dependant.laboratory()) ? 1 : 0;
        bySteps.merge(dependant.steps(), 1L, Long::sum);
        // Who comes after its customers is not for a laboratory to know.
        if (question.viewer() == null || dependant.steps() == 1) {
          byLaboratory.merge(dependant.laboratory(), 1L, Long::sum);
        }
      }
    }
    return new Counts(certificates, shown, bySteps, byLaboratory);
  }

  /**
   * How much there is.
   *
   * @param shown how many of the certificates the caller may see
   * @param bySteps how many at each distance
   * @param byLaboratory how many of each; for a laboratory, of those that used the subject
   *     themselves only
   */
  public record Counts(
      long certificates,
      long shown,
      SortedMap<Integer, Long> bySteps,
      SortedMap<String, Long> byLaboratory) {}
}
