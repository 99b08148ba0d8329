package org.etalon.certificate;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.etalon.signing.SignatureReport;

/** Which X.509 certificate seals for which laboratory, and until when. */
public interface SealRegister {

  /** Notes the signer of a new certificate as a seal of the laboratory. */
  Digest register(String laboratory, SignatureReport report);

  /** Notes an X.509 certificate as that of a seal of the laboratory. */
  Digest register(String laboratory, X509Certificate certificate);

  /** The laboratory that an X.509 certificate seals for. */
  Optional<String> laboratory(Digest signer);

  /** When that ends; the earliest moment that was declared. */
  Optional<SealEnd> end(Digest signer);
}
