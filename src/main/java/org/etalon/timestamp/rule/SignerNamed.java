package org.etalon.timestamp.rule;

import static org.etalon.timestamp.TimestampFinding.failed;
import static org.etalon.timestamp.TimestampFinding.passed;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.etalon.timestamp.TimestampExpectation;
import org.etalon.timestamp.TimestampFinding;
import org.etalon.timestamp.TimestampRule;

/**
 * A signed attribute names the signing X.509 certificate by its hash (RFC 5816). What is present
 * must hold, each of it: RFC 5816, 2.2.1 allows the old attribute beside the new one.
 */
final class SignerNamed implements TokenRule {
  private static final TimestampRule RULE = TimestampRule.SIGNER_CERTIFICATE;

  @Override
  public TimestampFinding check(OpenedToken token, TimestampExpectation expected)
      throws GeneralSecurityException {
    AttributeTable attributes = token.signer().getSignedAttributes();
    if (attributes == null) {
      return failed(RULE, "no signed attributes");
    }
    ASN1EncodableVector second =
        attributes.getAll(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    ASN1EncodableVector first = attributes.getAll(PKCSObjectIdentifiers.id_aa_signingCertificate);
    if (second.size() + first.size() == 0) {
      return failed(RULE, "no signing certificate attribute");
    }
    boolean matches = true;
    for (int i = 0; i < second.size(); i++) {
      matches &= namesByStrongHash(value(second, i), token.signing());
    }
    for (int i = 0; i < first.size(); i++) {
      matches &= namesBySha1(value(first, i), token.signing());
    }
    String kind = second.size() > 0 ? "ESSCertIDv2" : "ESSCertID with SHA-1, legacy";
    return matches ? passed(RULE, kind) : failed(RULE, kind + " names another X.509 certificate");
  }

  private static boolean namesByStrongHash(ASN1Primitive attribute, X509Certificate certificate)
      throws GeneralSecurityException {
    ESSCertIDv2 id = SigningCertificateV2.getInstance(attribute).getCerts()[0];
    String hash = StrongAlgorithms.hash(id.getHashAlgorithm().getAlgorithm());
    return hash != null && hashIs(hash, certificate, id.getCertHash());
  }

  private static boolean namesBySha1(ASN1Primitive attribute, X509Certificate certificate)
      throws GeneralSecurityException {
    return hashIs(
        "SHA-1",
        certificate,
        SigningCertificate.getInstance(attribute).getCerts()[0].getCertHash());
  }

  private static ASN1Primitive value(ASN1EncodableVector attributes, int index) {
    Attribute attribute = (Attribute) attributes.get(index);
    return DERSet.getInstance(attribute.getAttrValues()).getObjectAt(0).toASN1Primitive();
  }

  private static boolean hashIs(String algorithm, X509Certificate certificate, byte[] expected)
      throws GeneralSecurityException {
    byte[] actual = MessageDigest.getInstance(algorithm).digest(certificate.getEncoded());
    return MessageDigest.isEqual(actual, expected);
  }
}
