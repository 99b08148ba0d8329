package org.etalon.trust.revocation;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;
import org.etalon.trust.X509Name;
import org.etalon.trust.revocation.RevocationStatus.Kind;
import org.jspecify.annotations.Nullable;

/** Says in plain words what is known of a revocation. */
final class RevocationText {
  private static final Map<String, String> REASONS =
      Map.of(
          "keyCompromise", "its key was compromised",
          "cACompromise", "the key of the authority was compromised",
          "aACompromise", "the key of an authority was compromised",
          "affiliationChanged", "its holder's affiliation changed",
          "superseded", "it was superseded",
          "cessationOfOperation", "its holder ceased operation",
          "certificateHold", "it is on hold",
          "privilegeWithdrawn", "its privilege was withdrawn");

  private RevocationText() {}

  static RevocationStatus revoked(
      X509Certificate certificate, Revocation revocation, @Nullable Instant proven) {
    String reason = REASONS.get(revocation.reason());
    String text =
        who(certificate)
            + " was revoked on "
            + revocation.at()
            + (reason == null ? "; no reason is given" : " because " + reason)
            + (revocation.effective().isBefore(revocation.at())
                ? ", and is not trusted since " + revocation.effective()
                : "");
    return status(Kind.REVOKED, text, certificate, revocation, proven);
  }

  static RevocationStatus onHold(
      X509Certificate certificate, Revocation revocation, @Nullable Instant proven) {
    String text = who(certificate) + " is on hold since " + revocation.at();
    return status(Kind.ON_HOLD, text, certificate, revocation, proven);
  }

  private static RevocationStatus status(
      Kind kind,
      String text,
      X509Certificate certificate,
      Revocation revocation,
      @Nullable Instant proven) {
    if (proven == null) {
      return new RevocationStatus(
          kind,
          text + "; no timestamp proves that the signature is older.",
          certificate,
          revocation);
    }
    boolean later = revocation.effective().isAfter(proven);
    return new RevocationStatus(
        later ? Kind.REVOKED_LATER : kind,
        text
            + "; the signature was stamped "
            + (later ? "before" : "after")
            + ", at "
            + proven
            + ".",
        certificate,
        revocation);
  }

  static RevocationStatus stale(X509Certificate certificate, Statement newest) {
    return new RevocationStatus(
        Kind.STALE,
        "The newest revocation data for "
            + name(certificate)
            + ", of "
            + newest.made()
            + ", do not cover the time in question.",
        certificate,
        null);
  }

  static RevocationStatus unknown(X509Certificate certificate) {
    return new RevocationStatus(
        Kind.UNKNOWN,
        "No revocation data for " + name(certificate) + " that can be relied on are at hand.",
        certificate,
        null);
  }

  private static String who(X509Certificate certificate) {
    return (certificate.getBasicConstraints() >= 0 ? "The authority " : "The X.509 certificate of ")
        + name(certificate);
  }

  private static String name(X509Certificate certificate) {
    return X509Name.of(certificate.getSubjectX500Principal());
  }
}
