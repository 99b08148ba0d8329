package org.etalon.signing.cms;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.etalon.signing.DetachedSealer;
import org.etalon.signing.SealingKey;
import org.etalon.signing.ServiceSeal;
import org.etalon.timestamp.TimestampAuthority;
import org.etalon.timestamp.TimestampUnavailableException;
import org.etalon.trust.X509Octets;
import org.etalon.xml.Canonical;

/** Signs by the service's own seal, with the attributes of level B-T (ETSI EN 319 122-1, 6.3). */
@Singleton
public final class CmsSealer implements DetachedSealer {
  private static final AlgorithmIdentifier SHA_256 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
  private static final AlgorithmIdentifier ECDSA =
      new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);

  private final ServiceSeal seal;
  private final TimestampAuthority authority;
  private final Clock clock;

  public CmsSealer(ServiceSeal seal, TimestampAuthority authority, Clock clock) {
    this.seal = seal;
    this.authority = authority;
    this.clock = clock;
  }

  @Override
  public byte[] seal(byte[] content) throws TimestampUnavailableException {
    SealingKey key = seal.serviceSeal();
    try {
      X509Certificate own = key.chain().get(0);
      ASN1Set signed = attributes(content, own);
      byte[] signature = key.sign(signed.getEncoded(ASN1Encoding.DER));
      List<byte[]> tokens = authority.stamps(Canonical.sha256(signature));
      if (tokens.isEmpty()) {
        throw new TimestampUnavailableException("Evidence is not signed without a timestamp");
      }
      Certificate structure = Certificate.getInstance(X509Octets.of(own));
      SignerInfo signer =
          new SignerInfo(
              new SignerIdentifier(
                  new IssuerAndSerialNumber(structure.getIssuer(), own.getSerialNumber())),
              SHA_256,
              signed,
              ECDSA,
              new DEROctetString(signature),
              stamps(tokens));
      return new ContentInfo(
              CMSObjectIdentifiers.signedData,
              new SignedData(
                  new DERSet(SHA_256),
                  new ContentInfo(PKCSObjectIdentifiers.data, null),
                  certificates(key.chain()),
                  null,
                  new DERSet(signer)))
          .getEncoded(ASN1Encoding.DER);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("A signature cannot be written", e);
    }
  }

  private ASN1Set attributes(byte[] content, X509Certificate own) throws GeneralSecurityException {
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    attributes.add(
        new Attribute(CMSAttributes.contentType, new DERSet(PKCSObjectIdentifiers.data)));
    attributes.add(
        new Attribute(
            CMSAttributes.messageDigest,
            new DERSet(new DEROctetString(Canonical.sha256(content)))));
    attributes.add(
        new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(clock.instant())))));
    attributes.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new DERSet(
                new SigningCertificateV2(new ESSCertIDv2(Canonical.sha256(X509Octets.of(own)))))));
    return new DERSet(attributes);
  }

  private static ASN1Set stamps(List<byte[]> tokens) throws IOException {
    ASN1EncodableVector all = new ASN1EncodableVector();
    for (byte[] token : tokens) {
      all.add(ASN1Primitive.fromByteArray(token));
    }
    return new DERSet(
        new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(all)));
  }

  /** The root is what the other side must already have. */
  private static ASN1Set certificates(List<X509Certificate> chain) {
    ASN1EncodableVector all = new ASN1EncodableVector();
    int last = chain.size() > 1 ? chain.size() - 1 : chain.size();
    for (X509Certificate certificate : chain.subList(0, last)) {
      all.add(Certificate.getInstance(X509Octets.of(certificate)));
    }
    return new DERSet(all);
  }
}
