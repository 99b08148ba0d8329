package org.etalon.traceability.recorded;

/** What came of reading a file that should be evidence. */
public sealed interface EvidenceReading {
  /** It is. */
  record Read(EvidenceDocument document) implements EvidenceReading {}

  /**
   * It is not.
   *
   * @param why for a person
   */
  record Unreadable(String why) implements EvidenceReading {}
}
