package org.etalon.organisation;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.etalon.auditlog.AuditLog;
import org.etalon.platform.LanguageTexts;
import org.etalon.platform.Transactions;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.Caller;

/** Registers organisations. */
@Singleton
public class RegisteringOrganisation {
  private static final String SLUG = "[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?";
  // The service itself seals under this name.
  private static final String RESERVED = "etalon-operator";
  private static final int PERSONS_MIN = 2;
  private static final int PERSONS_MAX = 3;

  private final Organisations organisations;
  private final AuditLog auditLog;
  private final Transactions transactions;

  RegisteringOrganisation(
      Organisations organisations, AuditLog auditLog, Transactions transactions) {
    this.organisations = organisations;
    this.auditLog = auditLog;
    this.transactions = transactions;
  }

  /** Registers an organisation; refuses what a certificate could not show. */
  public void register(Organisation organisation, Caller caller) {
    List<FieldError> errors = new ArrayList<>();
    if (!organisation.id().matches(SLUG)) {
      errors.add(new FieldError("/id", "slug", "1 to 40 of a-z, 0-9 and - between them."));
    }
    if (organisation.id().equals(RESERVED)) {
      errors.add(new FieldError("/id", "reserved", "The service itself has this name."));
    }
    LanguageTexts.check(organisation.name(), "/name", errors);
    Organisation.Location location = organisation.location();
    if (!LanguageTexts.isCountry(location.country())) {
      errors.add(
          new FieldError("/location/country", "country", "Not a country code of ISO 3166-1."));
    }
    LanguageTexts.line(location.city(), "/location/city", errors);
    LanguageTexts.line(location.street(), "/location/street", errors);
    LanguageTexts.line(location.postCode(), "/location/postCode", errors);
    LanguageTexts.line(location.further(), "/location/further", errors);
    LanguageTexts.line(organisation.laboratoryCode(), "/laboratoryCode", errors);
    if (organisation.personsPerCertificate() < PERSONS_MIN
        || organisation.personsPerCertificate() > PERSONS_MAX) {
      errors.add(new FieldError("/personsPerCertificate", "range", "2 or 3."));
    }
    refuse(errors);
    transactions.run(
        organisation.id(),
        () -> {
          organisations.add(organisation);
          auditLog.record(
              caller.id(), organisation.id(), "registered", organisation.id(), Map.of());
        });
  }

  private static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemType.RULE_BROKEN, "The content breaks rules.", errors);
    }
  }
}
