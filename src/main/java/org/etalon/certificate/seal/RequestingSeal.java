package org.etalon.certificate.seal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.etalon.auditlog.AuditLog;
import org.etalon.dcc.CertificateKind;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Organisations;
import org.etalon.platform.Transactions;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.Caller;
import org.etalon.security.Role;
import org.etalon.signing.SealKeyStore;
import org.etalon.signing.keys.CertificationRequest;
import org.etalon.signing.keys.SealSubject;

/** Makes a new key for a laboratory's seal, and the request for its X.509 certificate. */
@Singleton
public class RequestingSeal {
  // ETSI EN 319 412-1, 5.1.4: a scheme of three letters, a country, an identifier; or CC:..
  private static final Pattern IDENTIFIER =
      Pattern.compile("([A-Z]{3}[A-Z]{2}|[A-Z]{2}:[A-Z]{2})-[!-~]{1,40}");
  private static final DateTimeFormatter MADE =
      DateTimeFormatter.ofPattern("yyyyMMdd't'HHmmssSSS").withZone(ZoneOffset.UTC);

  private final Organisations organisations;
  private final SealKeyStore store;
  private final Seals seals;
  private final AuditLog auditLog;
  private final Transactions transactions;
  private final Clock clock;

  RequestingSeal(
      Organisations organisations,
      SealKeyStore store,
      Seals seals,
      AuditLog auditLog,
      Transactions transactions,
      Clock clock) {
    this.organisations = organisations;
    this.store = store;
    this.seals = seals;
    this.auditLog = auditLog;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Makes the key where the keys of this deployment live, and signs the request with it.
   *
   * @param identifier of the legal person, for instance {@code NTRDE-HRB12345}
   * @param kinds what it may seal, from its first day to its last
   */
  public SealKey request(
      String laboratory, String identifier, Set<CertificateKind> kinds, Caller caller) {
    caller.require(Role.OPERATOR);
    Organisation organisation =
        organisations.find(laboratory).orElseThrow(ProblemException::notFound);
    if (!IDENTIFIER.matcher(identifier).matches()) {
      throw refused(
          "/organizationIdentifier",
          "organization-identifier",
          "Not of the form of ETSI EN 319 412-1, such as NTRXX-12345678.");
    }
    if (kinds.isEmpty()) {
      throw refused("/kinds", "empty", "A seal is for at least one kind of certificate.");
    }
    Instant now = clock.instant();
    String id = laboratory + "." + MADE.format(now);
    SealSubject subject =
        new SealSubject(
            organisation.location().country(),
            organisation.name().getOrDefault("en", organisation.id()),
            identifier);
    byte[] request = CertificationRequest.of(store.generate(id), subject);
    SealKey key = new SealKey(id, laboratory, subject.toString(), request, kinds, caller.id(), now);
    transactions.run(
        laboratory,
        () -> {
          seals.add(key);
          auditLog.record(
              caller.id(),
              laboratory,
              "seal-requested",
              id,
              Map.of("subject", key.subject(), "kinds", CertificateKind.write(kinds)));
        });
    return key;
  }

  private static ProblemException refused(String pointer, String code, String why) {
    return new ProblemException(
        ProblemType.RULE_BROKEN,
        "The content breaks rules.",
        List.of(new FieldError(pointer, code, why)));
  }
}
