package org.etalon.timestamp;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a token should be about and whom to trust.
 *
 * @param stamped what was stamped
 * @param nonce the nonce of the request, if the request is known
 * @param policies OIDs of the policies that are accepted; every one when empty
 * @param candidates X.509 certificates that may help to build the path
 * @param anchors X.509 certificates that are trusted
 */
public record TimestampExpectation(
    Stamped stamped,
    @Nullable BigInteger nonce,
    Set<String> policies,
    Collection<X509Certificate> candidates,
    Collection<X509Certificate> anchors) {
  public TimestampExpectation {
    policies = Set.copyOf(policies);
    candidates = List.copyOf(candidates);
    anchors = List.copyOf(anchors);
  }

  /** Over octets before hashing, under any policy. */
  public TimestampExpectation(
      byte[] octets,
      @Nullable BigInteger nonce,
      Collection<X509Certificate> candidates,
      Collection<X509Certificate> anchors) {
    this(Stamped.octets(octets), nonce, Set.of(), candidates, anchors);
  }
}
