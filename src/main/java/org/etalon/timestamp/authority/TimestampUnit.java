package org.etalon.timestamp.authority;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.etalon.timestamp.TimestampFinding;
import org.etalon.timestamp.rule.StampingOnly;

/**
 * What a token says of the unit that signs it, made once for a chain.
 *
 * @param chain the unit's own X.509 certificate first
 * @param identifier issuer and serial number of it
 * @param named the attribute that names it by its SHA-256 (RFC 5816)
 * @param certificates what goes into a token that is to hold X.509 certificates
 */
record TimestampUnit(
    List<X509Certificate> chain,
    SignerIdentifier identifier,
    Attribute named,
    DERSet certificates) {

  /**
   * The unit of a chain.
   *
   * @throws IllegalStateException when the key has another purpose than time stamping
   */
  static TimestampUnit of(List<X509Certificate> chain) {
    try {
      X509Certificate own = chain.get(0);
      TimestampFinding purpose = StampingOnly.of(own);
      if (!purpose.passed()) {
        throw new IllegalStateException(
            "Time stamping must be the only and critical purpose of the key of the timestamp"
                + " unit, but it has: "
                + purpose.detail());
      }
      Certificate structure = Certificate.getInstance(own.getEncoded());
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(own.getEncoded());
      return new TimestampUnit(
          List.copyOf(chain),
          new SignerIdentifier(
              new IssuerAndSerialNumber(structure.getIssuer(), own.getSerialNumber())),
          new Attribute(
              PKCSObjectIdentifiers.id_aa_signingCertificateV2,
              new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash)).toASN1Primitive())),
          certificates(chain));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The timestamp key cannot be used", e);
    }
  }

  private static DERSet certificates(List<X509Certificate> chain) throws GeneralSecurityException {
    // The root is what the other side must already have.
    List<X509Certificate> sent = chain.size() > 1 ? chain.subList(0, chain.size() - 1) : chain;
    ASN1EncodableVector all = new ASN1EncodableVector();
    for (X509Certificate certificate : sent) {
      all.add(Certificate.getInstance(certificate.getEncoded()));
    }
    return new DERSet(all);
  }
}
