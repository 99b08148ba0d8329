package org.etalon.signing.xades;

import java.io.IOException;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.etalon.signing.NotAsGivenException;

/**
 * Reads from timestamp tokens when the signature was stamped. Whether a token is genuine is for the
 * timestamp port, and for the verifier that every certificate must pass before it leaves.
 */
final class StampedTime {
  private StampedTime() {}

  /**
   * The earliest time of the tokens.
   *
   * @throws NotAsGivenException if one is not over this digest
   */
  static Instant earliest(List<byte[]> tokens, byte[] sha256) {
    return tokens.stream().map(t -> of(t, sha256)).min(Instant::compareTo).orElseThrow();
  }

  private static Instant of(byte[] token, byte[] sha256) {
    try {
      ContentInfo content = ContentInfo.getInstance(ASN1Primitive.fromByteArray(token));
      SignedData signed = SignedData.getInstance(content.getContent());
      byte[] octets =
          ASN1OctetString.getInstance(signed.getEncapContentInfo().getContent()).getOctets();
      TSTInfo info = TSTInfo.getInstance(octets);
      MessageImprint imprint = info.getMessageImprint();
      if (!NISTObjectIdentifiers.id_sha256.equals(imprint.getHashAlgorithm().getAlgorithm())
          || !MessageDigest.isEqual(sha256, imprint.getHashedMessage())) {
        throw new NotAsGivenException("The timestamp is about something else");
      }
      return info.getGenTime().getDate().toInstant();
    } catch (IOException | ParseException | IllegalArgumentException e) {
      throw new NotAsGivenException("The timestamp cannot be read");
    }
  }
}
