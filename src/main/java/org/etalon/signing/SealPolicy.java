package org.etalon.signing;

/** What a seal stands for; {@code certs/README.md} says it in words. */
public final class SealPolicy {
  /** Policy of seal certificates: a UUID below 2.25 (ITU-T X.667). */
  public static final String OID = "2.25.94432425607827856135636079412218776135";

  /** In which role it is affixed, as each signature claims (ETSI EN 319 132-1, 5.2.6). */
  public static final String ROLE = "calibration laboratory";

  private SealPolicy() {}
}
