package org.etalon.equipment;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.etalon.auditlog.AuditLog;
import org.etalon.equipment.fact.AssessedStandard;
import org.etalon.equipment.fact.EquipmentFact;
import org.etalon.equipment.fact.RecalibrationProgramme;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Organisations;
import org.etalon.platform.LanguageTexts;
import org.etalon.platform.Transactions;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.quantity.QuantityFinding;
import org.etalon.quantity.QuantityKinds;
import org.etalon.quantity.rules.QuantityRules;
import org.etalon.quantity.value.Real;
import org.etalon.security.Caller;
import org.etalon.security.Role;

/** Registers equipment: an owner its own, a laboratory also what customers bring. */
@Singleton
public class RegisteringEquipment {
  private static final String SLUG = "[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?";
  private static final Set<String> RESERVED = Set.of("due");

  private final EquipmentRegister equipment;
  private final Organisations organisations;
  private final AuditLog auditLog;
  private final Transactions transactions;
  private final RecordingFact recording;
  private final Clock clock;

  RegisteringEquipment(
      EquipmentRegister equipment,
      Organisations organisations,
      AuditLog auditLog,
      Transactions transactions,
      RecordingFact recording,
      Clock clock) {
    this.equipment = equipment;
    this.organisations = organisations;
    this.auditLog = auditLog;
    this.transactions = transactions;
    this.recording = recording;
    this.clock = clock;
  }

  /** Registers a piece of equipment. */
  public void register(Equipment candidate, Caller caller) {
    caller.require(Role.CALIBRATOR, Role.APPROVER, Role.CUSTOMER);
    if (!caller.is(Role.CALIBRATOR) && !caller.belongsTo(candidate.owner())) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "Only a laboratory registers what belongs to somebody else.");
    }
    List<FieldError> errors = new ArrayList<>();
    primary(candidate, caller, errors);
    if (!candidate.id().matches(SLUG)) {
      errors.add(new FieldError("/id", "slug", "1 to 64 of a-z, 0-9 and - between them."));
    }
    if (RESERVED.contains(candidate.id())) {
      errors.add(new FieldError("/id", "reserved", "A list of this service has this name."));
    }
    Optional<Organisation> owner = organisations.find(candidate.owner());
    List<EquipmentFact> facts =
        owner.map(known -> facts(candidate, known.today(clock))).orElse(List.of());
    facts.forEach(fact -> fact.faults().forEach(each -> errors.add(inEquipment(each))));
    if (owner.isEmpty()) {
      errors.add(new FieldError("/owner", "unknown", "There is no such organisation."));
    }
    texts(candidate, errors);
    numbers(candidate, errors);
    references(candidate, caller, errors);
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemType.RULE_BROKEN, "The content breaks rules.", errors);
    }
    transactions.run(
        caller.organisation(),
        () -> {
          equipment.add(candidate, caller.organisation());
          auditLog.record(
              caller.id(),
              caller.organisation(),
              "equipment-registered",
              candidate.id(),
              Map.of("owner", candidate.owner()));
          recording.first(candidate, facts, caller);
        });
  }

  /** The interval and the assessment it is registered with are the first of their histories. */
  private List<EquipmentFact> facts(Equipment candidate, LocalDate today) {
    List<EquipmentFact> facts = new ArrayList<>();
    if (candidate.calibrationInterval() != null) {
      facts.add(
          new RecalibrationProgramme(candidate.calibrationInterval(), today, "As registered."));
    }
    if (candidate.assessment() != null) {
      facts.add(new AssessedStandard(candidate.assessment()));
    }
    return facts;
  }

  private static FieldError inEquipment(FieldError fault) {
    return fault.pointer().equals("/interval")
        ? new FieldError("/calibrationInterval", fault.code(), fault.detail())
        : fault;
  }

  /** A chain may end in a primary standard, so only the institute that keeps it declares one. */
  private void primary(Equipment candidate, Caller caller, List<FieldError> errors) {
    if (candidate.legalStatus() != Equipment.LegalStatus.NATIONAL_PRIMARY) {
      return;
    }
    boolean kept =
        caller.belongsTo(candidate.owner())
            && organisations
                .find(candidate.owner())
                .filter(owner -> owner.kind() == Organisation.Kind.NATIONAL_INSTITUTE)
                .isPresent();
    if (!kept) {
      errors.add(
          new FieldError(
              "/legalStatus",
              "not-an-institute",
              "A national primary standard is registered by the national institute that owns it."));
    }
  }

  private static void texts(Equipment candidate, List<FieldError> errors) {
    LanguageTexts.check(candidate.name(), "/name", errors);
    LanguageTexts.line(candidate.manufacturer(), "/manufacturer", errors);
    LanguageTexts.line(candidate.model(), "/model", errors);
    LanguageTexts.line(candidate.rank(), "/rank", errors);
    LanguageTexts.line(candidate.location(), "/location", errors);
    LanguageTexts.line(candidate.accuracyClass(), "/accuracyClass", errors);
    LanguageTexts.line(candidate.software(), "/software", errors);
    if (candidate.identifications().isEmpty()) {
      errors.add(
          new FieldError(
              "/identifications", "empty", "At least one is needed (ISO/IEC 17025, 7.8.2.1 g)."));
    }
    for (int i = 0; i < candidate.identifications().size(); i++) {
      Equipment.Identification identification = candidate.identifications().get(i);
      String at = "/identifications/" + i;
      LanguageTexts.line(identification.value(), at + "/value", errors);
      LanguageTexts.check(identification.name(), at + "/name", errors);
    }
  }

  private static void numbers(Equipment candidate, List<FieldError> errors) {
    Equipment.Range range = candidate.range();
    if (range != null) {
      number(range.min(), range.unit(), "/range/min", errors);
      number(range.max(), range.unit(), "/range/max", errors);
    }
    Equipment.Resolution resolution = candidate.resolution();
    if (resolution != null) {
      number(resolution.value(), resolution.unit(), "/resolution/value", errors);
    }
  }

  private static void number(String value, String unit, String at, List<FieldError> errors) {
    for (QuantityFinding finding : QuantityRules.check(Real.of(value, unit))) {
      if (finding.severity() == QuantityFinding.Severity.ERROR) {
        errors.add(new FieldError(at, finding.code(), finding.detail()));
      }
    }
  }

  private void references(Equipment candidate, Caller caller, List<FieldError> errors) {
    for (int i = 0; i < candidate.quantityKinds().size(); i++) {
      if (!QuantityKinds.isKnown(candidate.quantityKinds().get(i))) {
        errors.add(
            new FieldError(
                "/quantityKinds/" + i, "quantity-kind", "Not a BIPM quantity identifier."));
      }
    }
    boolean set = candidate.role() == Equipment.Role.SET;
    if (set == candidate.members().isEmpty()) {
      errors.add(new FieldError("/members", "members", "A set has members, and only a set."));
    }
    for (int i = 0; i < candidate.members().size(); i++) {
      if (!equipment.visible(candidate.members().get(i), caller.organisation())) {
        errors.add(new FieldError("/members/" + i, "unknown", "There is no such equipment."));
      }
    }
  }
}
