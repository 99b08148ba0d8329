package org.etalon.signing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.etalon.trust.Purpose;
import org.etalon.trust.path.FoundPath;
import org.etalon.trust.path.IssuerSignatures;
import org.etalon.trust.path.PathFinder;
import org.etalon.trust.path.PathResult;
import org.etalon.trust.revocation.RevocationChecker;
import org.etalon.trust.revocation.RevocationConfig;
import org.etalon.trust.revocation.RevocationData;
import org.etalon.trust.revocation.RevocationSource;
import org.etalon.trust.revocation.RevocationStatus;
import org.jspecify.annotations.Nullable;

/** What this deployment trusts, for those who judge signatures and timestamps. */
@Singleton
public final class X509Trust {
  private static final Duration AGE_MAX = Duration.ofDays(7);

  private final PublishedPki pki;
  private final TrustAnchors anchors;
  private final PathFinder paths;
  private final RevocationChecker revocation;

  @Inject
  public X509Trust(
      PublishedPki pki,
      TrustAnchors anchors,
      RevocationSource source,
      RevocationConfig config,
      Clock clock) {
    this(pki, anchors, source, config.ageMax(), clock);
  }

  private X509Trust(
      PublishedPki pki,
      TrustAnchors anchors,
      RevocationSource source,
      Duration ageMax,
      Clock clock) {
    IssuerSignatures signatures = new IssuerSignatures();
    this.pki = pki;
    this.anchors = anchors;
    this.paths = new PathFinder(signatures);
    this.revocation = new RevocationChecker(source, signatures, clock, ageMax);
  }

  /** One that asks nobody and knows only the lists of its own PKI. */
  public static X509Trust offline(PublishedPki pki, TrustAnchors anchors, Clock clock) {
    return offline(pki, anchors, new OwnRevocation(pki), clock);
  }

  /** One with revocation data that somebody supplies. */
  public static X509Trust offline(
      PublishedPki pki, TrustAnchors anchors, RevocationSource source, Clock clock) {
    return new X509Trust(pki, anchors, source, AGE_MAX, clock);
  }

  /** The path of an X.509 certificate at a moment, or why there is none. */
  public PathResult path(
      X509Certificate leaf, Collection<X509Certificate> candidates, Purpose purpose, Instant at) {
    Set<X509Certificate> all = new LinkedHashSet<>(candidates);
    all.addAll(pki.issuers());
    return paths.find(leaf, all, anchors.withPurposes(), purpose, at);
  }

  /**
   * What is known of the revocation of a path.
   *
   * @param inside what came with the signature
   * @param proven when the signature existed; null when only "now" is known
   */
  public RevocationStatus revocation(
      FoundPath path, RevocationData inside, @Nullable Instant proven) {
    return revocation.check(path, inside, proven);
  }

  /** Whether it can be told who runs a timestamp unit. */
  public boolean knowsOwnTimestampUnits() {
    return pki.knowsTimestampUnits();
  }
}
