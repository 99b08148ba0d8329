package org.etalon.signing;

import java.time.Instant;
import java.util.List;
import org.etalon.signing.ProofsOfExistence.Proof;
import org.etalon.signing.SignatureEngine.Examination;
import org.etalon.signing.SignatureEngine.Examined;
import org.etalon.signing.fixed.FixedReading;
import org.etalon.signing.fixed.FixedSignature;
import org.etalon.trust.revocation.RevocationData;
import org.etalon.xml.SafeXml;
import org.etalon.xml.XmlRejectedException;
import org.jspecify.annotations.Nullable;

/**
 * Of one document: what proves beside it that it existed, asked for when something depends on it,
 * and once.
 */
final class Existence {
  private final ProofsOfExistence proofs;
  private final SignatureEngine engine;
  private final byte[] document;
  private @Nullable Examination examination;
  private boolean asked;
  private @Nullable Proven proven;

  Existence(ProofsOfExistence proofs, SignatureEngine engine, byte[] document) {
    this.proofs = proofs;
    this.engine = engine;
    this.document = document;
  }

  /** What the general engine finds; it looks at a document once. */
  Examination examination() {
    if (examination == null) {
      examination = engine.examine(document, true);
    }
    return examination;
  }

  /** Whether its own archive timestamps carry it to this day, which the general engine judges. */
  boolean archived() {
    return examination() instanceof Examined examined
        && !examined.signatures().isEmpty()
        && examined.signatures().stream().allMatch(s -> "TOTAL_PASSED".equals(s.indication()));
  }

  /** What proves that it existed; null when nothing does. */
  @Nullable Proven proven() {
    if (!asked) {
      asked = true;
      proven =
          proofs.of(document).map(proof -> new Proven(proof.since(), inside(proof))).orElse(null);
    }
    return proven;
  }

  private static RevocationData inside(Proof proof) {
    FixedReading reading = new FixedReading();
    try {
      SafeXml.read(proof.longTerm(), List.of(reading));
    } catch (XmlRejectedException e) {
      // Of the largest documents the long-term form goes beyond what is read.
      return RevocationData.NONE;
    }
    FixedSignature fixed = reading.signature();
    return fixed == null ? RevocationData.NONE : EmbeddedRevocation.in(fixed.embedded());
  }

  /**
   * A moment that is proven.
   *
   * @param inside revocation data that existed then, too
   */
  record Proven(Instant since, RevocationData inside) {}
}
