package org.etalon.corpus;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.XAdESTimestampParameters;
import eu.europa.esig.dss.xades.dataobject.DSSDataObjectFormat;
import eu.europa.esig.dss.xades.reference.CanonicalizationTransform;
import eu.europa.esig.dss.xades.reference.DSSReference;
import eu.europa.esig.dss.xades.reference.DSSTransform;
import eu.europa.esig.dss.xades.reference.EnvelopedSignatureTransform;
import eu.europa.esig.dss.xades.signature.XAdESService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.etalon.fixture.TestPki.Entity;
import org.etalon.signing.SealingKey;
import org.etalon.signing.SealingKeys;
import org.etalon.signing.xades.FixedProfileSealer;
import org.etalon.timestamp.TimestampAuthority;
import org.etalon.timestamp.TimestampUnavailableException;

/** Two hands that sign: ours, and EU DSS, which asks nobody whether that is wise. */
final class Writers {
  static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";

  private Writers() {}

  /** Signs on level B. */
  interface Writer {
    String basic(Situation s, String dcc);
  }

  /** How DSS is to sign. */
  record Style(DigestAlgorithm digest, String c14n, DSSTransform removal) {
    static Style plain() {
      return new Style(DigestAlgorithm.SHA256, EXCLUSIVE, new EnvelopedSignatureTransform());
    }
  }

  static String own(Situation s, String dcc) {
    try {
      Clock clock = Clock.fixed(s.stampedAt(), ZoneOffset.UTC);
      return text(
          new FixedProfileSealer(keys(s.seal()), new NoStamps(), clock)
              .seal("lab", Form.octets(dcc))
              .xml());
    } catch (TimestampUnavailableException e) {
      throw new IllegalStateException(e);
    }
  }

  static String dss(Situation s, String dcc) {
    return dss(s, dcc, Style.plain());
  }

  static String dss(Situation s, String dcc, Style style) {
    XAdESService service = new XAdESService(silent());
    DSSDocument document = new InMemoryDocument(Form.octets(dcc), "dcc.xml");
    XAdESSignatureParameters p = new XAdESSignatureParameters();
    p.setSignatureLevel(SignatureLevel.XAdES_BASELINE_B);
    p.setSignaturePackaging(SignaturePackaging.ENVELOPED);
    p.setDigestAlgorithm(style.digest());
    p.setEncryptionAlgorithm(EncryptionAlgorithm.forKey(s.seal().certificate().getPublicKey()));
    List<CertificateToken> tokens = s.seal().chain().stream().map(CertificateToken::new).toList();
    p.setSigningCertificate(tokens.get(0));
    p.setCertificateChain(tokens);
    p.bLevel().setTrustAnchorBPPolicy(false);
    p.bLevel().setSigningDate(Date.from(s.stampedAt()));
    p.setSignedInfoCanonicalizationMethod(style.c14n());
    p.setSignedPropertiesCanonicalizationMethod(style.c14n());
    DSSReference reference = reference(document, style);
    p.setReferences(List.of(reference));
    DSSDataObjectFormat format = new DSSDataObjectFormat();
    format.setMimeType("application/xml");
    format.setObjectReference("#" + reference.getId());
    p.setDataObjectFormatList(List.of(format));
    p.setEn319132(true);
    p.setSigningCertificateDigestMethod(DigestAlgorithm.SHA256);
    SignatureAlgorithm algorithm = p.getSignatureAlgorithm();
    byte[] octets = service.getDataToSign(document, p).getBytes();
    byte[] value = sign(s.seal(), algorithm.getJCEId(), octets);
    return text(service.signDocument(document, p, new SignatureValue(algorithm, value)));
  }

  private static DSSReference reference(DSSDocument document, Style style) {
    DSSReference reference = new DSSReference();
    // Two signatures on one document must not use one identifier.
    reference.setId("r-" + java.util.UUID.randomUUID());
    reference.setUri("");
    reference.setContents(document);
    reference.setDigestMethodAlgorithm(style.digest());
    reference.setTransforms(List.of(style.removal(), new CanonicalizationTransform(style.c14n())));
    return reference;
  }

  /** With a timestamp over all, a day after the first. */
  static String archival(Situation s, String longTerm) {
    CommonCertificateVerifier verifier = silent();
    CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
    s.world().anchors().forEach(a -> trusted.addCertificate(new CertificateToken(a)));
    verifier.setTrustedCertSources(trusted);
    XAdESService service = new XAdESService(verifier);
    service.setTspSource(
        (algorithm, digest) ->
            new TimestampBinary(Stamps.token(s.unit(), s.stampedAt().plusSeconds(86_400), digest)));
    XAdESSignatureParameters p = new XAdESSignatureParameters();
    p.setSignatureLevel(SignatureLevel.XAdES_BASELINE_LTA);
    p.setSignaturePackaging(SignaturePackaging.ENVELOPED);
    p.setDigestAlgorithm(DigestAlgorithm.SHA256);
    p.setArchiveTimestampParameters(
        new XAdESTimestampParameters(DigestAlgorithm.SHA256, EXCLUSIVE));
    return text(service.extendDocument(new InMemoryDocument(Form.octets(longTerm), "dcc.xml"), p));
  }

  private static CommonCertificateVerifier silent() {
    CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
    verifier.setAIASource(null);
    SilentOnStatusAlert silence = new SilentOnStatusAlert();
    verifier.setAlertOnInvalidSignature(silence);
    verifier.setAlertOnInvalidTimestamp(silence);
    verifier.setAlertOnMissingRevocationData(silence);
    verifier.setAlertOnUncoveredPOE(silence);
    verifier.setAlertOnRevokedCertificate(silence);
    verifier.setAlertOnNoRevocationAfterBestSignatureTime(silence);
    verifier.setAlertOnExpiredCertificate(silence);
    verifier.setAlertOnNotYetValidCertificate(silence);
    verifier.setAugmentationAlertOnSelfSignedCertificateChains(silence);
    verifier.setAugmentationAlertOnSignatureWithoutCertificates(silence);
    return verifier;
  }

  private static byte[] sign(Entity seal, String algorithm, byte[] octets) {
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(seal.key());
      signature.update(octets);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SealingKeys keys(Entity seal) {
    return new SealingKeys() {
      @Override
      public SealingKey forLaboratory(String organisation) {
        return seal;
      }

      @Override
      public SealingKey sealFor(String organisation, String displayName, String countryCode) {
        return seal;
      }
    };
  }

  private static String text(byte[] xml) {
    return new String(xml, StandardCharsets.UTF_8);
  }

  private static String text(DSSDocument document) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.writeTo(out);
      return text(out.toByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An authority that is allowed to be away. */
  private static final class NoStamps implements TimestampAuthority {
    @Override
    public byte[] stamp(byte[] sha256) throws TimestampUnavailableException {
      throw new TimestampUnavailableException("none");
    }

    @Override
    public List<byte[]> stamps(byte[] sha256) {
      return List.of();
    }
  }
}
