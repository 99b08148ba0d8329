package org.etalon.bench.verifying;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.policy.SignaturePolicyProvider;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.xades.validation.XMLDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.cert.X509CRL;
import java.util.ArrayList;
import java.util.List;
import org.etalon.signing.PublishedPki;

/** The whole validation by DSS, with anchors and revocation lists that were read once. */
final class DssValidation {
  private final CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);

  DssValidation(PublishedPki pki) throws Exception {
    CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
    pki.roots().forEach(root -> trusted.addCertificate(new CertificateToken(root)));
    CommonCertificateSource known = new CommonCertificateSource();
    pki.issuers().forEach(issuer -> known.addCertificate(new CertificateToken(issuer)));
    List<InputStream> lists = new ArrayList<>();
    for (X509CRL list : pki.revocationLists()) {
      lists.add(new ByteArrayInputStream(list.getEncoded()));
    }
    verifier.setAIASource(null);
    verifier.setTrustedCertSources(trusted);
    verifier.setAdjunctCertSources(known);
    verifier.setCrlSource(new ExternalResourcesCRLSource(lists.toArray(InputStream[]::new)));
  }

  /** The indication of the first signature. */
  String validate(byte[] xml) {
    XMLDocumentValidator validator = new XMLDocumentValidator(new InMemoryDocument(xml));
    validator.setCertificateVerifier(verifier);
    validator.setSignaturePolicyProvider(new SignaturePolicyProvider());
    validator.setEnableEtsiValidationReport(false);
    var report = validator.validateDocument().getSimpleReport();
    return String.valueOf(report.getIndication(report.getFirstSignatureId()));
  }
}
