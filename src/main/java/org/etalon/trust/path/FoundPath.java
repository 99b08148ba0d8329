package org.etalon.trust.path;

import java.security.cert.X509Certificate;
import java.util.List;
import org.etalon.trust.Anchor;

/**
 * A path that counts.
 *
 * @param certificates from the leaf to the anchor, both included; one when the leaf is the anchor
 */
public record FoundPath(List<X509Certificate> certificates, Anchor anchor) implements PathResult {
  public FoundPath {
    certificates = List.copyOf(certificates);
  }
}
