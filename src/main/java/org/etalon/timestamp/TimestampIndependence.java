package org.etalon.timestamp;

import java.security.cert.X509Certificate;

/** Tells timestamp authorities of the deployment from those of others. */
@FunctionalInterface
public interface TimestampIndependence {
  /**
   * Whether the unit is run by somebody else than this deployment: never the built-in one, nor one
   * that is configured as not independent, nor any unit with an issuer of theirs.
   *
   * @param unit the X.509 certificate that a token was signed under
   */
  boolean independent(X509Certificate unit);
}
