package org.etalon.signing.dss;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.policy.SignaturePolicyProvider;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;

/** What DSS may rely on: our anchors, our revocation lists, and nothing from the network. */
final class OfflineVerifier {
  private OfflineVerifier() {}

  static CommonCertificateVerifier of(
      Collection<X509Certificate> anchors, List<X509CRL> lists, List<X509Certificate> issuers) {
    // True: without the default sources, which would go online.
    CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
    verifier.setAIASource(null);
    CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
    anchors.forEach(a -> trusted.addCertificate(new CertificateToken(a)));
    verifier.setTrustedCertSources(trusted);
    CommonCertificateSource known = new CommonCertificateSource();
    issuers.forEach(i -> known.addCertificate(new CertificateToken(i)));
    verifier.setAdjunctCertSources(known);
    verifier.setCrlSource(
        new ExternalResourcesCRLSource(
            lists.stream().map(OfflineVerifier::stream).toArray(InputStream[]::new)));
    return verifier;
  }

  /** A policy that is only named is not fetched. */
  static SignaturePolicyProvider policies() {
    return new SignaturePolicyProvider();
  }

  private static InputStream stream(X509CRL list) {
    try {
      return new ByteArrayInputStream(list.getEncoded());
    } catch (CRLException e) {
      throw new IllegalStateException("A revocation list cannot be written", e);
    }
  }
}
