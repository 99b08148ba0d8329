package org.etalon.signing.pkcs12;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.etalon.signing.EvidencePolicy;
import org.etalon.signing.SealPolicy;
import org.etalon.timestamp.TimestampPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Issues X.509 certificates by the five profiles of {@code certs/README.md}, each with a new key.
 */
final class X509Issuer {
  private static final int SERIAL_BITS = 127;
  // So that a verifier whose clock is a little behind accepts what was just issued.
  private static final Duration BACKDATED = Duration.ofMinutes(5);
  private static final int AUTHORITY_DAYS = 3650;
  private static final int LEAF_DAYS = 1095;

  private final Clock clock;
  private final SecureRandom random;
  private final String baseUrl;

  X509Issuer(Clock clock, SecureRandom random, String baseUrl) {
    this.clock = clock;
    this.random = random;
    this.baseUrl = baseUrl.replaceAll("/+$", "");
  }

  StoredKey root(X500Name subject) {
    return issue(
        subject,
        null,
        AUTHORITY_DAYS,
        certificate -> {
          certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(1));
          certificate.addExtension(
              Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        });
  }

  StoredKey intermediate(X500Name subject, StoredKey root) {
    return issue(
        subject,
        root,
        AUTHORITY_DAYS,
        certificate -> {
          certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
          certificate.addExtension(
              Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
          addPolicies(certificate, SealPolicy.OID, TimestampPolicy.OID, EvidencePolicy.OID);
          addLocations(certificate, "root");
        });
  }

  StoredKey seal(X500Name subject, StoredKey intermediate) {
    return issue(subject, intermediate, LEAF_DAYS, this::addSealProfile);
  }

  /** The service's own seal. */
  StoredKey service(X500Name subject, StoredKey intermediate) {
    return issue(
        subject,
        intermediate,
        LEAF_DAYS,
        certificate -> addSealProfile(certificate, EvidencePolicy.OID));
  }

  StoredKey timestampUnit(X500Name subject, StoredKey intermediate) {
    return issue(subject, intermediate, LEAF_DAYS, this::addTimestampProfile);
  }

  /** The X.509 certificate of a seal whose key is elsewhere. */
  X509Certificate sealCertificate(X500Name subject, PublicKey key, StoredKey intermediate) {
    return certify(subject, key, intermediate, intermediate.key(), LEAF_DAYS, this::addSealProfile);
  }

  /** The X.509 certificate of a timestamp unit whose key is elsewhere. */
  X509Certificate unitCertificate(X500Name subject, PublicKey key, StoredKey intermediate) {
    return certify(
        subject, key, intermediate, intermediate.key(), LEAF_DAYS, this::addTimestampProfile);
  }

  private void addSealProfile(X509v3CertificateBuilder certificate) throws IOException {
    addSealProfile(certificate, SealPolicy.OID);
  }

  private void addSealProfile(X509v3CertificateBuilder certificate, String policy)
      throws IOException {
    certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    certificate.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    addPolicies(certificate, policy);
    addLocations(certificate, "intermediate");
  }

  private void addTimestampProfile(X509v3CertificateBuilder certificate) throws IOException {
    certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    certificate.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    // RFC 3161, 2.3: critical, and the only purpose
    certificate.addExtension(
        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    addPolicies(certificate, TimestampPolicy.OID);
    addLocations(certificate, "intermediate");
  }

  private StoredKey issue(
      X500Name subject, @Nullable StoredKey issuer, int days, ExtensionWriter extensions) {
    KeyPair pair = StoredSealKeys.pair(random);
    PrivateKey signing = issuer == null ? pair.getPrivate() : issuer.key();
    List<X509Certificate> chain = new ArrayList<>();
    chain.add(certify(subject, pair.getPublic(), issuer, signing, days, extensions));
    if (issuer != null) {
      chain.addAll(issuer.chain());
    }
    return new StoredKey(pair.getPrivate(), chain);
  }

  private X509Certificate certify(
      X500Name subject,
      PublicKey key,
      @Nullable StoredKey issuer,
      PrivateKey signing,
      int days,
      ExtensionWriter extensions) {
    try {
      X500Name issuerName =
          issuer == null
              ? subject
              : X500Name.getInstance(issuer.certificate().getSubjectX500Principal().getEncoded());
      Instant from = clock.instant().minus(BACKDATED).truncatedTo(ChronoUnit.SECONDS);
      Instant to = from.plus(Duration.ofDays(days)).minusSeconds(1);
      if (issuer != null && to.isAfter(issuer.certificate().getNotAfter().toInstant())) {
        to = issuer.certificate().getNotAfter().toInstant();
      }
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuerName,
              new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1),
              Date.from(from),
              Date.from(to),
              subject,
              key);
      JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
      builder.addExtension(
          Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
      if (issuer != null) {
        builder.addExtension(
            Extension.authorityKeyIdentifier,
            false,
            identifiers.createAuthorityKeyIdentifier(issuer.certificate().getPublicKey()));
      }
      extensions.addTo(builder);
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signing)));
    } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
      throw new IllegalStateException("No X.509 certificate could be issued", e);
    }
  }

  private static void addPolicies(X509v3CertificateBuilder certificate, String... policies)
      throws IOException {
    PolicyInformation[] information = new PolicyInformation[policies.length];
    for (int i = 0; i < policies.length; i++) {
      information[i] = new PolicyInformation(new ASN1ObjectIdentifier(policies[i]));
    }
    certificate.addExtension(
        Extension.certificatePolicies, false, new CertificatePolicies(information));
  }

  private void addLocations(X509v3CertificateBuilder certificate, String issuer)
      throws IOException {
    GeneralName crl =
        new GeneralName(GeneralName.uniformResourceIdentifier, baseUrl + "/pki/" + issuer + ".crl");
    certificate.addExtension(
        Extension.cRLDistributionPoints,
        false,
        new CRLDistPoint(
            new DistributionPoint[] {
              new DistributionPoint(new DistributionPointName(new GeneralNames(crl)), null, null)
            }));
    GeneralName issuerUrl =
        new GeneralName(GeneralName.uniformResourceIdentifier, baseUrl + "/pki/" + issuer + ".crt");
    certificate.addExtension(
        Extension.authorityInfoAccess,
        false,
        new AuthorityInformationAccess(AccessDescription.id_ad_caIssuers, issuerUrl));
  }

  private interface ExtensionWriter {
    void addTo(X509v3CertificateBuilder certificate) throws IOException;
  }
}
