package org.etalon.timestamp;

/** What the built-in authority promises; {@code certs/README.md} says it in words. */
public final class TimestampPolicy {
  /** Policy under which tokens are issued: a UUID below 2.25 (ITU-T X.667). */
  public static final String OID = "2.25.35723595382589996469738596869632874707";

  /** How far genTime may be from UTC, in seconds (ETSI EN 319 421 asks for one or better). */
  public static final int ACCURACY_SECONDS = 1;

  private TimestampPolicy() {}
}
