package org.etalon.trust;

import java.util.Map;
import javax.security.auth.x500.X500Principal;

/** Writes the name in an X.509 certificate for people (RFC 4514). */
public final class X509Name {
  // The JDK would write this one as hexadecimal.
  private static final Map<String, String> KEYWORDS = Map.of("2.5.4.97", "organizationIdentifier");

  private X509Name() {}

  public static String of(X500Principal principal) {
    return principal.getName(X500Principal.RFC2253, KEYWORDS);
  }
}
