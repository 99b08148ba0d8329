package org.etalon.signing.pkcs12;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.etalon.signing.PublishedPki;
import org.etalon.signing.SigningConfig;
import org.etalon.signing.TrustAnchors;

/** This deployment's own roots and every X.509 certificate in the trust directory, PEM or DER. */
@Singleton
public final class ConfiguredTrustAnchors implements TrustAnchors {
  private final Set<X509Certificate> anchors;

  /** Reads the trust directory once: a new anchor is a decision that a restart makes visible. */
  public ConfiguredTrustAnchors(SigningConfig config, PublishedPki pki) {
    Set<X509Certificate> found = new LinkedHashSet<>(pki.roots());
    config.trustDirectory().ifPresent(directory -> found.addAll(read(directory)));
    this.anchors = Set.copyOf(found);
  }

  @Override
  public Set<X509Certificate> anchors() {
    return anchors;
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
