package org.etalon.verification;

import java.time.ZoneId;
import java.util.Optional;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.Digest;
import org.etalon.dcc.Dcc;
import org.etalon.signing.Outcome;
import org.etalon.signing.SignatureReport;
import org.jspecify.annotations.Nullable;

/** The checks that need more than the document: what is on record about it. */
interface RecordChecks {
  /**
   * The certificate that was issued here as this document.
   *
   * @param content the digest that is proven to be that of the signed content
   */
  Optional<Certificate> issued(Digest file, @Nullable Digest content);

  /** In which the laboratory writes its dates; known of certificates that were issued here. */
  @Nullable ZoneId timeZone(Optional<Certificate> issued);

  /** Makes those of the signer's right, the status, the log and the chain. */
  void check(Dcc dcc, Optional<Certificate> issued, SignatureReport signature, Checks checks);

  /** Answers for a document that names no signer. */
  static void nobody(Checks checks) {
    checks.add(CheckId.SIGNER_AUTHORISED, Outcome.NOT_APPLICABLE, "There is no identified signer.");
  }
}
