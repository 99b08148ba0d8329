package org.etalon.dcc;

import java.util.List;
import java.util.Set;

/** Meanings for which the refType vocabularies have several words. */
public enum Meaning {
  /**
   * The measurement standard or instrument that was used: {@code normalUsed} of the Good Practice
   * 1.2, {@code standardUsed} of its document on humidity, {@code measurementStandard} since.
   */
  STANDARD_USED("measurementStandard", "standardUsed", "normalUsed");

  private static final String BASIC = "basic_";

  private final Set<String> words;

  Meaning(String... words) {
    this.words = Set.of(words);
  }

  /** Whether a word of a refType list means this, with the prefix of the vocabulary or without. */
  public boolean isMeantBy(String refType) {
    return words.contains(refType.startsWith(BASIC) ? refType.substring(BASIC.length()) : refType);
  }

  /** Whether one of these words means this. */
  public boolean isMeantBy(List<String> refTypes) {
    return refTypes.stream().anyMatch(this::isMeantBy);
  }
}
