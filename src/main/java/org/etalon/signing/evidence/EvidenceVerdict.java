package org.etalon.signing.evidence;

import java.time.Instant;

/** What a record is worth at a moment. */
public sealed interface EvidenceVerdict {
  /**
   * The object existed.
   *
   * @param since time of the first timestamp
   * @param renewBefore when the last timestamp stops being enough
   */
  record Proven(Instant since, Instant renewBefore) implements EvidenceVerdict {}

  /**
   * Nothing is proven.
   *
   * @param place which timestamp it is about, such as {@code 2.1}; empty for the whole record
   * @param detail what was found, in a few words
   */
  record NotProven(EvidenceFault fault, String place, String detail) implements EvidenceVerdict {}
}
