package org.etalon.platform;

/** Gives identifiers that nobody can guess and that are never given twice. */
public interface Identifiers {
  /** A new identifier of 26 characters, digits and the letters a to v (RFC 4648 section 7). */
  String next();
}
