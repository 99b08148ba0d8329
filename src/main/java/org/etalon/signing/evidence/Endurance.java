package org.etalon.signing.evidence;

import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.etalon.signing.evidence.EvidenceVerifier.Stamped;
import org.etalon.signing.evidence.EvidenceVerifier.Unproven;
import org.etalon.timestamp.TimestampToken;
import org.etalon.timestamp.X509Path;
import org.etalon.trust.path.IssuerSignatures;

/** How long a timestamp is enough: its hash functions, its authority's path, revocation. */
record Endurance(List<X509Certificate> anchors, List<X509CRL> lists, AlgorithmEnds ends) {
  // The same few lists are asked for every timestamp of every record.
  private static final IssuerSignatures SIGNATURES = new IssuerSignatures();

  /**
   * When the timestamp stops being enough, at least the moment asked for.
   *
   * @param next when the following timestamp was made, or the moment of the question
   * @throws Unproven when it had stopped by then
   */
  Instant end(Stamped stamped, TimestampToken token, Instant next) throws Unproven {
    StampedImprint imprint;
    try {
      imprint = StampedImprint.of(stamped.timestamp().token());
    } catch (EvidenceRejectedException e) {
      throw new Unproven(EvidenceFault.TIMESTAMP, stamped.place(), e.getMessage());
    }
    if (imprint.hash() != stamped.timestamp().hash()) {
      throw new Unproven(EvidenceFault.ALGORITHMS, stamped.place(), imprint.hash().algorithm());
    }
    Instant end = Instant.MAX;
    for (Hash hash : List.of(imprint.hash(), imprint.signedWith())) {
      if (!ends.good(hash, next)) {
        throw new Unproven(
            EvidenceFault.ALGORITHM_ENDED,
            stamped.place(),
            hash.algorithm() + " ended at " + ends.of(hash));
      }
      end = earlier(end, ends.of(hash));
    }
    X509Certificate signer = token.signer();
    X509Path path =
        signer == null ? null : X509Path.find(signer, token.certificates(), anchors, next);
    if (path == null) {
      throw new Unproven(EvidenceFault.ENDED, stamped.place(), "no path any more at " + next);
    }
    List<X509CRL> all = new ArrayList<>(imprint.lists());
    all.addAll(lists);
    List<X509Certificate> certificates = path.certificates();
    for (int i = 0; i < certificates.size(); i++) {
      end = earlier(end, certificates.get(i).getNotAfter().toInstant());
      if (i + 1 < certificates.size()) {
        notRevoked(certificates.get(i), certificates.get(i + 1), all, token, next, stamped);
      }
    }
    return end;
  }

  private static void notRevoked(
      X509Certificate certificate,
      X509Certificate issuer,
      List<X509CRL> lists,
      TimestampToken token,
      Instant next,
      Stamped stamped)
      throws Unproven {
    boolean told = false;
    for (X509CRL list : lists) {
      if (!issued(list, issuer)) {
        continue;
      }
      X509CRLEntry entry = list.getRevokedCertificate(certificate);
      if (entry != null && !entry.getRevocationDate().toInstant().isAfter(next)) {
        throw new Unproven(
            EvidenceFault.REVOKED,
            stamped.place(),
            entry.getRevocationDate().toInstant().toString());
      }
      told |= tells(list, certificate, token.genTime());
    }
    if (!told) {
      throw new Unproven(
          EvidenceFault.NO_REVOCATION_DATA,
          stamped.place(),
          certificate.getSubjectX500Principal().getName());
    }
  }

  /** A list that reaches to the stamp, and was not made when ended certificates are left out. */
  private static boolean tells(X509CRL list, X509Certificate certificate, Instant genTime) {
    return list.getNextUpdate() != null
        && !list.getNextUpdate().toInstant().isBefore(genTime)
        && !list.getThisUpdate().toInstant().isAfter(certificate.getNotAfter().toInstant());
  }

  private static boolean issued(X509CRL list, X509Certificate issuer) {
    return list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
        && SIGNATURES.signed(issuer, list);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
