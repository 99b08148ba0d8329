package org.etalon.signing;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.etalon.timestamp.X509Path;
import org.jspecify.annotations.Nullable;

/**
 * What the revocation lists at hand say about a path (RFC 5280, 6.3); nothing is fetched.
 *
 * @param kind over all X.509 certificates of the path except the anchor, the gravest one
 * @param text one sentence for a person
 * @param revokedAt when the kind is REVOKED
 */
record RevocationStatus(Kind kind, String text, @Nullable Instant revokedAt) {
  enum Kind {
    GOOD,
    STALE,
    UNKNOWN,
    REVOKED
  }

  static RevocationStatus of(X509Path path, List<X509CRL> lists, Instant now) {
    RevocationStatus worst =
        new RevocationStatus(Kind.GOOD, "No current revocation list names it.", null);
    List<X509Certificate> certificates = path.certificates();
    for (int i = 0; i + 1 < certificates.size(); i++) {
      RevocationStatus status = ofOne(certificates.get(i), certificates.get(i + 1), lists, now);
      if (status.kind.compareTo(worst.kind) > 0) {
        worst = status;
      }
    }
    return worst;
  }

  private static RevocationStatus ofOne(
      X509Certificate certificate, X509Certificate issuer, List<X509CRL> lists, Instant now) {
    boolean stale = false;
    for (X509CRL list : lists) {
      if (!signedBy(list, issuer)) {
        continue;
      }
      X509CRLEntry entry = list.getRevokedCertificate(certificate);
      if (entry != null) {
        Instant at = entry.getRevocationDate().toInstant();
        return new RevocationStatus(Kind.REVOKED, name(certificate) + " was revoked.", at);
      }
      // A list without an end promises nothing about today.
      if (list.getNextUpdate() != null
          && !list.getNextUpdate().toInstant().isBefore(now)
          && !list.getThisUpdate().toInstant().isAfter(now)) {
        return new RevocationStatus(Kind.GOOD, "No current revocation list names it.", null);
      }
      stale = true;
    }
    return stale
        ? new RevocationStatus(
            Kind.STALE, "The revocation list for " + name(certificate) + " is out of date.", null)
        : new RevocationStatus(
            Kind.UNKNOWN,
            "No revocation data for " + name(certificate) + " is at hand, and none is fetched.",
            null);
  }

  private static boolean signedBy(X509CRL list, X509Certificate issuer) {
    if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
      return false;
    }
    try {
      list.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static String name(X509Certificate certificate) {
    return SubjectName.of(certificate.getSubjectX500Principal());
  }
}
