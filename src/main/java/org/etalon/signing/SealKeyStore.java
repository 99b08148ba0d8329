package org.etalon.signing;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Where keys of seals are made and stay. A key has a name; before its X.509 certificate is issued
 * it stands under one that it signed itself, which nobody trusts.
 */
public interface SealKeyStore {
  /** A new key EC P-256 under a name that has none yet. */
  SealingKey generate(String name);

  /**
   * The key of that name.
   *
   * @throws org.etalon.problem.ProblemException when there is none
   */
  SealingKey key(String name);

  /** Puts the issued X.509 certificate, first in the chain, beside its key. */
  void install(String name, List<X509Certificate> chain);
}
