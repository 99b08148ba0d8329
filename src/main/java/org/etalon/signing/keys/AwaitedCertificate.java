package org.etalon.signing.keys;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;

/**
 * Stands in for the X.509 certificate of a new key until it is issued, because key stores hold no
 * key without one; signed by the key itself, without any usage or policy.
 */
public final class AwaitedCertificate {
  private static final Duration PERIOD = Duration.ofDays(90);

  private AwaitedCertificate() {}

  /** One for a key that signs by the function. */
  public static X509Certificate of(
      String name, PublicKey key, UnaryOperator<byte[]> sign, Clock clock) {
    Instant now = clock.instant();
    X500Name subject =
        new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.O, "No X.509 certificate has been issued yet")
            .addRDN(BCStyle.CN, name)
            .build();
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(
              new JcaX509v3CertificateBuilder(
                      subject,
                      BigInteger.valueOf(now.toEpochMilli()),
                      Date.from(now),
                      Date.from(now.plus(PERIOD)),
                      subject,
                      key)
                  .build(new PortSigner(sign)));
    } catch (CertificateException e) {
      throw new IllegalStateException("What was just signed cannot be read", e);
    }
  }
}
