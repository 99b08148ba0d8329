package org.etalon.certificate;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.etalon.dcc.CertificateKind;

/** Which X.509 certificate seals for which laboratory, and until when. */
public interface SealRegister {

  /**
   * Notes an X.509 certificate as that of a seal of the laboratory. What was noted before stays as
   * it was: the kinds of a seal never change.
   *
   * @param kinds what it may seal
   */
  Digest register(String laboratory, X509Certificate certificate, Set<CertificateKind> kinds);

  /** The laboratory that an X.509 certificate seals for. */
  Optional<String> laboratory(Digest signer);

  /** What an X.509 certificate may seal; every kind as long as it is not registered. */
  Set<CertificateKind> kinds(Digest signer);

  /** When that ends; the earliest moment that was declared. */
  Optional<SealEnd> end(Digest signer);

  /** The same as it was known at a moment: what was declared later is left out. */
  Optional<SealEnd> end(Digest signer, Instant knownAt);

  /** The same of many; those without an end are missing from the answer. */
  Map<Digest, SealEnd> ends(Set<Digest> signers, Instant knownAt);
}
