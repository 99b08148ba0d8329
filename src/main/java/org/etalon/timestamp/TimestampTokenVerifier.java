package org.etalon.timestamp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/**
 * Measures a timestamp token by every {@link TimestampRule}. Whatever the octets are, the answer is
 * data and never an exception.
 */
public final class TimestampTokenVerifier {
  // Clocks of others run ahead a little; a minute hides no attack that matters for a document.
  private static final Duration FUTURE_TOLERANCE = Duration.ofMinutes(1);

  // Not registered with the JVM: only for curves and paddings that the JDK does not know.
  private static final Provider PROVIDER = new BouncyCastleProvider();

  // RFC 3161, 2.4.2: seconds always, a fraction without trailing zeros, Zulu.
  private static final Pattern GEN_TIME = Pattern.compile("\\d{14}(\\.\\d*[1-9])?Z");

  private static final Map<ASN1ObjectIdentifier, String> STRONG_HASHES =
      Map.of(
          NISTObjectIdentifiers.id_sha256, "SHA-256",
          NISTObjectIdentifiers.id_sha384, "SHA-384",
          NISTObjectIdentifiers.id_sha512, "SHA-512",
          NISTObjectIdentifiers.id_sha3_256, "SHA3-256",
          NISTObjectIdentifiers.id_sha3_384, "SHA3-384",
          NISTObjectIdentifiers.id_sha3_512, "SHA3-512");

  private final Clock clock;

  public TimestampTokenVerifier(Clock clock) {
    this.clock = clock;
  }

  /**
   * Applies the rules.
   *
   * @param token octets that should be the DER of a TimeStampToken
   */
  public TimestampVerdict verify(byte[] token, TimestampExpectation expected) {
    try {
      // Reading the primitive first refuses octets after the structure.
      CMSSignedData cms = new CMSSignedData(ASN1Primitive.fromByteArray(token).getEncoded());
      return measure(cms, expected);
    } catch (ParseException
        | GeneralSecurityException
        | IOException
        | CMSException
        | RuntimeException e) {
      // BouncyCastle decodes lazily, so a bad part can surface anywhere, and as any exception.
      return new TimestampVerdict(
          null, List.of(failed(TimestampRule.FORM, "not CMS SignedData that can be decoded")));
    }
  }

  private TimestampVerdict measure(CMSSignedData cms, TimestampExpectation expected)
      throws ParseException, GeneralSecurityException, IOException {
    List<TimestampFinding> findings = new ArrayList<>();
    findings.add(passed(TimestampRule.FORM, "CMS SignedData"));
    TSTInfo info = info(cms);
    if (info == null) {
      findings.add(failed(TimestampRule.CONTENT_TYPE, "no readable TSTInfo"));
      return new TimestampVerdict(null, findings);
    }
    findings.add(passed(TimestampRule.CONTENT_TYPE, "TSTInfo"));
    Collection<SignerInformation> signers = cms.getSignerInfos().getSigners();
    if (signers.size() != 1) {
      findings.add(failed(TimestampRule.ONE_SIGNER, signers.size() + " signers"));
      return new TimestampVerdict(null, findings);
    }
    findings.add(passed(TimestampRule.ONE_SIGNER, "one signer"));
    return apply(cms, info, signers.iterator().next(), expected, findings);
  }

  private TimestampVerdict apply(
      CMSSignedData cms,
      TSTInfo info,
      SignerInformation signer,
      TimestampExpectation expected,
      List<TimestampFinding> findings)
      throws ParseException, GeneralSecurityException, IOException {
    List<X509Certificate> certificates = certificates(cms.getCertificates().getMatches(null));
    X509Certificate certificate = signerCertificate(signer, certificates, expected.candidates());
    Instant genTime = info.getGenTime().getDate().toInstant();
    findings.add(signedAttributes(signer));
    findings.add(imprint(info, expected.octets()));
    findings.add(nonce(info, expected));
    findings.add(extensions(info.getExtensions()));
    findings.add(time(info, genTime));
    if (certificate == null) {
      findings.add(failed(TimestampRule.SIGNER_CERTIFICATE, "not in the token"));
    } else {
      findings.add(essCertificateId(signer, certificate));
      findings.add(keyPurpose(certificate));
      findings.add(signature(signer, certificate));
      findings.add(period(certificate, genTime));
      findings.add(chain(certificate, certificates, expected, genTime));
    }
    TimestampToken token =
        new TimestampToken(
            genTime,
            info.getPolicy().getId(),
            info.getSerialNumber().getValue(),
            info.getNonce() == null ? null : info.getNonce().getValue(),
            certificate,
            certificates);
    findings.sort((a, b) -> a.rule().compareTo(b.rule()));
    return new TimestampVerdict(token, findings);
  }

