package org.etalon.certificate;

import java.util.Optional;
import org.etalon.signing.SignatureReport;

/** Which X.509 certificate seals for which laboratory. */
public interface SealRegister {

  /** Notes the signer of a new certificate as a seal of the laboratory. */
  Digest register(String laboratory, SignatureReport report);

  /** The laboratory that an X.509 certificate seals for. */
  Optional<String> laboratory(Digest signer);
}
