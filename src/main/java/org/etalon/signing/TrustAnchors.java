package org.etalon.signing;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.etalon.trust.Anchor;

/**
 * The X.509 certificates that this deployment trusts: its own roots and those that it was given.
 */
public interface TrustAnchors {
  /** All of them, as of now. */
  Set<X509Certificate> anchors();

  /** With what each is trusted for and when; without more, for everything while it is valid. */
  default List<Anchor> withPurposes() {
    return anchors().stream().map(a -> Anchor.always(a, Anchor.Source.DIRECTORY)).toList();
  }
}
