package org.etalon.signing;

import java.util.Map;
import javax.security.auth.x500.X500Principal;

/** Writes the name in an X.509 certificate for people (RFC 4514). */
final class SubjectName {
  // The JDK would write this one as hexadecimal.
  private static final Map<String, String> KEYWORDS = Map.of("2.5.4.97", "organizationIdentifier");

  private SubjectName() {}

  static String of(X500Principal principal) {
    return principal.getName(X500Principal.RFC2253, KEYWORDS);
  }
}
