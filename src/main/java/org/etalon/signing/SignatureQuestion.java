package org.etalon.signing;

import java.util.Arrays;

/** The checks of a signature, in the order of the report. */
enum SignatureQuestion {
  PRESENT("signature.present", "Is the document signed?"),
  PROFILE("signature.profile", "Does the signature cover the whole document in a sound form?"),
  INTACT("signature.intact", "Is the document unchanged since it was signed?"),
  CERTIFICATE("signer.certificate", "Is the signer's X.509 certificate identified?"),
  TRUSTED("signer.trusted", "Does the signer's X.509 certificate lead to a trust anchor?"),
  REVOCATION("signer.revocation", "Was the signer's X.509 certificate not revoked?"),
  AUTHORISED("signer.authorised", "May this signer issue for this laboratory?"),
  STAMPED("timestamp.present", "Is the signature timestamped?"),
  STAMP_VALID("timestamp.valid", "Are the timestamps valid and about this signature?"),
  STAMP_TRUSTED("timestamp.trusted", "Do the timestamps come from a trusted authority?");

  private final String id;
  private final String text;

  SignatureQuestion(String id, String text) {
    this.id = id;
    this.text = text;
  }

  String id() {
    return id;
  }

  String text() {
    return text;
  }

  /** Whether each of several signatures has an answer of its own. */
  boolean isOfOneSignature() {
    return switch (this) {
      case PRESENT, PROFILE, INTACT, AUTHORISED -> false;
      case CERTIFICATE, TRUSTED, REVOCATION, STAMPED, STAMP_VALID, STAMP_TRUSTED -> true;
    };
  }

  static SignatureQuestion of(String id) {
    return Arrays.stream(values()).filter(q -> q.id.equals(id)).findFirst().orElseThrow();
  }
}
