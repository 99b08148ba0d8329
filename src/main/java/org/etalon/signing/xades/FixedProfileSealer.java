package org.etalon.signing.xades;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.util.BigIntegers;
import org.etalon.signing.DccSealer;
import org.etalon.signing.SealedDcc;
import org.etalon.signing.SealedForm;
import org.etalon.signing.SealingKey;
import org.etalon.signing.SealingKeys;
import org.etalon.timestamp.TimestampAuthority;
import org.etalon.timestamp.TimestampUnavailableException;
import org.etalon.xml.Canonical;

/**
 * Seals in one pass over the document: its canonical form is digested while it is parsed, and the
 * signature is put before the end tag of the root. The octets that were given stay as they are.
 */
@Singleton
public final class FixedProfileSealer implements DccSealer {
  /** Octets of r and of s on the curve P-256. */
  private static final int COORDINATE = 32;

  private final SealingKeys keys;
  private final TimestampAuthority authority;
  private final Clock clock;

  public FixedProfileSealer(SealingKeys keys, TimestampAuthority authority, Clock clock) {
    this.keys = keys;
    this.authority = authority;
    this.clock = clock;
  }

  @Override
  public SealedDcc seal(String laboratory, byte[] dcc) throws TimestampUnavailableException {
    SealingKey key = keys.forLaboratory(laboratory);
    List<X509Certificate> chain = key.chain();
    UnsignedDocument document = UnsignedDocument.read(dcc);
    SignatureText text = new SignatureText(document.contentDigest());
    String properties = text.signedProperties(chain.get(0), clock.instant());
    String signedInfo = text.signedInfo(document.contentDigest(), properties);
    byte[] signed = key.sign(SignatureText.octets(signedInfo));
    String value = text.signatureValue(pair(signed));
    byte[] timestamp = authority.stamp(Canonical.sha256(SignatureText.octets(value)));
    byte[] sealed =
        document.with(
            SignatureText.octets(text.signature(signedInfo, value, chain, properties, timestamp)));
    Instant stampedAt = SealedForm.require(sealed, document.contentDigest(), clock);
    return new SealedDcc(sealed, stampedAt, document.contentDigest());
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
