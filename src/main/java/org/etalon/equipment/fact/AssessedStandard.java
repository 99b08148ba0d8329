package org.etalon.equipment.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.etalon.equipment.Equipment.Assessment;
import org.etalon.equipment.Equipment.Range;
import org.etalon.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** An authority assessed the standard or set, and let it be used for a time (计量标准考核). */
public record AssessedStandard(Assessment assessment) implements EquipmentFact {

  @Override
  public FactKind kind() {
    return FactKind.ASSESSED_STANDARD;
  }

  @Override
  public LocalDate validFrom() {
    return assessment.validFrom();
  }

  @Override
  public @Nullable LocalDate validTo() {
    return assessment.validTo();
  }

  @Override
  public List<FieldError> faults() {
    FactChecks checks =
        new FactChecks()
            .line(assessment.number(), "/assessment/number")
            .line(assessment.authority(), "/assessment/authority")
            .line(assessment.uncertaintyOrClass(), "/assessment/uncertaintyOrClass")
            .order(assessment.validFrom(), assessment.validTo(), "/assessment/validTo");
    Range range = assessment.range();
    if (range != null) {
      checks
          .number(range.min(), range.unit(), "/assessment/range/min")
          .number(range.max(), range.unit(), "/assessment/range/max");
    }
    List<String> services = assessment.services();
    for (String service : services == null ? new ArrayList<String>() : services) {
      checks.line(service, "/assessment/services");
    }
    return checks.faults();
  }
}
