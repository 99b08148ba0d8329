package org.etalon.timestamp;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a token should be about and whom to trust.
 *
 * @param octets what was stamped, before hashing
 * @param nonce the nonce of the request, if the request is known
 * @param candidates X.509 certificates that may help to build the path
 * @param anchors X.509 certificates that are trusted
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record TimestampExpectation(
    byte[] octets,
    @Nullable BigInteger nonce,
    Collection<X509Certificate> candidates,
    Collection<X509Certificate> anchors) {
  public TimestampExpectation {
    octets = octets.clone();
    candidates = List.copyOf(candidates);
    anchors = List.copyOf(anchors);
  }
}
