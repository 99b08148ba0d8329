package org.etalon.certificate.seal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.etalon.certificate.Digest;
import org.etalon.dcc.CertificateKind;

/** The keys of seals and what happened to them. */
public interface Seals {
  void add(SealKey key);

  /** The keys that were made for a laboratory, in the order of their identifiers. */
  List<SealKey> keys(String laboratory);

  void record(SealEvent event);

  /** What happened to the seals of a laboratory, in the order in which it was recorded. */
  List<SealEvent> events(String laboratory);

  /** The X.509 certificates that ever sealed, or may seal, for a laboratory, and what. */
  Map<Digest, Set<CertificateKind>> registered(String laboratory);

  /** Every laboratory that has a seal. */
  List<String> laboratories();

  /** A key of a laboratory. */
  default Optional<SealKey> key(String laboratory, String id) {
    return keys(laboratory).stream().filter(key -> key.id().equals(id)).findFirst();
  }
}
