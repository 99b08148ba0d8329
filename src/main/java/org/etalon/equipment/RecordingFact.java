package org.etalon.equipment;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etalon.auditlog.AuditLog;
import org.etalon.equipment.due.RefreshingDueDates;
import org.etalon.equipment.fact.EquipmentFact;
import org.etalon.equipment.fact.EquipmentHistory;
import org.etalon.equipment.fact.FactKind;
import org.etalon.equipment.fact.Recorded;
import org.etalon.equipment.fact.Retraction;
import org.etalon.equipment.fact.SiRealisation;
import org.etalon.organisation.Organisations;
import org.etalon.platform.Identifiers;
import org.etalon.platform.Transactions;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.Caller;
import org.etalon.security.Role;

/** Records a fact about equipment: what is its owner's to say, or what a laboratory found. */
@Singleton
public class RecordingFact {
  private final EquipmentRegister equipment;
  private final EquipmentHistory history;
  private final RefreshingDueDates dueDates;
  private final Organisations organisations;
  private final Identifiers identifiers;
  private final AuditLog auditLog;
  private final Transactions transactions;
  private final Clock clock;

  RecordingFact(
      EquipmentRegister equipment,
      EquipmentHistory history,
      RefreshingDueDates dueDates,
      Organisations organisations,
      Identifiers identifiers,
      AuditLog auditLog,
      Transactions transactions,
      Clock clock) {
    this.equipment = equipment;
    this.history = history;
    this.dueDates = dueDates;
    this.organisations = organisations;
    this.identifiers = identifiers;
    this.auditLog = auditLog;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Records a fact. */
  public Recorded<EquipmentFact> record(String id, EquipmentFact fact, Caller caller) {
    caller.require(Role.CALIBRATOR, Role.APPROVER, Role.CUSTOMER);
    Equipment piece =
        equipment
            .find(id)
            .filter(found -> equipment.visible(id, caller.organisation()))
            .orElseThrow(ProblemException::notFound);
    authorise(fact.kind().recorder(), piece, caller);
    List<FieldError> errors = new ArrayList<>(fact.faults());
    LocalDate today = organisations.find(piece.owner()).orElseThrow().today(clock);
    if (!fact.kind().mayBeginLater() && fact.validFrom().isAfter(today)) {
      errors.add(new FieldError("", "future", "It cannot have happened after today."));
    }
    references(piece, fact, caller, errors);
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemType.RULE_BROKEN, "The content breaks rules.", errors);
    }
    return store(piece, fact, caller);
  }

  /** What was registered with a piece of equipment. */
  void first(Equipment piece, List<EquipmentFact> facts, Caller caller) {
    facts.forEach(fact -> store(piece, fact, caller));
  }

  private Recorded<EquipmentFact> store(Equipment piece, EquipmentFact fact, Caller caller) {
    return transactions.in(
        caller.organisation(),
        () -> {
          Recorded<EquipmentFact> recorded =
              new Recorded<>(
                  identifiers.next(),
                  piece.id(),
                  fact,
                  clock.instant(),
                  caller.id(),
                  caller.organisation());
          history.add(recorded);
          auditLog.record(
              caller.id(),
              caller.organisation(),
              "fact-recorded",
              piece.id(),
              Map.of("fact", recorded.id(), "kind", fact.kind().name()));
          dueDates.refresh(piece.id());
          return recorded;
        });
  }

  private static void authorise(FactKind.Recorder recorder, Equipment piece, Caller caller) {
    boolean may =
        switch (recorder) {
          case OWNER -> caller.belongsTo(piece.owner());
          case OWNERS_SIGNATORY -> caller.belongsTo(piece.owner()) && caller.is(Role.APPROVER);
          case WHO_SEES_IT ->
              caller.belongsTo(piece.owner())
                  || caller.is(Role.CALIBRATOR)
                  || caller.is(Role.APPROVER);
        };
    if (!may) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "Facts of this kind are recorded by somebody else.");
    }
  }

  private void references(
      Equipment piece, EquipmentFact fact, Caller caller, List<FieldError> errors) {
    if (fact instanceof SiRealisation realisation) {
      String reference = realisation.frequencyReference();
      if (reference != null && !equipment.visible(reference, caller.organisation())) {
        errors.add(new FieldError("/frequencyReference", "unknown", "There is no such equipment."));
      }
    } else if (fact instanceof Retraction retraction) {
      Optional<Recorded<EquipmentFact>> wrong =
          history.asKnown(piece.id(), clock.instant()).standing().stream()
              .filter(each -> each.id().equals(retraction.fact()))
              .filter(each -> each.organisation().equals(caller.organisation()))
              .filter(each -> !(each.fact() instanceof Retraction))
              .findFirst();
      if (wrong.isEmpty()) {
        errors.add(
            new FieldError("/fact", "unknown", "There is no such fact of yours that stands."));
      }
    }
  }
}
