package org.etalon.signing.pkcs12;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etalon.signing.PublishedPki;
import org.etalon.signing.SigningConfig;
import org.etalon.signing.TrustAnchors;
import org.etalon.trust.Anchor;
import org.etalon.trust.KnownAnchors;
import org.etalon.trust.Purpose;

/**
 * This deployment's own roots, every X.509 certificate in the trust directory, PEM or DER, and what
 * operators added. Those in its folders {@code seals}, {@code timestamps} and {@code lists} are
 * trusted for that alone.
 */
@Singleton
public final class ConfiguredTrustAnchors implements TrustAnchors {
  private static final Map<String, Purpose> FOLDERS =
      Map.of("seals", Purpose.SEALS, "timestamps", Purpose.TIMESTAMPS, "lists", Purpose.LISTS);

  private final List<Anchor> configured = new ArrayList<>();
  private final Supplier<List<Anchor>> others;
  private final Clock clock;

  /** Reads the trust directory once: a change there is a decision that a restart makes visible. */
  @Inject
  public ConfiguredTrustAnchors(
      SigningConfig config, PublishedPki pki, KnownAnchors operators, Clock clock) {
    this(config, pki, operators::anchors, clock);
  }

  ConfiguredTrustAnchors(
      SigningConfig config, PublishedPki pki, Supplier<List<Anchor>> others, Clock clock) {
    pki.roots().forEach(r -> configured.add(Anchor.always(r, Anchor.Source.OWN_PKI)));
    config.trustDirectory().ifPresent(this::addAll);
    this.others = others;
    this.clock = clock;
  }

  private void addAll(Path directory) {
    read(directory).forEach(x509 -> configured.add(Anchor.always(x509, Anchor.Source.DIRECTORY)));
    FOLDERS.forEach(
        (name, purpose) -> {
          Path folder = directory.resolve(name);
          if (Files.isDirectory(folder)) {
            Set<Purpose> only = Set.of(purpose);
            read(folder)
                .forEach(x -> configured.add(Anchor.within(x, only, Anchor.Source.DIRECTORY)));
          }
        });
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

  private static Set<X509Certificate> read(Path directory) {
    Set<X509Certificate> found = new LinkedHashSet<>();
    try (Stream<Path> entries = Files.list(directory)) {
      List<Path> files = entries.filter(ConfiguredTrustAnchors::holdsX509).sorted().toList();
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      for (Path file : files) {
        byte[] octets = Files.readAllBytes(file);
        for (Certificate c : factory.generateCertificates(new ByteArrayInputStream(octets))) {
          found.add((X509Certificate) c);
        }
      }
      return found;
    } catch (IOException | CertificateException e) {
      // A trust store that is read in part is worse than none.
      throw new IllegalStateException("The trust directory " + directory + " is not usable", e);
    }
  }

  private static boolean holdsX509(Path file) {
    return Files.isRegularFile(file)
        && file.getFileName().toString().matches("(?i)[^.].*\\.(pem|crt|cer|der)");
  }
}
