package org.etalon.certificate.seal;

import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.etalon.auditlog.AuditLog;
import org.etalon.certificate.Digest;
import org.etalon.certificate.SealRegister;
import org.etalon.certificate.seal.SealEvent.Kind;
import org.etalon.platform.Transactions;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.Caller;
import org.etalon.security.Role;
import org.etalon.signing.PublishedPki;
import org.etalon.signing.SealKeyStore;
import org.etalon.signing.TrustAnchors;
import org.etalon.signing.keys.IssuedSeal;

/** Takes in the X.509 certificate that an authority issued for a requested seal. */
@Singleton
public class ImportingSeal {
  private final SealKeyStore store;
  private final Seals seals;
  private final SealRegister register;
  private final PublishedPki pki;
  private final TrustAnchors anchors;
  private final AuditLog auditLog;
  private final Transactions transactions;
  private final Clock clock;

  ImportingSeal(
      SealKeyStore store,
      Seals seals,
      SealRegister register,
      PublishedPki pki,
      TrustAnchors anchors,
      AuditLog auditLog,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.seals = seals;
    this.register = register;
    this.pki = pki;
    this.anchors = anchors;
    this.auditLog = auditLog;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Puts it beside its key and registers it for the laboratory; it seals only once it is active.
   *
   * @param pem the seal's own X.509 certificate first, then those of its issuers
   */
  public Digest take(String laboratory, String id, String pem, Caller caller) {
    caller.require(Role.OPERATOR);
    SealKey key =
        transactions.in(
            laboratory,
            () -> {
              SealKey found = seals.key(laboratory, id).orElseThrow(ProblemException::notFound);
              refuseSecond(found);
              return found;
            });
    IssuedSeal issued = IssuedSeal.read(pem);
    Instant now = clock.instant();
    Collection<X509Certificate> trusted = anchors.anchors();
    List<FieldError> errors = issued.errors(key.request(), pki.issuers(), trusted, now);
    if (!errors.isEmpty()) {
      throw new ProblemException(
          ProblemType.RULE_BROKEN, "This is not the X.509 certificate of the seal.", errors);
    }
    store.install(id, issued.chain(pki.issuers(), trusted, now));
    return transactions.in(laboratory, () -> record(key, issued.leaf(), now, caller));
  }

  private void refuseSecond(SealKey key) {
    if (seals.events(key.laboratory()).stream().anyMatch(e -> key.id().equals(e.key()))) {
      throw new ProblemException(
          ProblemType.STATE_CONFLICT, "The key " + key.id() + " has its X.509 certificate.");
    }
  }

  private Digest record(SealKey key, X509Certificate leaf, Instant now, Caller caller) {
    Digest fingerprint = register.register(key.laboratory(), leaf, key.kinds());
    seals.record(
        new SealEvent(
            key.laboratory(), fingerprint, key.id(), Kind.CERTIFIED, now, null, caller.id(), now));
    auditLog.record(
        caller.id(),
        key.laboratory(),
        "seal-certified",
        key.id(),
        Map.of(
            "fingerprint", fingerprint.toString(),
            "notAfter", leaf.getNotAfter().toInstant().toString()));
    return fingerprint;
  }
}
