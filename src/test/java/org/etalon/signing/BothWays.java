package org.etalon.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.etalon.signing.fixed.FixedReading;
import org.etalon.xml.SafeXml;

/**
 * Judges a document by our own computation and by the engine, and demands the same verdict of both.
 */
public final class BothWays {
  private BothWays() {}

  /** The verdict that both agree on. */
  public static SignatureReport judge(SignatureVerifier verifier, byte[] xml) {
    SignatureReport report = verifier.verify(xml);
    if (isFixed(xml)) {
      SignatureReport engine = verifier.byEngine(xml);
      SignatureCheck intact = engine.check("signature.intact");
      if (intact.outcome() == Outcome.INDETERMINATE) {
        // The engine gave up: on a slow machine, or on a certificate or token that is broken DER.
        // It says nothing of the document then, which may be whole: an unsigned certificate that
        // the path does not need can be what is broken.
        return report;
      }
      assertThat(outcomes(engine)).as(report.checks().toString()).isEqualTo(outcomes(report));
      assertThat(engine.subIndication()).isEqualTo(report.subIndication());
      assertThat(engine.bestSignatureTime()).isEqualTo(report.bestSignatureTime());
      assertThat(engine.contentDigest()).isEqualTo(report.contentDigest());
      assertThat(engine.signer()).isEqualTo(report.signer());
    }
    return report;
  }

  /** Whether our own computation is what judges it. */
  public static boolean isFixed(byte[] xml) {
    FixedReading reading = new FixedReading();
    SafeXml.read(xml, java.util.List.of(reading));
    return reading.signature() != null;
  }

  /** Whether nothing that the signature can tell is against the document. */
  public static boolean isAccepted(SignatureReport report) {
    return report.subIndication() == null
        && report.checks().stream()
            .allMatch(c -> c.outcome() == Outcome.PASSED || c.outcome() == Outcome.NOT_EVALUATED);
  }

  private static Map<String, Outcome> outcomes(SignatureReport report) {
    Map<String, Outcome> outcomes = new TreeMap<>();
    report.checks().forEach(c -> outcomes.put(c.id(), c.outcome()));
    return outcomes;
  }
}
