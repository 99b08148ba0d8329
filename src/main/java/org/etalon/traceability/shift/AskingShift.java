package org.etalon.traceability.shift;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.etalon.equipment.fact.EquipmentHistory;
import org.etalon.equipment.fact.OutOfTolerance;
import org.etalon.problem.ProblemException;
import org.etalon.security.Caller;
import org.etalon.traceability.graph.Dependant;
import org.etalon.traceability.impact.Doubt;
import org.etalon.traceability.impact.ImpactIndex;
import org.etalon.traceability.impact.ImpactQuestion;
import org.etalon.traceability.impact.ImpactSubject;
import org.etalon.traceability.impact.StoredCalibration;
import org.etalon.traceability.impact.TracingImpact;
import org.jspecify.annotations.Nullable;

/**
 * Asks what a shift of a standard means for what used it since it was good, and for what rests on
 * that. Nothing is recorded by asking.
 */
@Singleton
public class AskingShift {
  private static final int BATCH = 500;

  private final TracingImpact tracing;
  private final ImpactIndex index;
  private final EquipmentHistory history;
  private final Clock clock;

  AskingShift(TracingImpact tracing, ImpactIndex index, EquipmentHistory history, Clock clock) {
    this.tracing = tracing;
    this.index = index;
    this.history = history;
    this.clock = clock;
  }

  /** A shift that the caller gives. */
  public ImpactQuestion of(String equipment, Shift shift, Caller caller) {
    String viewer = tracing.mayAskStandard(equipment, caller);
    shift.check();
    return question(equipment, shift, viewer);
  }

  /** The error of a finding that is on record and was not retracted. */
  public ImpactQuestion ofFact(String equipment, String fact, Caller caller) {
    String viewer = tracing.mayAskStandard(equipment, caller);
    OutOfTolerance found =
        history.asKnown(equipment, clock.instant()).standing().stream()
            .filter(each -> each.id().equals(fact))
            .map(each -> each.fact())
            .filter(OutOfTolerance.class::isInstance)
            .map(OutOfTolerance.class::cast)
            .findFirst()
            .orElseThrow(ProblemException::notFound);
    return question(equipment, Shift.of(found), viewer);
  }

  private ImpactQuestion question(String equipment, Shift shift, @Nullable String viewer) {
    Doubt doubt =
        shift.lastGood() == null
            ? Doubt.since(
                equipment, shift.quantityKind(), shift.foundOn(), index.calibrationsOf(equipment))
            : new Doubt(
                equipment,
                shift.quantityKind(),
                shift.foundOn(),
                null,
                shift.lastGood().minusDays(1));
    return new ImpactQuestion(
        new ImpactSubject(ImpactSubject.Kind.EQUIPMENT, equipment),
        null,
        inDoubt(doubt, index.usersOf(equipment, null)),
        viewer,
        new ShiftedConformity(
            new Propagation(
                shift, doubt, number -> index.calibrations(List.of(number)).get(number))));
  }

  private List<Dependant> inDoubt(Doubt doubt, List<Dependant> users) {
    List<Dependant> found = new ArrayList<>();
    for (int from = 0; from < users.size(); from += BATCH) {
      List<Dependant> batch = users.subList(from, Math.min(from + BATCH, users.size()));
      Map<String, StoredCalibration> calibrations =
          index.calibrations(batch.stream().map(Dependant::number).toList());
      for (Dependant user : batch) {
        StoredCalibration calibration = calibrations.get(user.number());
        if (calibration != null && !doubt.touched(calibration).isEmpty()) {
          found.add(user);
        }
      }
    }
    return found;
  }
}
