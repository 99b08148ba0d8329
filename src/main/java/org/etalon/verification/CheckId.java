package org.etalon.verification;

/** The checks of a report, in the order in which every report carries them. */
public enum CheckId {
  DOCUMENT_WELL_FORMED("document.wellFormed", "Is it a well-formed DCC of a known version?"),
  DOCUMENT_SCHEMA("document.schema", "Is it valid by the schema of its version?"),
  DOCUMENT_RULES("document.rules", "Does it keep the rules of good certificates?"),
  SIGNATURE_PRESENT("signature.present", "Does it carry a signature?"),
  SIGNATURE_PROFILE("signature.profile", "Does the signature cover the whole document?"),
  SIGNATURE_INTACT("signature.intact", "Is the document unchanged since it was signed?"),
  SIGNER_CERTIFICATE("signer.certificate", "Is the signer's X.509 certificate bound to it?"),
  SIGNER_TRUSTED("signer.trusted", "Does the signer lead to a trust anchor?"),
  SIGNER_REVOCATION("signer.revocation", "Is the signer's X.509 certificate not revoked?"),
  SIGNER_AUTHORISED("signer.authorised", "May this signer issue for this laboratory?"),
  TIMESTAMP_PRESENT("timestamp.present", "Does the signature carry a timestamp?"),
  TIMESTAMP_VALID("timestamp.valid", "Is the timestamp valid?"),
  TIMESTAMP_TRUSTED("timestamp.trusted", "Does the timestamp come from a trusted authority?"),
  STATUS_CURRENT("status.current", "Does the certificate still stand?"),
  LOG_INCLUDED("log.included", "Is the certificate in the transparency log?"),
  TRACEABILITY("traceability", "Are the results metrologically traceable?");

  private final String id;
  private final String question;

  CheckId(String id, String question) {
    this.id = id;
    this.question = question;
  }

  public String id() {
    return id;
  }

  public String question() {
    return question;
  }

  /** Whether it counts for the indication of EN 319 102-1. */
  boolean isOfSignature() {
    return id.startsWith("signature.") || id.startsWith("signer.") || id.startsWith("timestamp.");
  }
}
