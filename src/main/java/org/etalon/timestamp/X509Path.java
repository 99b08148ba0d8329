package org.etalon.timestamp;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.etalon.trust.BoundedCache;
import org.etalon.trust.X509Period;
import org.jspecify.annotations.Nullable;

/**
 * A certification path (RFC 5280, 6) from a leaf to a trust anchor, both included, valid at one
 * moment. Revocation is not looked at and nothing is fetched.
 *
 * <p>This is less than what {@link org.etalon.trust.path.PathFinder} judges: anchors here are bare
 * X.509 certificates without a purpose or a time in force, and no built-in table says when an
 * algorithm ends. Evidence that is kept for decades is judged by the ends that its own policy
 * names.
 */
public record X509Path(List<X509Certificate> certificates) {
  private static final int CANDIDATES_MAX = 10;
  private static final int INTERMEDIATES_MAX = 4;
  private static final int KNOWN_MAX = 512;

  // A path depends on the moment only through the periods of its members, so one that was found
  // holds for every moment at which all of them are valid.
  private static final BoundedCache<Question, X509Path> KNOWN = new BoundedCache<>(KNOWN_MAX);

  public X509Path {
    certificates = List.copyOf(certificates);
  }

  /** A path to one of the anchors, or null when there is none at that moment. */
  public static @Nullable X509Path find(
      X509Certificate leaf,
      Collection<X509Certificate> candidates,
      Collection<X509Certificate> anchors,
      Instant at) {
    if (anchors.isEmpty() || !X509Period.includes(leaf, at)) {
      return null;
    }
    if (anchors.contains(leaf)) {
      return new X509Path(List.of(leaf));
    }
    Question question = new Question(leaf, Set.copyOf(candidates), Set.copyOf(anchors));
    X509Path known = KNOWN.get(question);
    if (known != null && known.certificates.stream().allMatch(c -> X509Period.includes(c, at))) {
      return known;
    }
    X509Path found = search(leaf, candidates, anchors, at);
    if (found != null) {
      KNOWN.put(question, found);
    }
    return found;
  }

  private static @Nullable X509Path search(
      X509Certificate leaf,
      Collection<X509Certificate> candidates,
      Collection<X509Certificate> anchors,
      Instant at) {
    // The JDK trusts a bare anchor for ever; a period is a period for an anchor too.
    Set<TrustAnchor> current =
        anchors.stream()
            .filter(a -> X509Period.includes(a, at))
            .map(a -> new TrustAnchor(a, null))
            .collect(Collectors.toSet());
    // Building a path takes a time that explodes with the certificates a stranger sends along.
    boolean bounded = candidates.size() <= CANDIDATES_MAX;
    return current.isEmpty() || !bounded ? null : build(leaf, candidates, current, at);
  }

  private static @Nullable X509Path build(
      X509Certificate leaf,
      Collection<X509Certificate> candidates,
      Set<TrustAnchor> anchors,
      Instant at) {
    try {
      X509CertSelector selector = new X509CertSelector();
      selector.setCertificate(leaf);
      PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, selector);
      parameters.setMaxPathLength(INTERMEDIATES_MAX);
      List<X509Certificate> store = new ArrayList<>(candidates);
      store.add(leaf);
      parameters.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(store)));
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(at));
      PKIXCertPathBuilderResult result =
          (PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(parameters);
      List<X509Certificate> path = new ArrayList<>();
      result.getCertPath().getCertificates().forEach(c -> path.add((X509Certificate) c));
      path.add(result.getTrustAnchor().getTrustedCert());
      return new X509Path(path);
    } catch (GeneralSecurityException e) {
      return null;
    }
  }

  private record Question(
      X509Certificate leaf, Set<X509Certificate> candidates, Set<X509Certificate> anchors) {}
}
