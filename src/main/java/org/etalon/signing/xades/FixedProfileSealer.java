package org.etalon.signing.xades;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.util.BigIntegers;
import org.etalon.signing.DccSealer;
import org.etalon.signing.NotAsGivenException;
import org.etalon.signing.SealedDcc;
import org.etalon.signing.SealingKey;
import org.etalon.signing.SealingKeys;
import org.etalon.timestamp.TimestampAuthority;
import org.etalon.timestamp.TimestampUnavailableException;
import org.etalon.xml.Canonical;

/**
 * Seals in one pass over the document: its canonical form is digested while it is parsed, or known
 * from before, and the signature is put before the end tag of the root. The octets that were given
 * stay as they are, so that without the signature the sealed document is the given one by
 * construction; that the signature holds is proven by the verifier that it must pass before it
 * leaves.
 */
@Singleton
public final class FixedProfileSealer implements DccSealer {
  /** Octets of r and of s on the curve P-256. */
  private static final int COORDINATE = 32;

  private final SealingKeys keys;
  private final TimestampAuthority authority;
  private final Clock clock;
  // One entry for each key that this process has used.
  private final Map<List<X509Certificate>, SignerText> signers = new ConcurrentHashMap<>();

  public FixedProfileSealer(SealingKeys keys, TimestampAuthority authority, Clock clock) {
    this.keys = keys;
    this.authority = authority;
    this.clock = clock;
  }

  @Override
  public SealedDcc seal(String laboratory, byte[] dcc) throws TimestampUnavailableException {
    return seal(laboratory, UnsignedDocument.read(dcc));
  }

  @Override
  public SealedDcc seal(String laboratory, byte[] dcc, byte[] contentDigest)
      throws TimestampUnavailableException {
    UnsignedDocument document = UnsignedDocument.ofCanonical(dcc, contentDigest);
    if (document == null) {
      document = UnsignedDocument.read(dcc);
    }
    if (!MessageDigest.isEqual(contentDigest, document.contentDigest())) {
      throw new NotAsGivenException("What was to be sealed is not what was approved");
    }
    return seal(laboratory, document);
  }

  private SealedDcc seal(String laboratory, UnsignedDocument document)
      throws TimestampUnavailableException {
    SealingKey key = keys.forLaboratory(laboratory);
    SignerText signer = signers.computeIfAbsent(key.chain(), SignerText::of);
    SignatureText text = new SignatureText(document.contentDigest(), signer);
    String properties = text.signedProperties(clock.instant());
    String signedInfo = text.signedInfo(properties);
    String value = text.signatureValue(pair(key.sign(SignatureText.octets(signedInfo))));
    byte[] stamped = Canonical.sha256(SignatureText.octets(value));
    List<byte[]> timestamps = authority.stamps(stamped);
    Instant stampedAt = StampedTime.earliest(timestamps, stamped);
    String signature = text.signature(signedInfo, value, properties, timestamps);
    return new SealedDcc(
        document.with(SignatureText.octets(signature)), stampedAt, document.contentDigest());
  }

  /** From the DER of a signature to r and s, one after the other, as XML Signature writes them. */
  private static byte[] pair(byte[] der) {
    try {
      ASN1Sequence sequence = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(der));
      byte[] pair = new byte[2 * COORDINATE];
      for (int i = 0; i < 2; i++) {
        BigInteger number = ASN1Integer.getInstance(sequence.getObjectAt(i)).getPositiveValue();
        BigIntegers.asUnsignedByteArray(number, pair, i * COORDINATE, COORDINATE);
      }
      return pair;
    } catch (IOException e) {
      throw new IllegalStateException("The key gave no ECDSA signature", e);
    }
  }
}
