package org.etalon.timestamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.etalon.trust.DerDepth;

/** One request for a timestamp and the check that a reply answers exactly it (RFC 3161, 2.4). */
public final class TimestampQuery {
  private static final int NONCE_BITS = 64;
  private static final int TEXT_MAX = 200;

  private final TimeStampRequest request;

  private TimestampQuery(TimeStampRequest request) {
    this.request = request;
  }

  /** A request over a SHA-256 digest with a fresh nonce, asking for the X.509 certificates. */
  public static TimestampQuery of(byte[] sha256, SecureRandom random) {
    if (sha256.length != 32) {
      throw new IllegalArgumentException("A SHA-256 digest has 32 octets, not " + sha256.length);
    }
    return of(TSPAlgorithms.SHA256, sha256, random);
  }

  /**
   * As above, over a digest of SHA-256, SHA-384 or SHA-512.
   *
   * @param hash the name in Java
   */
  public static TimestampQuery of(String hash, byte[] digest, SecureRandom random) {
    return switch (hash) {
      case "SHA-256" -> of(digest, random);
      case "SHA-384" -> of(TSPAlgorithms.SHA384, digest, random);
      case "SHA-512" -> of(TSPAlgorithms.SHA512, digest, random);
      default -> throw new IllegalArgumentException("Not asked to be stamped: " + hash);
    };
  }

  private static TimestampQuery of(ASN1ObjectIdentifier hash, byte[] digest, SecureRandom random) {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    // The top bit is set so that the nonce is never zero or short.
    BigInteger nonce = new BigInteger(NONCE_BITS - 1, random).setBit(NONCE_BITS - 1);
    return new TimestampQuery(generator.generate(hash, digest, nonce));
  }

  /** DER of the TimeStampReq. */
  public byte[] encoded() {
    try {
      return request.getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException("A timestamp request made here cannot be written", e);
    }
  }

  /** The nonce that the token must repeat. */
  public BigInteger nonce() {
    return request.getNonce();
  }

  /**
   * The token of a reply, after status, imprint and nonce were compared with this request. Whether
   * the token is genuine is for {@link TimestampTokenVerifier}.
   *
   * @param reply DER of a TimeStampResp
   * @return DER of the TimeStampToken
   */
  public byte[] tokenFrom(byte[] reply) throws TimestampUnavailableException {
    if (DerDepth.fault(reply) != null) {
      throw new TimestampUnavailableException("The timestamp reply cannot be read");
    }
    try {
      TimeStampResp response = TimeStampResp.getInstance(ASN1Primitive.fromByteArray(reply));
      ContentInfo token = response.getTimeStampToken();
      int status = response.getStatus().getStatus().intValueExact();
      if (token == null || (status != PKIStatus.GRANTED && status != PKIStatus.GRANTED_WITH_MODS)) {
        throw new TimestampUnavailableException(
            "The timestamp authority refused: " + text(response.getStatus()));
      }
      TSTInfo info = info(token);
      MessageImprint imprint = info.getMessageImprint();
      if (!request.getMessageImprintAlgOID().equals(imprint.getHashAlgorithm().getAlgorithm())
          || !Arrays.equals(request.getMessageImprintDigest(), imprint.getHashedMessage())) {
        throw new TimestampUnavailableException("The timestamp reply is about other octets");
      }
      if (info.getNonce() == null || !nonce().equals(info.getNonce().getValue())) {
        throw new TimestampUnavailableException(
            "The timestamp reply lacks the nonce of the request");
      }
      return token.getEncoded(ASN1Encoding.DER);
    } catch (IOException | RuntimeException e) {
      // BouncyCastle meets some malformed replies with unchecked exceptions.
      throw new TimestampUnavailableException("The timestamp reply cannot be read", e);
    }
  }

  private static TSTInfo info(ContentInfo token) throws IOException {
    ContentInfo content = SignedData.getInstance(token.getContent()).getEncapContentInfo();
    return TSTInfo.getInstance(
        ASN1Primitive.fromByteArray(ASN1OctetString.getInstance(content.getContent()).getOctets()));
  }

  /** The authority's words and the number of its failInfo, as far as it sent them. */
  private static String text(PKIStatusInfo status) {
    String words = "";
    if (status.getStatusString() != null && status.getStatusString().size() > 0) {
      words = status.getStatusString().getStringAtUTF8(0).getString();
    }
    int reason = status.getFailInfo() == null ? 0 : status.getFailInfo().intValue();
    String line = words.replaceAll("\\p{Cntrl}", " ");
    return "status "
        + status.getStatus()
        + ", failInfo "
        + reason
        + ", "
        + line.substring(0, Math.min(line.length(), TEXT_MAX));
  }
}