  private static @Nullable TSTInfo info(CMSSignedData cms) {
    try {
      if (!CMSObjectIdentifiers.signedData.equals(cms.toASN1Structure().getContentType())
          || !PKCSObjectIdentifiers.id_ct_TSTInfo.getId().equals(cms.getSignedContentTypeOID())
          || cms.getSignedContent() == null
          || !(cms.getSignedContent().getContent() instanceof byte[] content)) {
        return null;
      }
      return TSTInfo.getInstance(ASN1Primitive.fromByteArray(content));
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private static List<X509Certificate> certificates(Collection<X509CertificateHolder> holders)
      throws GeneralSecurityException {
    List<X509Certificate> certificates = new ArrayList<>();
    for (X509CertificateHolder holder : holders) {
      certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
    }
    return certificates;
  }

  private static @Nullable X509Certificate signerCertificate(
      SignerInformation signer,
      Collection<X509Certificate> inToken,
      Collection<X509Certificate> candidates)
      throws GeneralSecurityException, IOException {
    List<X509Certificate> all = new ArrayList<>(inToken);
    all.addAll(candidates);
    for (X509Certificate certificate : all) {
      if (signer.getSID().match(new X509CertificateHolder(certificate.getEncoded()))) {
        return certificate;
      }
    }
    return null;
  }

  private static TimestampFinding signedAttributes(SignerInformation signer) {
    AttributeTable attributes = signer.getSignedAttributes();
    boolean complete =
        attributes != null
            && attributes.getAll(CMSAttributes.contentType).size() == 1
            && attributes.getAll(CMSAttributes.messageDigest).size() == 1;
    return finding(
        TimestampRule.SIGNED_ATTRIBUTES,
        complete,
        complete ? "both signed" : "missing or repeated");
  }

  private static TimestampFinding essCertificateId(
      SignerInformation signer, X509Certificate certificate) throws GeneralSecurityException {
    AttributeTable attributes = signer.getSignedAttributes();
    TimestampRule rule = TimestampRule.SIGNER_CERTIFICATE;
    if (attributes == null) {
      return failed(rule, "no signed attributes");
    }
    ASN1EncodableVector second =
        attributes.getAll(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    ASN1EncodableVector first = attributes.getAll(PKCSObjectIdentifiers.id_aa_signingCertificate);
    if (second.size() + first.size() == 0) {
      return failed(rule, "no signing certificate attribute");
    }
    // Evidence that is present must hold, each of it (RFC 5816, 2.2.1 allows both side by side).
    boolean matches = true;
    for (int i = 0; i < second.size(); i++) {
      ESSCertIDv2 id =
          SigningCertificateV2.getInstance(value((Attribute) second.get(i))).getCerts()[0];
      String hash = STRONG_HASHES.get(id.getHashAlgorithm().getAlgorithm());
      matches &= hash != null && hashIs(hash, certificate, id.getCertHash());
    }
    for (int i = 0; i < first.size(); i++) {
      byte[] sha1 =
          SigningCertificate.getInstance(value((Attribute) first.get(i)))
              .getCerts()[0]
              .getCertHash();
      matches &= hashIs("SHA-1", certificate, sha1);
    }
    String kind = second.size() > 0 ? "ESSCertIDv2" : "ESSCertID with SHA-1, legacy";
    return finding(rule, matches, matches ? kind : kind + " names another X.509 certificate");
  }

  private static ASN1Primitive value(Attribute attribute) {
    return DERSet.getInstance(attribute.getAttrValues()).getObjectAt(0).toASN1Primitive();
  }

  private static boolean hashIs(String algorithm, X509Certificate certificate, byte[] expected)
      throws GeneralSecurityException {
    byte[] actual = MessageDigest.getInstance(algorithm).digest(certificate.getEncoded());
    return MessageDigest.isEqual(actual, expected);
  }

  private static TimestampFinding keyPurpose(X509Certificate certificate)
      throws GeneralSecurityException {
    Set<String> critical = certificate.getCriticalExtensionOIDs();
    List<String> purposes = certificate.getExtendedKeyUsage();
    boolean sole = List.of(KeyPurposeId.id_kp_timeStamping.getId()).equals(purposes);
    boolean isCritical = critical != null && critical.contains(Extension.extendedKeyUsage.getId());
    boolean authority = certificate.getBasicConstraints() >= 0;
    return finding(
        TimestampRule.KEY_PURPOSE,
        sole && isCritical && !authority,
        sole ? (isCritical ? "time stamping only" : "not critical") : "purposes " + purposes);
  }

  private static TimestampFinding imprint(TSTInfo info, byte[] octets)
      throws GeneralSecurityException {
    ASN1ObjectIdentifier algorithm = info.getMessageImprint().getHashAlgorithm().getAlgorithm();
    String name = STRONG_HASHES.get(algorithm);
    if (name == null) {
      return failed(TimestampRule.IMPRINT, "hash function " + algorithm + " is not accepted");
    }
    byte[] digest = MessageDigest.getInstance(name).digest(octets);
    boolean equal = Arrays.equals(digest, info.getMessageImprint().getHashedMessage());
    return finding(TimestampRule.IMPRINT, equal, equal ? name : "made over other octets");
  }

  private static TimestampFinding nonce(TSTInfo info, TimestampExpectation expected) {
    if (expected.nonce() == null) {
      return passed(TimestampRule.NONCE, "the request is not known here");
    }
    boolean equal = info.getNonce() != null && expected.nonce().equals(info.getNonce().getValue());
    return finding(TimestampRule.NONCE, equal, equal ? "equal" : "missing or different");
  }

  private static TimestampFinding extensions(@Nullable Extensions extensions) {
    boolean understood = extensions == null || extensions.getCriticalExtensionOIDs().length == 0;
    return finding(TimestampRule.EXTENSIONS, understood, understood ? "none critical" : "critical");
  }

  private static TimestampFinding signature(SignerInformation signer, X509Certificate certificate) {
    TimestampRule rule = TimestampRule.SIGNATURE;
    if (!STRONG_HASHES.containsKey(new ASN1ObjectIdentifier(signer.getDigestAlgOID()))) {
      return failed(rule, "hash function " + signer.getDigestAlgOID() + " is not accepted");
    }
    try {
      // By key, not by certificate: the period is judged by a rule of its own.
      boolean intact =
          signer.verify(
              new JcaSimpleSignerInfoVerifierBuilder()
                  .setProvider(PROVIDER)
                  .build(certificate.getPublicKey()));
      return finding(rule, intact, intact ? "intact" : "not by this key over these octets");
    } catch (CMSException | OperatorCreationException e) {
      return failed(rule, "not by this key over these octets");
    }
  }

  private TimestampFinding time(TSTInfo info, Instant genTime) throws IOException {
    byte[] der = info.getGenTime().getEncoded();
    String written = new String(der, 2, der.length - 2, StandardCharsets.US_ASCII);
    if (!GEN_TIME.matcher(written).matches()) {
      return failed(TimestampRule.TIME, "genTime is not written as DER asks: " + written);
    }
    boolean past = !genTime.isAfter(clock.instant().plus(FUTURE_TOLERANCE));
    return finding(TimestampRule.TIME, past, past ? genTime.toString() : "future: " + genTime);
  }

  private static TimestampFinding period(X509Certificate certificate, Instant genTime) {
    return finding(
        TimestampRule.SIGNER_PERIOD,
        X509Path.inPeriod(certificate, genTime),
        certificate.getNotBefore().toInstant() + " to " + certificate.getNotAfter().toInstant());
  }

  private static TimestampFinding chain(
      X509Certificate certificate,
      List<X509Certificate> inToken,
      TimestampExpectation expected,
      Instant genTime) {
    Set<X509Certificate> candidates = new HashSet<>(inToken);
    candidates.addAll(expected.candidates());
    X509Path path = X509Path.find(certificate, candidates, expected.anchors(), genTime);
    return path == null
        ? failed(TimestampRule.CHAIN, "no path to a trust anchor")
        : passed(
            TimestampRule.CHAIN,
            path.certificates()
                .get(path.certificates().size() - 1)
                .getSubjectX500Principal()
                .getName());
  }

  private static TimestampFinding passed(TimestampRule rule, String detail) {
    return new TimestampFinding(rule, true, detail);
  }

  private static TimestampFinding failed(TimestampRule rule, String detail) {
    return new TimestampFinding(rule, false, detail);
  }

  private static TimestampFinding finding(TimestampRule rule, boolean passed, String detail) {
    return new TimestampFinding(rule, passed, detail);
  }
}
