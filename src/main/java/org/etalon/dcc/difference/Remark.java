package org.etalon.dcc.difference;

/** Why something counts as a change. */
public enum Remark {
  /** The same as a temperature and another as a difference, or the other way round. */
  TEMPERATURE_OR_DIFFERENCE,
  /** The units convert, but do not tell that the quantities are of one kind. */
  KINDS_UNKNOWN,
  /** Nothing but its place says what a member of the list is about. */
  PLACE_IS_MEANING
}
