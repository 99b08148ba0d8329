package org.etalon.dcc;

import java.util.List;
import java.util.Set;

/** Meanings for which the refType vocabularies have several words. */
public enum Meaning {
  /**
   * The measurement standard or instrument that was used: {@code normalUsed} of the Good Practice
   * 1.2, {@code standardUsed} of its document on humidity, {@code measurementStandard} since.
   */
  STANDARD_USED;

  private static final String BASIC = "basic_";

  private static final Set<String> STANDARD =
      Set.of("measurementStandard", "standardUsed", "normalUsed");

  /** A refType by the newest word for what it means; as it is where there is but one. */
  public static String newestWord(String refType) {
    return STANDARD_USED.isMeantBy(refType) ? BASIC + "measurementStandard" : refType;
  }

  /** Whether a word of a refType list means this, with the prefix of the vocabulary or without. */
  public boolean isMeantBy(String refType) {
    String word = refType.startsWith(BASIC) ? refType.substring(BASIC.length()) : refType;
    return switch (this) {
      case STANDARD_USED -> STANDARD.contains(word);
    };
  }

  /** Whether one of these words means this. */
  public boolean isMeantBy(List<String> refTypes) {
    return refTypes.stream().anyMatch(this::isMeantBy);
  }
}
