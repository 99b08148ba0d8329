package org.etalon.timestamp.authority;

import java.io.IOException;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.etalon.timestamp.TimestampPolicy;
import org.etalon.timestamp.TimestampResponder;
import org.etalon.trust.DerDepth;
import org.jspecify.annotations.Nullable;

/**
 * A request that this authority answers; whatever it does not answer is refused with its failInfo.
 *
 * @param certificates whether the token shall hold the X.509 certificates
 */
record StampRequest(MessageImprint imprint, @Nullable ASN1Integer nonce, boolean certificates) {
  private static final int NONCE_BITS_MAX = 512;

  private static final Map<ASN1ObjectIdentifier, Integer> OCTETS_OF_HASH =
      Map.of(
          NISTObjectIdentifiers.id_sha256, 32,
          NISTObjectIdentifiers.id_sha384, 48,
          NISTObjectIdentifiers.id_sha512, 64);

  static StampRequest read(byte[] octets) throws RefusedRequestException {
    TimeStampReq request = decode(octets);
    if (!request.getVersion().hasValue(1)) {
      throw refused(PKIFailureInfo.badRequest, "Only version 1 is answered");
    }
    requireImprint(request.getMessageImprint());
    ASN1ObjectIdentifier policy = request.getReqPolicy();
    if (policy != null && !policy.getId().equals(TimestampPolicy.OID)) {
      throw refused(
          PKIFailureInfo.unacceptedPolicy, "Tokens are issued under " + TimestampPolicy.OID);
    }
    if (request.getExtensions() != null) {
      throw refused(PKIFailureInfo.unacceptedExtension, "No extension is understood");
    }
    ASN1Integer nonce = request.getNonce();
    if (nonce != null && nonce.getValue().bitLength() > NONCE_BITS_MAX) {
      throw refused(PKIFailureInfo.badRequest, "The nonce is too long");
    }
    return new StampRequest(
        request.getMessageImprint(),
        nonce,
        request.getCertReq() != null && request.getCertReq().isTrue());
  }

  private static TimeStampReq decode(byte[] octets) throws RefusedRequestException {
    if (octets.length == 0) {
      throw refused(PKIFailureInfo.badDataFormat, "The request is empty");
    }
    if (octets.length > TimestampResponder.REQUEST_BYTES_MAX) {
      throw refused(PKIFailureInfo.badDataFormat, "The request is too long");
    }
    if (DerDepth.fault(octets) != null) {
      throw refused(PKIFailureInfo.badDataFormat, "Not a TimeStampReq");
    }
    try {
      // Reading the primitive first refuses octets after the structure.
      return TimeStampReq.getInstance(ASN1Primitive.fromByteArray(octets));
    } catch (IOException | RuntimeException e) {
      // BouncyCastle meets some malformed structures with unchecked exceptions.
      throw refused(PKIFailureInfo.badDataFormat, "Not a TimeStampReq");
    }
  }

  private static void requireImprint(MessageImprint imprint) throws RefusedRequestException {
    Integer octets = OCTETS_OF_HASH.get(imprint.getHashAlgorithm().getAlgorithm());
    ASN1Encodable parameters = imprint.getHashAlgorithm().getParameters();
    if (octets == null || (parameters != null && !DERNull.INSTANCE.equals(parameters))) {
      throw refused(PKIFailureInfo.badAlg, "Only SHA-256, SHA-384 and SHA-512 are stamped");
    }
    if (imprint.getHashedMessage().length != octets) {
      throw refused(PKIFailureInfo.badDataFormat, "The digest has not the length of its hash");
    }
  }

  private static RefusedRequestException refused(int failInfo, String text) {
    return new RefusedRequestException(failInfo, text);
  }
}
