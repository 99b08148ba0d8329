package org.etalon.trust;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** X.509 certificates and revocation lists as octets. */
public final class X509Octets {
  private X509Octets() {}

  /** One, from DER or PEM. */
  public static Optional<X509Certificate> read(byte[] octets) {
    try {
      return CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(octets))
              instanceof X509Certificate certificate
          ? Optional.of(certificate)
          : Optional.empty();
    } catch (CertificateException e) {
      return Optional.empty();
    }
  }

  /** One of a stranger, from DER. */
  public static Optional<X509Certificate> der(byte[] octets) {
    return DerDepth.fault(octets) == null ? read(octets) : Optional.empty();
  }

  /** A revocation list of a stranger, from DER. */
  public static Optional<X509CRL> list(byte[] octets) {
    if (DerDepth.fault(octets) != null) {
      return Optional.empty();
    }
    try {
      return CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(octets))
              instanceof X509CRL list
          ? Optional.of(list)
          : Optional.empty();
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** Its DER. */
  public static byte[] of(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A parsed X.509 certificate has an encoding", e);
    }
  }
}
