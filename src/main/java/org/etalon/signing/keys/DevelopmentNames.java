package org.etalon.signing.keys;

import java.security.cert.X509Certificate;
import java.util.Collection;

/** The word that every name in a development PKI carries, so that nobody relies on one unseen. */
public final class DevelopmentNames {
  public static final String MARK = "DEVELOPMENT";

  private DevelopmentNames() {}

  /** Whether one of them is of a development PKI. */
  public static boolean in(Collection<X509Certificate> certificates) {
    return certificates.stream()
        .anyMatch(c -> c.getSubjectX500Principal().getName().contains(MARK));
  }
}
