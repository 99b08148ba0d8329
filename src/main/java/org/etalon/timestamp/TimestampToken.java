package org.etalon.timestamp;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a timestamp token says; nothing here is proven, see {@link TimestampVerdict}.
 *
 * @param genTime the time that the authority claims
 * @param policy OID of the policy
 * @param nonce as repeated from the request, if any
 * @param signer the X.509 certificate that the signer information points at, if it was found
 * @param certificates all X.509 certificates in the token
 * @param bringsRevocation it has a place for revocation data (RFC 5652, 10.2.1)
 */
public record TimestampToken(
    Instant genTime,
    String policy,
    BigInteger serialNumber,
    @Nullable BigInteger nonce,
    @Nullable X509Certificate signer,
    List<X509Certificate> certificates,
    boolean bringsRevocation) {
  public TimestampToken {
    certificates = List.copyOf(certificates);
  }
}
