package org.etalon.trust.path;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
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
  private static final int STEPS_MAX = 500;
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
    // An anchor alone may be found because its issuers were not sent along.
    if (result instanceof FoundPath path && path.certificates().size() > 1) {
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
    // The chains that a stranger can make us try grow explosively with what is sent along.
    Collection<X509Certificate> bounded =
        candidates.size() <= CANDIDATES_MAX ? candidates : List.of();
    Climb climb = new Climb(bounded, anchors, purpose);
    climb.from(List.of(leaf));
    List<Found> all = climb.found;
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

  /** Goes up by names and signatures alone. */
  private final class Climb {
    private final List<X509Certificate> candidates;
    private final List<Anchor> anchors;
    private final List<Found> found = new ArrayList<>();
    private final IdentityHashMap<X509Certificate, Above> known = new IdentityHashMap<>();
    private int steps;

    Climb(Collection<X509Certificate> candidates, Collection<Anchor> anchors, Purpose purpose) {
      this.candidates =
          candidates.stream()
              .filter(c -> anchors.stream().noneMatch(a -> a.x509().equals(c)))
              .toList();
      this.anchors = anchors.stream().filter(a -> a.purposes().contains(purpose)).toList();
    }

    /** From the last of a chain. */
    void from(List<X509Certificate> chain) {
      if (++steps > STEPS_MAX) {
        return;
      }
      X509Certificate last = chain.get(chain.size() - 1);
      Above above = known.computeIfAbsent(last, this::above);
      for (Anchor anchor : above.anchors) {
        if (found.size() < CHAINS_MAX) {
          boolean itself = anchor.x509().equals(last);
          found.add(new Found(itself ? chain : with(chain, anchor.x509()), anchor));
        }
      }
      if (chain.size() >= AUTHORITIES_MAX) {
        return;
      }
      for (X509Certificate authority : above.authorities) {
        if (found.size() < CHAINS_MAX && !chain.contains(authority)) {
          from(with(chain, authority));
        }
      }
    }

    /** Asked once of each, because it costs as much as they are long. */
    private Above above(X509Certificate last) {
      return new Above(
          anchors.stream()
              .filter(a -> a.x509().equals(last) || signatures.issued(a.x509(), last))
              .toList(),
          candidates.stream().filter(c -> signatures.issued(c, last)).toList());
    }
  }

  /** What an X.509 certificate is, or was issued by. */
  private record Above(List<Anchor> anchors, List<X509Certificate> authorities) {}

  private record Key(Fingerprint leaf, Purpose purpose) {}

  private record Found(List<X509Certificate> certificates, Anchor anchor) {}
}
