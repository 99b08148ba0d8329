package org.etalon.certificate;

/**
 * Certificate numbers, by laboratory and year, without gaps and never used twice. A number that
 * comes to nothing is voided and stays on record.
 */
public interface Numbers {

  /** Gives the next number of a laboratory and year to a calibration. */
  String reserve(String laboratory, int year, String calibration);

  /**
   * Locks a number and moves it on.
   *
   * @return false when it is already there
   */
  boolean move(String number, State to, String reason);

  State state(String number);

  /** Holds back everybody else who locks this number until the transaction ends. */
  void lock(String number);

  /** The laboratory that a number was given to. */
  String laboratory(String number);

  /** The calibration that a number was given to. */
  String calibration(String number);

  /** What became of a number. */
  enum State {
    RESERVED,
    INTENDED,
    ISSUED,
    VOIDED
  }
}
