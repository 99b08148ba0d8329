package org.etalon.trust.revocation;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.etalon.trust.path.FoundPath;
import org.etalon.trust.path.IssuerSignatures;
import org.etalon.trust.revocation.RevocationStatus.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Weighs all that is said about the X.509 certificates of a path. A revocation counts whoever
 * brings it and however old it is; that there is none counts only from data fresh enough (EN 319
 * 102-1, 5.2.5).
 */
public final class RevocationChecker {
  private final RevocationSource source;
  private final Clock clock;
  private final Duration ageMax;
  private final CrlStatements lists;
  private final OcspStatements answers;

  /**
   * Makes one.
   *
   * @param ageMax how old data may be at the time in question
   */
  public RevocationChecker(
      RevocationSource source, IssuerSignatures signatures, Clock clock, Duration ageMax) {
    this.source = source;
    this.clock = clock;
    this.ageMax = ageMax;
    this.lists = new CrlStatements(signatures);
    this.answers = new OcspStatements(signatures);
  }

  /**
   * The gravest over the path.
   *
   * @param inside what came with the signature
   * @param proven when the signature existed; null when only "now" is known
   */
  public RevocationStatus check(FoundPath path, RevocationData inside, @Nullable Instant proven) {
    RevocationStatus worst = RevocationStatus.GOOD;
    List<X509Certificate> certificates = path.certificates();
    for (int i = 0; i + 1 < certificates.size(); i++) {
      RevocationStatus status = check(certificates.get(i), certificates.get(i + 1), inside, proven);
      if (status.kind().compareTo(worst.kind()) > 0) {
        worst = status;
      }
    }
    return worst;
  }

  private RevocationStatus check(
      X509Certificate certificate,
      X509Certificate issuer,
      RevocationData inside,
      @Nullable Instant proven) {
    RevocationData atHand = source.atHand(certificate, issuer);
    List<Statement> said = new ArrayList<>();
    said.addAll(statements(inside, inside, certificate, issuer, true));
    said.addAll(statements(atHand, inside, certificate, issuer, false));
    RevocationStatus status = weigh(said, certificate, proven);
    if (status.kind() != Kind.STALE && status.kind() != Kind.UNKNOWN) {
      return status;
    }
    RevocationData fetched = source.fetch(certificate, issuer);
    if (fetched.equals(RevocationData.NONE)) {
      return status;
    }
    said.addAll(statements(fetched, inside, certificate, issuer, false));
    return weigh(said, certificate, proven);
  }

  private List<Statement> statements(
      RevocationData data,
      RevocationData inside,
      X509Certificate certificate,
      X509Certificate issuer,
      boolean withSignature) {
    List<X509Certificate> others = new ArrayList<>(data.certificates());
    others.addAll(inside.certificates());
    List<Statement> found = new ArrayList<>();
    for (X509CRL list : data.lists()) {
      add(lists.of(list, certificate, issuer, others, withSignature), found);
    }
    for (OcspAnswer answer : data.answers()) {
      add(answers.of(answer, certificate, issuer, others, withSignature), found);
    }
    return found;
  }

  private static void add(@Nullable Statement statement, List<Statement> found) {
    if (statement != null) {
      found.add(statement);
    }
  }

  private RevocationStatus weigh(
      List<Statement> said, X509Certificate certificate, @Nullable Instant proven) {
    Revocation revoked =
        said.stream()
            .map(Statement::revocation)
            .filter(r -> r != null && !r.hold())
            .min(Comparator.comparing(Revocation::effective))
            .orElse(null);
    if (revoked != null) {
      return RevocationText.revoked(certificate, revoked, proven);
    }
    Statement newest = said.stream().max(Comparator.comparing(Statement::made)).orElse(null);
    if (newest == null) {
      return RevocationText.unknown(certificate);
    }
    Revocation hold = newest.revocation();
    if (hold != null) {
      return RevocationText.onHold(certificate, hold, proven);
    }
    Instant end = certificate.getNotAfter().toInstant();
    Instant now = clock.instant();
    return said.stream()
            .anyMatch(s -> s.revocation() == null && s.conclusive(end, proven, now, ageMax))
        ? RevocationStatus.GOOD
        : RevocationText.stale(certificate, newest);
  }
}
