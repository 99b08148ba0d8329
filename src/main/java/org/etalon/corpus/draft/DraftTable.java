package org.etalon.corpus.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table of results: reference values and what was measured there, in one unit.
 *
 * @param kind four-letter BIPM identifier
 * @param uncertainty expanded, k = 2; null where none is stated
 * @param scope the capability that the measured values are claimed under
 * @param standards identifiers of the uses that it rests on
 * @param budget what the measured values rest on
 */
public record DraftTable(
    String kind,
    String unit,
    List<String> nominal,
    List<String> measured,
    @Nullable String uncertainty,
    String scope,
    List<String> standards,
    List<DraftShare> budget) {
  public DraftTable {
    nominal = List.copyOf(nominal);
    measured = List.copyOf(measured);
    standards = List.copyOf(standards);
    budget = List.copyOf(budget);
  }

  public DraftTable withScope(String other) {
    return new DraftTable(kind, unit, nominal, measured, uncertainty, other, standards, budget);
  }

  public DraftTable withUncertainty(@Nullable String other) {
    return new DraftTable(kind, unit, nominal, measured, other, scope, standards, budget);
  }

  public DraftTable withKind(String other) {
    return new DraftTable(other, unit, nominal, measured, uncertainty, scope, standards, budget);
  }

  public DraftTable withUnit(String other) {
    return new DraftTable(kind, other, nominal, measured, uncertainty, scope, standards, budget);
  }

  public DraftTable withPoints(List<String> otherNominal, List<String> otherMeasured) {
    return new DraftTable(
        kind, unit, otherNominal, otherMeasured, uncertainty, scope, standards, budget);
  }

  public DraftTable withBudget(List<DraftShare> other) {
    return new DraftTable(kind, unit, nominal, measured, uncertainty, scope, standards, other);
  }
}
