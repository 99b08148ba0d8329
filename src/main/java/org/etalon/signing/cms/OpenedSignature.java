package org.etalon.signing.cms;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.etalon.signing.keys.KeyAlgorithm;
import org.etalon.trust.BouncyCastle;
import org.etalon.trust.DerDepth;
import org.etalon.trust.X509Octets;
import org.etalon.xml.Canonical;

/**
 * A detached signature that is intact over given octets, by the one algorithm that this service
 * signs with, with its signer named among the signed attributes; nobody is trusted yet.
 *
 * @param signer whose key made it
 * @param certificates beside it
 * @param value the signature value, which its timestamps are over
 * @param tokens octets that should be TimeStampTokens
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record OpenedSignature(
    X509Certificate signer, List<X509Certificate> certificates, byte[] value, List<byte[]> tokens)
    implements Opening {
  /** The largest signature that is read; one with three timestamps has a tenth of it. */
  public static final int BYTES_MAX = 256 * 1024;

  private static final int CERTIFICATES_MAX = 20;

  public OpenedSignature {
    certificates = List.copyOf(certificates);
    tokens = List.copyOf(tokens);
  }

  /**
   * Opens one.
   *
   * @param content what was signed
   * @param der the signature of a stranger
   */
  public static Opening of(byte[] content, byte[] der) {
    if (der.length > BYTES_MAX) {
      return new Broken("It is longer than 256 KiB.");
    }
    String fault = DerDepth.fault(der);
    if (fault != null) {
      return new Broken(fault);
    }
    try {
      return opened(content, der);
    } catch (BrokenSignatureException e) {
      return new Broken(String.valueOf(e.getMessage()));
    } catch (CMSException
        | GeneralSecurityException
        | OperatorCreationException
        | IOException
        | RuntimeException e) {
      // BouncyCastle decodes lazily, so a bad part can surface anywhere, and as any exception.
      return new Broken("It is no CMS signature that can be read.");
    }
  }

  private static OpenedSignature opened(byte[] content, byte[] der)
      throws BrokenSignatureException,
          CMSException,
          GeneralSecurityException,
          OperatorCreationException,
          IOException {
    ASN1Primitive whole = ASN1Primitive.fromByteArray(der);
    ContentInfo info = ContentInfo.getInstance(whole);
    require(
        CMSObjectIdentifiers.signedData.equals(info.getContentType()), "It is not signed data.");
    SignedData data = SignedData.getInstance(info.getContent());
    require(
        data.getEncapContentInfo().getContent() == null
            && PKCSObjectIdentifiers.data.equals(data.getEncapContentInfo().getContentType()),
        "It is not detached.");
    CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(content), info);
    Collection<SignerInformation> signers = cms.getSignerInfos().getSigners();
    require(signers.size() == 1, "It has not exactly one signer.");
    SignerInformation signer = signers.iterator().next();
    require(
        NISTObjectIdentifiers.id_sha256.getId().equals(signer.getDigestAlgOID())
            && X9ObjectIdentifiers.ecdsa_with_SHA256.getId().equals(signer.getEncryptionAlgOID()),
        "It is not ECDSA with SHA-256.");
    List<X509Certificate> certificates = new ArrayList<>();
    X509Certificate own = null;
    Collection<X509CertificateHolder> beside = cms.getCertificates().getMatches(null);
    require(beside.size() <= CERTIFICATES_MAX, "It brings too many X.509 certificates.");
    for (X509CertificateHolder holder : beside) {
      X509Certificate one = new JcaX509CertificateConverter().getCertificate(holder);
      certificates.add(one);
      if (own == null && signer.getSID().match(holder)) {
        own = one;
      }
    }
    if (own == null || !KeyAlgorithm.accepted(own.getPublicKey())) {
      throw new BrokenSignatureException("Its signer's X.509 certificate is not in it.");
    }
    require(names(signer.getSignedAttributes(), own), "It does not name its signer.");
    // Refuses other octets: the digest of the content is among the signed attributes.
    boolean intact = verifies(signer, own);
    require(intact, "It is not over these octets.");
    return new OpenedSignature(
        own, certificates, signer.getSignature(), tokens(signer.getUnsignedAttributes()));
  }

  private static boolean verifies(SignerInformation signer, X509Certificate own)
      throws OperatorCreationException {
    try {
      // By the key alone: the period of its X.509 certificate is judged with its path.
      return signer.verify(
          new JcaSimpleSignerInfoVerifierBuilder()
              .setProvider(BouncyCastle.PROVIDER)
              .build(own.getPublicKey()));
    } catch (CMSException e) {
      return false;
    }
  }

  private static void require(boolean holds, String otherwise) throws BrokenSignatureException {
    if (!holds) {
      throw new BrokenSignatureException(otherwise);
    }
  }

  /** By SHA-256 in the attribute of RFC 5035, exactly one. */
  private static boolean names(AttributeTable signed, X509Certificate own) {
    if (signed == null) {
      return false;
    }
    ASN1EncodableVector found = signed.getAll(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    if (found.size() != 1) {
      return false;
    }
    ASN1Encodable value = ((Attribute) found.get(0)).getAttrValues().getObjectAt(0);
    ESSCertIDv2 id = SigningCertificateV2.getInstance(value).getCerts()[0];
    return NISTObjectIdentifiers.id_sha256.equals(id.getHashAlgorithm().getAlgorithm())
        && MessageDigest.isEqual(id.getCertHash(), Canonical.sha256(X509Octets.of(own)));
  }

  private static List<byte[]> tokens(AttributeTable unsigned) throws IOException {
    List<byte[]> tokens = new ArrayList<>();
    if (unsigned == null) {
      return tokens;
    }
    ASN1EncodableVector found =
        unsigned.getAll(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
    for (int i = 0; i < found.size(); i++) {
      for (ASN1Encodable token : ((Attribute) found.get(i)).getAttrValues()) {
        tokens.add(token.toASN1Primitive().getEncoded(ASN1Encoding.DER));
      }
    }
    return tokens;
  }
}
