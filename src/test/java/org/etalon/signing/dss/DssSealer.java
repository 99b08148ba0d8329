package org.etalon.signing.dss;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.XAdESTimestampParameters;
import eu.europa.esig.dss.xades.dataobject.DSSDataObjectFormat;
import eu.europa.esig.dss.xades.reference.CanonicalizationTransform;
import eu.europa.esig.dss.xades.reference.DSSReference;
import eu.europa.esig.dss.xades.reference.EnvelopedSignatureTransform;
import eu.europa.esig.dss.xades.signature.XAdESService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.etalon.signing.DccSealer;
import org.etalon.signing.SealedDcc;
import org.etalon.signing.SealedForm;
import org.etalon.signing.SealingKey;
import org.etalon.signing.SealingKeys;
import org.etalon.timestamp.TimestampAuthority;
import org.etalon.timestamp.TimestampUnavailableException;
import org.etalon.xml.Canonical;
import org.etalon.xml.SafeXml;
import org.w3c.dom.Document;

/** Seals by EU DSS, as another hand than ours: what both write must be judged alike. */
public final class DssSealer implements DccSealer {
  private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
  private static final String DOCUMENT_REFERENCE = "r-document";

  private final SealingKeys keys;
  private final TimestampAuthority authority;
  private final Clock clock;

  public DssSealer(SealingKeys keys, TimestampAuthority authority, Clock clock) {
    this.keys = keys;
    this.authority = authority;
    this.clock = clock;
  }

  @Override
  public SealedDcc seal(String laboratory, byte[] dcc) throws TimestampUnavailableException {
    SealingKey key = keys.forLaboratory(laboratory);
    Document unsigned = SafeXml.parse(dcc);
    SealedForm.requireUnsigned(unsigned);
    byte[] digest = Canonical.sha256(unsigned);
    DSSDocument document = new InMemoryDocument(dcc, "dcc.xml");
    XAdESSignatureParameters parameters = parameters(key.chain(), document);
    // No trust is decided here, so the verifier knows no anchor and no source.
    XAdESService service = new XAdESService(OfflineVerifier.of(Set.of(), List.of(), List.of()));
    PortTspSource stamps = new PortTspSource(authority);
    service.setTspSource(stamps);
    byte[] sealed;
    try {
      ToBeSigned toBeSigned = service.getDataToSign(document, parameters);
      SignatureValue value =
          new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, key.sign(toBeSigned.getBytes()));
      sealed = octets(service.signDocument(document, parameters, value));
    } catch (DSSException e) {
      if (e.getCause() instanceof TimestampUnavailableException unavailable) {
        throw unavailable;
      }
      throw e;
    }
    Instant stampedAt = SealedForm.require(sealed, digest, clock);
    return new SealedDcc(sealed, stampedAt, digest);
  }

  private XAdESSignatureParameters parameters(List<X509Certificate> chain, DSSDocument document) {
    XAdESSignatureParameters parameters = new XAdESSignatureParameters();
    parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_T);
    parameters.setSignaturePackaging(SignaturePackaging.ENVELOPED);
    parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
    parameters.setSigningCertificateDigestMethod(DigestAlgorithm.SHA256);
    parameters.setEn319132(true);
    List<CertificateToken> tokens = chain.stream().map(CertificateToken::new).toList();
    parameters.setSigningCertificate(tokens.get(0));
    parameters.setCertificateChain(tokens);
    parameters.setEncryptionAlgorithm(SignatureAlgorithm.ECDSA_SHA256.getEncryptionAlgorithm());
    parameters.bLevel().setTrustAnchorBPPolicy(false);
    parameters.bLevel().setSigningDate(Date.from(clock.instant()));
    parameters.setSignedInfoCanonicalizationMethod(EXCLUSIVE);
    parameters.setSignedPropertiesCanonicalizationMethod(EXCLUSIVE);
    parameters.setSignatureTimestampParameters(
        new XAdESTimestampParameters(DigestAlgorithm.SHA256, EXCLUSIVE));
    parameters.setReferences(List.of(reference(document)));
    DSSDataObjectFormat format = new DSSDataObjectFormat();
    format.setMimeType("application/xml");
    format.setObjectReference("#" + DOCUMENT_REFERENCE);
    parameters.setDataObjectFormatList(List.of(format));
    return parameters;
  }

  private static DSSReference reference(DSSDocument document) {
    DSSReference reference = new DSSReference();
    reference.setId(DOCUMENT_REFERENCE);
    reference.setUri("");
    reference.setContents(document);
    reference.setDigestMethodAlgorithm(DigestAlgorithm.SHA256);
    reference.setTransforms(
        List.of(new EnvelopedSignatureTransform(), new CanonicalizationTransform(EXCLUSIVE)));
    return reference;
  }

  private static byte[] octets(DSSDocument document) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.writeTo(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("The sealed document cannot be written", e);
    }
  }
}
