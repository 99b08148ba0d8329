package org.etalon.trust.path;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.etalon.trust.Anchor;
import org.etalon.trust.BoundedCache;
import org.etalon.trust.Fingerprint;
import org.etalon.trust.Purpose;

/**
 * Finds the path from an X.509 certificate to an anchor that is trusted for a purpose at a moment
 * (RFC 5280, 6). Nothing is fetched and revocation is not looked at. What never changes about a
 * chain is worked out once.
 */
public final class PathFinder {
  private static final int CANDIDATES_MAX = 20;
  private static final int AUTHORITIES_MAX = 5;
  private static final int CHAINS_MAX = 16;
  private static final int KNOWN_MAX = 10_000;

  private final IssuerSignatures signatures;
  private final BoundedCache<List<Fingerprint>, Chain> chains = new BoundedCache<>(KNOWN_MAX);
  private final BoundedCache<Key, FoundPath> found = new BoundedCache<>(KNOWN_MAX);

  public PathFinder(IssuerSignatures signatures) {
    this.signatures = signatures;
  }

  /**
   * The path, or why there is none.
   *
   * @param candidates X.509 certificates of authorities that may lie between
   */
  public PathResult find(
      X509Certificate leaf,
      Collection<X509Certificate> candidates,
      Collection<Anchor> anchors,
      Purpose purpose,
      Instant at) {
    Key key = new Key(Fingerprint.of(leaf), purpose);
    FoundPath before = found.get(key);
    if (before != null
        && anchors.contains(before.anchor())
        && judge(before.certificates(), before.anchor(), purpose, at) instanceof FoundPath path) {
      return path;
    }
    PathResult result = search(leaf, candidates, anchors, purpose, at);
    if (result instanceof FoundPath path) {
      found.put(key, path);
    }
    return result;
  }

  private PathResult search(
      X509Certificate leaf,
      Collection<X509Certificate> candidates,
      Collection<Anchor> anchors,
      Purpose purpose,
      Instant at) {
    List<Found> all = new ArrayList<>();
    // The chains that a stranger can make us try grow explosively with what is sent along.
    Collection<X509Certificate> bounded =
        candidates.size() <= CANDIDATES_MAX ? candidates : List.of();
    climb(List.of(leaf), bounded, anchors, purpose, all);
    // Where a list names a seal, what its issuer says of its revocation must still be heard.
    all.sort(Comparator.comparing(one -> one.certificates.size() == 1));
    NoPath nearest =
        new NoPath(
            NoPath.Reason.NO_CHAIN,
            candidates.size() <= CANDIDATES_MAX
                ? "It does not lead to a trust anchor of this service."
                : "It comes with more than " + CANDIDATES_MAX + " X.509 certificates.");
    for (Found one : all) {
      PathResult result = judge(one.certificates, one.anchor, purpose, at);
      if (result instanceof FoundPath) {
        return result;
      }
      if (result instanceof NoPath no && no.reason().compareTo(nearest.reason()) > 0) {
        nearest = no;
      }
    }
    return nearest;
  }

  /** Goes up from the last of the chain, by names and signatures alone. */
  private void climb(
      List<X509Certificate> chain,
      Collection<X509Certificate> candidates,
      Collection<Anchor> anchors,
      Purpose purpose,
      List<Found> all) {
    X509Certificate last = chain.get(chain.size() - 1);
    for (Anchor anchor : anchors) {
      if (all.size() >= CHAINS_MAX || !anchor.purposes().contains(purpose)) {
        continue;
      }
      if (anchor.x509().equals(last)) {
        all.add(new Found(chain, anchor));
      } else if (chain.size() <= AUTHORITIES_MAX && signatures.issued(anchor.x509(), last)) {
        all.add(new Found(with(chain, anchor.x509()), anchor));
      }
    }
    if (chain.size() >= AUTHORITIES_MAX) {
      return;
    }
    for (X509Certificate candidate : candidates) {
      if (all.size() < CHAINS_MAX
          && !chain.contains(candidate)
          && anchors.stream().noneMatch(a -> a.x509().equals(candidate))
          && signatures.issued(candidate, last)) {
        climb(with(chain, candidate), candidates, anchors, purpose, all);
      }
    }
  }

  private PathResult judge(
      List<X509Certificate> certificates, Anchor anchor, Purpose purpose, Instant at) {
    List<Fingerprint> key = certificates.stream().map(Fingerprint::of).toList();
    Chain chain = chains.get(key);
    if (chain == null) {
      chain = Chain.of(certificates);
      chains.put(key, chain);
    }
    NoPath fault = chain.fault(anchor, purpose, at);
    return fault == null ? new FoundPath(certificates, anchor) : fault;
  }

  private static List<X509Certificate> with(List<X509Certificate> chain, X509Certificate next) {
    List<X509Certificate> longer = new ArrayList<>(chain);
    longer.add(next);
    return longer;
  }

  private record Key(Fingerprint leaf, Purpose purpose) {}

  private record Found(List<X509Certificate> certificates, Anchor anchor) {}
}
