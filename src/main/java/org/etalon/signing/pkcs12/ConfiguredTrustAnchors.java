package org.etalon.signing.pkcs12;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etalon.signing.PublishedPki;
import org.etalon.signing.SigningConfig;
import org.etalon.signing.TrustAnchors;
import org.etalon.signing.TrustFolders;
import org.etalon.trust.Anchor;
import org.etalon.trust.ConfiguredAnchors;
import org.etalon.trust.KnownAnchors;
import org.etalon.trust.list.KnownLists;

/**
 * This deployment's own roots, every X.509 certificate in the trust directory, PEM or DER, what
 * operators added and what the lists of others name. Those in its folders {@code seals}, {@code
 * timestamps} and {@code lists} are trusted for that alone.
 */
@Singleton
public final class ConfiguredTrustAnchors implements TrustAnchors, ConfiguredAnchors {
  private final List<Anchor> configured = new ArrayList<>();
  private final Supplier<List<Anchor>> others;
  private final Clock clock;

  /** Reads the trust directory once: a change there is a decision that a restart makes visible. */
  @Inject
  public ConfiguredTrustAnchors(
      SigningConfig config,
      PublishedPki pki,
      KnownAnchors operators,
      KnownLists lists,
      Clock clock) {
    this(config, pki, () -> joined(operators.anchors(), lists.anchors()), clock);
  }

  ConfiguredTrustAnchors(
      SigningConfig config, PublishedPki pki, Supplier<List<Anchor>> others, Clock clock) {
    pki.roots().forEach(r -> configured.add(Anchor.always(r, Anchor.Source.OWN_PKI)));
    config.trustDirectory().ifPresent(d -> configured.addAll(TrustFolders.anchors(d)));
    this.others = others;
    this.clock = clock;
  }

  private static List<Anchor> joined(List<Anchor> first, List<Anchor> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  @Override
  public List<Anchor> configured() {
    return List.copyOf(configured);
  }

  @Override
  public Set<X509Certificate> anchors() {
    return withPurposes().stream()
        .filter(a -> a.inForce(clock.instant()))
        .map(Anchor::x509)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<Anchor> withPurposes() {
    List<Anchor> all = new ArrayList<>(configured);
    all.addAll(others.get());
    return all;
  }
}
