package org.etalon.signing;

import javax.security.auth.x500.X500Principal;
import org.etalon.trust.X509Name;

/** Writes the name in an X.509 certificate for people (RFC 4514). */
final class SubjectName {
  private SubjectName() {}

  static String of(X500Principal principal) {
    return X509Name.of(principal);
  }
}
