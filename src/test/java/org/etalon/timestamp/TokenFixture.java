package org.etalon.timestamp;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/** Makes timestamp tokens with one chosen defect, by hand, because no sane generator would. */
final class TokenFixture {
  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  static final byte[] OCTETS = "what was stamped".getBytes(StandardCharsets.UTF_8);

  final KeyPair authorityKey = newKey("EC", 256);
  final X509Certificate authority =
      certificate("CN=Authority", authorityKey, null, List.of(), true);

  ASN1ObjectIdentifier contentType = PKCSObjectIdentifiers.id_ct_TSTInfo;
  ASN1ObjectIdentifier imprintAlgorithm = NISTObjectIdentifiers.id_sha256;
  String imprintHash = "SHA-256";
  byte[] stamped = OCTETS;
  List<KeyPurposeId> purposes = List.of(KeyPurposeId.id_kp_timeStamping);
  boolean purposeCritical = true;
  String genTime = written(NOW);
  @Nullable BigInteger nonce = BigInteger.TEN;
  @Nullable Extensions extensions;
  boolean trailingZero = false;
  boolean namesSigner = true;
  boolean namesAnother = false;
  int signers = 1;
  String signatureAlgorithm = "SHA256withECDSA";
  @Nullable AlgorithmIdentifier contentDigest;
  KeyPair unitKey = newKey("EC", 256);
  boolean signedAttributes = true;
  boolean namesBySha1 = false;
  boolean unitIsIssuer = false;
  int version = 1;
  Instant unitEnds = NOW.plus(Duration.ofDays(10));

  static String written(Instant at) {
    return DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC).format(at);
  }

  static KeyPair newKey(String algorithm, int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] token() {
    try {
      X509Certificate unit =
          certificate("CN=Unit", unitKey, authorityKey, purposes, purposeCritical);
      CMSSignedDataGenerator cms = new CMSSignedDataGenerator();
      for (int i = 0; i < signers; i++) {
        cms.addSignerInfoGenerator(signer(unitKey, unit));
      }
      cms.addCertificates(new JcaCertStore(List.of(unit)));
      return cms.generate(new CMSProcessableByteArray(contentType, content()), true).getEncoded();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private SignerInfoGenerator signer(KeyPair key, X509Certificate unit) throws Exception {
    AttributeTable attributes = new AttributeTable(new org.bouncycastle.asn1.ASN1EncodableVector());
    if (namesSigner) {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(namesAnother ? authority.getEncoded() : unit.getEncoded());
      attributes =
          attributes.add(
              PKCSObjectIdentifiers.id_aa_signingCertificateV2,
              new SigningCertificateV2(new ESSCertIDv2(hash)));
    }
    if (namesBySha1) {
      byte[] hash = MessageDigest.getInstance("SHA-1").digest(unit.getEncoded());
      attributes =
          attributes.add(
              PKCSObjectIdentifiers.id_aa_signingCertificate,
              new SigningCertificate(new ESSCertID(hash)));
    }
    JcaSignerInfoGeneratorBuilder builder =
        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
            .setDirectSignature(!signedAttributes)
            .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(attributes));
    if (contentDigest != null) {
      builder.setContentDigest(contentDigest);
    }
    return builder.build(
        new JcaContentSignerBuilder(signatureAlgorithm).build(key.getPrivate()), unit);
  }

  /** BouncyCastle writes genTime without trailing zeros, so they are put in afterwards. */
  private byte[] content() throws Exception {
    byte[] content = info().getEncoded();
    // The version is the first member of the sequence.
    content[4] = (byte) version;
    if (trailingZero) {
      String text = new String(content, StandardCharsets.ISO_8859_1);
      return text.replace(".51Z", ".50Z").getBytes(StandardCharsets.ISO_8859_1);
    }
    return content;
  }

  private TSTInfo info() throws Exception {
    return new TSTInfo(
        new ASN1ObjectIdentifier(TimestampPolicy.OID),
        new MessageImprint(
            new AlgorithmIdentifier(imprintAlgorithm),
            MessageDigest.getInstance(imprintHash).digest(stamped)),
        new ASN1Integer(BigInteger.valueOf(7)),
        new ASN1GeneralizedTime(genTime),
        null,
        null,
        nonce == null ? null : new ASN1Integer(nonce),
        null,
        extensions);
  }

  private X509Certificate certificate(
      String name,
      KeyPair key,
      @Nullable KeyPair issuer,
      List<KeyPurposeId> purposes,
      boolean purposeCritical) {
    try {
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              new X500Name("CN=Authority"),
              BigInteger.valueOf(name.hashCode() & 0xffff),
              Date.from(NOW.minus(Duration.ofDays(10))),
              Date.from(issuer == null ? NOW.plus(Duration.ofDays(20)) : unitEnds),
              new X500Name(name),
              key.getPublic());
      builder.addExtension(
          Extension.basicConstraints, true, new BasicConstraints(issuer == null || unitIsIssuer));
      if (!purposes.isEmpty()) {
        builder.addExtension(
            Extension.extendedKeyUsage,
            purposeCritical,
            new ExtendedKeyUsage(purposes.toArray(KeyPurposeId[]::new)));
      }
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA")
                      .build((issuer == null ? key : issuer).getPrivate())));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
