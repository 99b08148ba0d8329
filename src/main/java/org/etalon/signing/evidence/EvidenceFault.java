package org.etalon.signing.evidence;

/** Why a record proves nothing. */
public enum EvidenceFault {
  FORM("It cannot be read as an evidence record."),
  OBJECT("It is about another object."),
  GROUP("The group has objects besides those given, or the same one twice."),
  ALGORITHMS("One chain uses several hash functions."),
  TIMESTAMP("A timestamp is not intact or not over what it should be over."),
  ORDER("A timestamp is not later than the one before it."),
  UNTRUSTED("The authority of a timestamp does not lead to a trust anchor."),
  ENDED("The X.509 certificate of an authority ended before the next timestamp."),
  ALGORITHM_ENDED("A hash function was no longer good when the next timestamp was made."),
  REVOKED("The authority of a timestamp was revoked before the next timestamp."),
  NO_REVOCATION_DATA("Nothing tells whether the authority of a timestamp was revoked.");

  private final String text;

  EvidenceFault(String text) {
    this.text = text;
  }

  /** In words. */
  public String text() {
    return text;
  }

  /** Whether the record is wrong, and not only too old or of strangers. */
  public boolean broken() {
    return compareTo(UNTRUSTED) < 0;
  }
}
