package org.etalon.trust;

import java.io.ByteArrayInputStream;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** X.509 certificates and revocation lists as octets. */
public final class X509Octets {
  private X509Octets() {}

  /** One, from DER or PEM. */
  public static Optional<X509Certificate> read(byte[] octets) {
    try {
      return factory().generateCertificate(new ByteArrayInputStream(octets))
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
      return Optional.of(revocationList(octets));
    } catch (CRLException e) {
      return Optional.empty();
    }
  }

  /**
   * All, from DER or PEM, in their order; there may be none. Not for strangers: nothing is
   * measured.
   */
  public static List<X509Certificate> all(byte[] octets) throws CertificateException {
    return factory().generateCertificates(new ByteArrayInputStream(octets)).stream()
        .map(X509Certificate.class::cast)
        .toList();
  }

  /** A revocation list, from DER or PEM; not for strangers either. */
  public static X509CRL revocationList(byte[] octets) throws CRLException {
    return (X509CRL) factory().generateCRL(new ByteArrayInputStream(octets));
  }

  /** Its DER. */
  public static byte[] of(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A parsed X.509 certificate has an encoding", e);
    }
  }

  private static CertificateFactory factory() {
    try {
      return CertificateFactory.getInstance("X.509");
    } catch (CertificateException e) {
      throw new IllegalStateException("Every Java platform reads X.509", e);
    }
  }
}
