package org.etalon.signing;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.etalon.signing.fixed.FixedReading;
import org.etalon.signing.fixed.FixedSignature;
import org.etalon.timestamp.TimestampExpectation;
import org.etalon.timestamp.TimestampTokenVerifier;
import org.etalon.timestamp.TimestampVerdict;
import org.etalon.xml.SafeXml;
import org.w3c.dom.Document;

/** What a sealed document must look like before it may leave a {@link DccSealer}. */
public final class SealedForm {
  private SealedForm() {}

  /** Refuses a document that already holds a signature: a second one would break the first. */
  public static void requireUnsigned(Document document) {
    if (!Elements.all(document, SignatureNames.DS, "Signature").isEmpty()) {
      throw new IllegalArgumentException("The document is signed already.");
    }
  }

  /**
   * Demands the fixed profile, the content digest of what was given, and a valid timestamp.
   *
   * @return genTime of the timestamp
   * @throws NotAsGivenException when something else was sealed, or in another form
   */
  public static Instant require(byte[] sealed, byte[] contentDigest, Clock clock) {
    FixedReading reading = new FixedReading();
    SafeXml.read(sealed, List.of(reading));
    FixedSignature signature = reading.signature();
    if (signature == null) {
      throw new NotAsGivenException("The sealed document has not the fixed profile");
    }
    if (!signature.dataIntact()
        || !MessageDigest.isEqual(contentDigest, signature.contentDigest())) {
      throw new NotAsGivenException("What was signed is not what was given");
    }
    byte[] token = signature.stamps().get(0);
    byte[] octets = signature.stampedOctets();
    TimestampVerdict verdict =
        new TimestampTokenVerifier(clock)
            .verify(token, new TimestampExpectation(octets, null, List.of(), List.of()));
    if (verdict.token() == null || !verdict.valid()) {
      throw new IllegalStateException("The timestamp is not valid: " + verdict.firstDefect());
    }
    return verdict.token().genTime();
  }
}
