package org.etalon.certificate;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.auditlog.AuditLog;
import org.etalon.calibration.Calibration;
import org.etalon.calibration.Calibration.State;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.Calibrations;
import org.etalon.calibration.Finding;
import org.etalon.calibration.rules.CalibrationRules;
import org.etalon.certificate.composition.Phrases;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.EquipmentRegister;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Organisations;
import org.etalon.platform.Transactions;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.Caller;
import org.etalon.security.Role;

/** Submits a draft: asks every rule and freezes what the certificate will show of the equipment. */
@Singleton
public class SubmittingCalibration {
  private final Calibrations calibrations;
  private final CalibrationRules rules;
  private final StandardRules standardRules;
  private final Organisations organisations;
  private final EquipmentRegister equipment;
  private final IssuanceRules issuanceRules;
  private final JudgingStandards standards;
  private final AuditLog auditLog;
  private final Transactions transactions;

  SubmittingCalibration(
      Calibrations calibrations,
      CalibrationRules rules,
      StandardRules standardRules,
      Organisations organisations,
      EquipmentRegister equipment,
      IssuanceRules issuanceRules,
      JudgingStandards standards,
      AuditLog auditLog,
      Transactions transactions) {
    this.calibrations = calibrations;
    this.rules = rules;
    this.standardRules = standardRules;
    this.organisations = organisations;
    this.equipment = equipment;
    this.issuanceRules = issuanceRules;
    this.standards = standards;
    this.auditLog = auditLog;
    this.transactions = transactions;
  }

  /**
   * Submits it.
   *
   * @return the findings that are no errors
   * @throws ProblemException with every finding when one is an error; the draft stays a draft
   */
  public List<Finding> submit(String id, Caller caller) {
    caller.require(Role.CALIBRATOR);
    return transactions.in(caller.organisation(), () -> submitted(id, caller));
  }

  private List<Finding> submitted(String id, Caller caller) {
    Calibration draft =
        calibrations.find(id, caller.organisation()).orElseThrow(ProblemException::notFound);
    if (draft.state() != State.DRAFT) {
      throw new ProblemException(
          ProblemType.STATE_CONFLICT, "The calibration is " + draft.state() + ".");
    }
    List<Finding> findings = check(draft);
    refuseErrors(findings);
    Calibration submitted = draft.submitted(freeze(draft.body()));
    JudgingStandards.Judged judged = standards.judge(submitted, caller.id());
    findings.addAll(judged.findings());
    findings.addAll(issuanceRules.check(judged.composition()));
    refuseErrors(findings);
    calibrations.save(submitted);
    submitted
        .body()
        .items()
        .forEach(item -> equipment.grant(item.equipment(), caller.organisation()));
    auditLog.record(caller.id(), caller.organisation(), "submitted", id, Map.of());
    return findings;
  }

  private List<Finding> check(Calibration draft) {
    Organisation laboratory = organisations.find(draft.laboratory()).orElseThrow();
    List<Finding> findings = new ArrayList<>(rules.check(draft.body(), laboratory));
    findings.addAll(standardRules.check(draft));
    for (String language : draft.body().languages().used()) {
      if (!Phrases.LANGUAGES.contains(language)) {
        findings.add(
            Finding.error(
                "/languages/used",
                "language-unsupported",
                "The service writes certificates in " + Phrases.LANGUAGES + " only."));
      }
    }
    return findings;
  }

  private Calibration.Frozen freeze(CalibrationBody body) {
    Set<String> ids = new LinkedHashSet<>();
    body.items().forEach(item -> ids.add(item.equipment()));
    body.standards().forEach(standard -> ids.add(standard.equipment()));
    List<Equipment> now = ids.stream().map(e -> equipment.find(e).orElseThrow()).toList();
    return new Calibration.Frozen(now);
  }

  private static void refuseErrors(List<Finding> findings) {
    if (findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR)) {
      throw new ProblemException(
          ProblemType.RULE_BROKEN,
          "The calibration breaks rules; it stays a draft.",
          findings.stream()
              .filter(f -> f.severity() == Finding.Severity.ERROR)
              .map(f -> new FieldError(f.pointer(), f.code(), f.detail()))
              .toList());
    }
  }
}
