package org.etalon.signing;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;

/** The public part of the PKI whose seals and timestamps this deployment issues with. */
public interface PublishedPki {
  /** The root, on which others may decide to rely. */
  List<X509Certificate> roots();

  /** Authorities between a root and a seal. */
  List<X509Certificate> issuers();

  /** The timestamp units of this deployment. */
  List<X509Certificate> timestampUnits();

  /** Whether these are all; else nobody knows which authority is run by whom. */
  default boolean knowsTimestampUnits() {
    return true;
  }

  /** Current revocation lists of the roots and issuers, as far as they are at hand. */
  List<X509CRL> revocationLists();

  /** True for a PKI that made itself; a production start refuses it. */
  boolean development();
}
