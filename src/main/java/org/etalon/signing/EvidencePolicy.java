package org.etalon.signing;

/**
 * What the seal of a service stands for that signs evidence and reports of traceability; {@code
 * certs/README.md} says it in words. No laboratory's seal has this policy.
 */
public final class EvidencePolicy {
  /** Policy of the X.509 certificate: a UUID below 2.25 (ITU-T X.667). */
  public static final String OID = "2.25.99118661543974770659522622425151903803";

  private EvidencePolicy() {}
}
