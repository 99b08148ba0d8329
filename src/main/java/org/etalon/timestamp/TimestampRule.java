package org.etalon.timestamp;

/** The rules that a timestamp token is measured by, in the order in which they are applied. */
public enum TimestampRule {
  FORM("Is it one complete CMS SignedData structure? (RFC 5652)"),
  CONTENT_TYPE("Does it carry a TSTInfo? (RFC 3161, 2.4.2)"),
  ONE_SIGNER("Has it exactly one signer? (RFC 3161, 2.4.2)"),
  SIGNED_ATTRIBUTES("Are content type and message digest signed, once each? (RFC 5652, 11)"),
  SIGNER_CERTIFICATE("Do the signed attributes name the signing X.509 certificate? (RFC 5816)"),
  KEY_PURPOSE("Is time stamping its only, critical purpose? (RFC 3161, 2.3)"),
  IMPRINT("Is it over these octets, by a strong hash function? (RFC 3161, 2.4.2)"),
  POLICY("Is it issued under a policy that is accepted? (RFC 3161, 2.4.2)"),
  NONCE("Does it repeat the nonce of the request? (RFC 3161, 2.4.2)"),
  EXTENSIONS("Is it free of critical extensions that are not understood? (RFC 3161, 2.4.2)"),
  SIGNATURE("Is its signature intact and of a strong algorithm? (RFC 5652, 5.6)"),
  TIME("Is genTime well written and not in the future? (RFC 3161, 2.4.2)"),
  SIGNER_PERIOD("Was the signing X.509 certificate within its period at genTime?"),
  CHAIN("Does the signing X.509 certificate lead to a trust anchor? (RFC 5280, 6)");

  private final String question;

  TimestampRule(String question) {
    this.question = question;
  }

  /** The rule as a question that a person can read. */
  public String question() {
    return question;
  }
}
