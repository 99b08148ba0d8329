package org.etalon.signing;

import java.security.cert.X509Certificate;
import java.util.Set;

/**
 * The X.509 certificates that this deployment trusts: its own roots and those that it was given.
 */
public interface TrustAnchors {
  /** All of them, as of now. */
  Set<X509Certificate> anchors();
}
