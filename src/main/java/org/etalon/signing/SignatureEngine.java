package org.etalon.signing;

import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes digests and signature values of XML signatures of any profile; takes no decision. */
public interface SignatureEngine {
  /**
   * Examines every signature in a document that was parsed safely before. Bounded in time and in
   * how many run at once.
   *
   * @param whole also validate by ETSI EN 319 102-1 with the data inside the signature
   */
  Examination examine(byte[] xml, boolean whole);

  /** What came of it. */
  sealed interface Examination permits Examined, NotExamined {}

  /** One entry for each signature that is not a counter-signature, in document order. */
  record Examined(List<ExaminedSignature> signatures) implements Examination {}

  /** The engine could not finish; the reason is for a person. */
  record NotExamined(String reason) implements Examination {}

  /**
   * The cryptography of one signature.
   *
   * @param dataFound what each reference points at was found
   * @param dataIntact every digest is equal, and there was at least one
   * @param valueIntact the signature value is right
   * @param certificate the X.509 certificate by whose key it was checked
   * @param format level as the engine sees it, for instance {@code XAdES-BASELINE-T}
   * @param indication of EN 319 102-1; null unless validated as a whole
   * @param subIndication of EN 319 102-1; null unless there is one
   */
  record ExaminedSignature(
      boolean dataFound,
      boolean dataIntact,
      boolean valueIntact,
      @Nullable X509Certificate certificate,
      String format,
      @Nullable String indication,
      @Nullable String subIndication) {}
}
