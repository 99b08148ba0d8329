package org.etalon.traceability;

/**
 * The 24 rules by their codes, each with the clause that it comes from. Questions and answers are
 * in {@link ChainTexts}.
 */
public enum Rule {
  T01("VIM 2.42; DCC hashType"),
  T02("ETSI EN 319 102-1"),
  T03("ISO/IEC 17025:2017, 7.8.2.1"),
  T04("VIM 2.41, note 1"),
  T05("ISO/IEC 17025:2017, 6.4"),
  T06("ISO/IEC 17025:2017, 6.4"),
  T07("ISO/IEC 17025:2017, 7.8.4"),
  T08("VIM 1.2"),
  T09("ILAC P14:09/2020"),
  T10("ISO/IEC 17025:2017, 7.8.4"),
  T11("ISO/IEC 17025:2017, 6.5.2 a; ILAC P10:07/2020"),
  T12("ILAC P14:09/2020"),
  T13("VIM 2.41"),
  T14("ISO/IEC 17025:2017, 7.6"),
  T15("ISO/IEC 17025:2017, 7.8.8"),
  T16("ISO/IEC 17025:2017, 6.4"),
  T17("ISO/IEC 17025:2017, 6.5.2"),
  T18("VIM 2.40"),
  T19("ISO/IEC 17025:2017, 6.5.2 c"),
  T20("ISO/IEC 17025:2017, 6.4"),
  T21("DCC hashType"),
  T22("VIM 2.40"),
  T23("ISO/IEC 17025:2017, 6.5.2 b"),
  T24("ISO/IEC 17025:2017, 6.4");

  private final String clause;

  Rule(String clause) {
    this.clause = clause;
  }

  /** Where the rule comes from. */
  public String clause() {
    return clause;
  }
}
