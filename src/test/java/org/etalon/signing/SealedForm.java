package org.etalon.signing;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.etalon.timestamp.TimestampExpectation;
import org.etalon.timestamp.TimestampTokenVerifier;
import org.etalon.timestamp.TimestampVerdict;
import org.etalon.xml.SafeXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

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
    ProfileInspection inspection = new ProfileInspection(SafeXml.parse(sealed));
    if (!inspection.fixedProfile()) {
      throw new NotAsGivenException(
          "The sealed document has not the fixed profile: " + inspection.faults());
    }
    SignatureElement signature = inspection.signatures().get(0);
    byte[] signed =
        Elements.base64(
            Elements.only(signature.documentReference(), SignatureNames.DS, "DigestValue"));
    if (!MessageDigest.isEqual(contentDigest, signed)) {
      throw new NotAsGivenException("What was signed is not what was given");
    }
    Element timestamp = signature.timestamps().get(0);
    byte[] token =
        Elements.base64(Elements.only(timestamp, SignatureNames.XADES, "EncapsulatedTimeStamp"));
    byte[] octets = signature.stampedOctets(timestamp);
    if (token == null || octets == null) {
      throw new IllegalStateException("The sealed document holds no readable timestamp");
    }
    TimestampVerdict verdict =
        new TimestampTokenVerifier(clock)
            .verify(token, new TimestampExpectation(octets, null, List.of(), List.of()));
    if (verdict.token() == null || !verdict.valid()) {
      throw new IllegalStateException("The timestamp is not valid: " + verdict.firstDefect());
    }
    return verdict.token().genTime();
  }
}
