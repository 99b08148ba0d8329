package org.etalon.timestamp.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.Accuracy;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.etalon.timestamp.TimestampKey;
import org.etalon.timestamp.TimestampPolicy;

/**
 * Writes tokens under {@link TimestampPolicy}: a TSTInfo and one signer (RFC 3161, 2.4.2). All that
 * does not change from token to token is made once, so that a token costs little more than its
 * signature.
 */
final class TokenMaker {
  private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier(TimestampPolicy.OID);
  private static final Accuracy ACCURACY =
      new Accuracy(new ASN1Integer(TimestampPolicy.ACCURACY_SECONDS), null, null);
  private static final AlgorithmIdentifier SHA_256 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
  private static final AlgorithmIdentifier ECDSA =
      new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
  private static final Attribute CONTENT_TYPE =
      new Attribute(CMSAttributes.contentType, new DERSet(PKCSObjectIdentifiers.id_ct_TSTInfo));
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);
  private static final int NANOS_OF_MILLI = 1_000_000;

  private final TimestampKey key;
  private volatile TimestampUnit unit;

  TokenMaker(TimestampKey key) {
    this.key = key;
    this.unit = TimestampUnit.of(key.timestampChain());
  }

  ContentInfo token(StampRequest request, BigInteger serialNumber, Instant genTime)
      throws IOException {
    TimestampUnit now = currentUnit();
    byte[] content =
        new TSTInfo(
                POLICY,
                request.imprint(),
                new ASN1Integer(serialNumber),
                new ASN1GeneralizedTime(written(genTime)),
                ACCURACY,
                // Not written, which means false.
                null,
                request.nonce(),
                null,
                null)
            .getEncoded(ASN1Encoding.DER);
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    attributes.add(CONTENT_TYPE);
    attributes.add(
        new Attribute(
            CMSAttributes.messageDigest, new DERSet(new DEROctetString(sha256(content)))));
    attributes.add(now.named());
    DERSet signed = new DERSet(attributes);
    SignerInfo signer =
        new SignerInfo(
            now.identifier(),
            SHA_256,
            signed,
            ECDSA,
            new DEROctetString(key.signTimestamp(signed.getEncoded(ASN1Encoding.DER))),
            null);
    return new ContentInfo(
        CMSObjectIdentifiers.signedData,
        new SignedData(
            new DERSet(SHA_256),
            new ContentInfo(PKCSObjectIdentifiers.id_ct_TSTInfo, new DEROctetString(content)),
            request.certificates() ? now.certificates() : null,
            null,
            new DERSet(signer)));
  }

  /** The X.509 certificate that the next token is signed under. */
  X509Certificate certificate() {
    return currentUnit().chain().get(0);
  }

  /** A key can be replaced while the service runs. */
  private TimestampUnit currentUnit() {
    List<X509Certificate> chain = key.timestampChain();
    TimestampUnit known = unit;
    if (!known.chain().equals(chain)) {
      known = TimestampUnit.of(chain);
      unit = known;
    }
    return known;
  }

  /** To the millisecond, without trailing zeros, as DER asks. */
  private static String written(Instant genTime) {
    int millis = genTime.getNano() / NANOS_OF_MILLI;
    String fraction =
        millis == 0 ? "" : ("." + String.valueOf(1000 + millis).substring(1)).replaceAll("0+$", "");
    return SECONDS.format(genTime) + fraction + "Z";
  }

  private static byte[] sha256(byte[] octets) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(octets);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
