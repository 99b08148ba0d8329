package org.etalon.verification;

import java.security.cert.X509Certificate;
import java.time.ZoneId;
import java.util.Optional;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.Digest;
import org.etalon.dcc.Dcc;
import org.etalon.signing.Outcome;
import org.etalon.signing.SignatureReport;
import org.jspecify.annotations.Nullable;

/** For whoever verifies away from the service: only trusted lists say anything about the signer. */
record NothingOnRecord(ListedSigner listed) implements RecordChecks {
  @Override
  public Optional<Certificate> issued(Digest file, @Nullable Digest content) {
    return Optional.empty();
  }

  @Override
  public @Nullable ZoneId timeZone(Optional<Certificate> issued) {
    return null;
  }

  @Override
  public void check(
      Dcc dcc, Optional<Certificate> issued, SignatureReport signature, Checks checks) {
    X509Certificate signer = signature.signer();
    if (signer == null) {
      RecordChecks.nobody(checks);
    } else {
      listed.authorised(dcc, signer, signature.bestSignatureTime(), checks);
    }
    checks.add(
        CheckId.STATUS_CURRENT,
        Outcome.INDETERMINATE,
        "The status is on record at the service that issued it; this cannot be asked offline.");
    checks.add(
        CheckId.LOG_INCLUDED,
        Outcome.NOT_EVALUATED,
        "The transparency log is not built yet, and could not be asked offline.");
    checks.add(
        CheckId.TRACEABILITY,
        Outcome.INDETERMINATE,
        "The chain is on record at the services that issued it; this cannot be asked offline.");
  }
}
