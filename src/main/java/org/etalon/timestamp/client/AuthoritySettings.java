package org.etalon.timestamp.client;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.etalon.trust.X509Octets;
import org.jspecify.annotations.Nullable;

/**
 * One authority as it is configured, with its files read. Its text form holds no credentials.
 *
 * @param trust X.509 certificates that its unit must be or lead to; not asked when empty
 * @param authorization the value of the HTTP header, or null
 */
record AuthoritySettings(
    URI url,
    Set<String> policies,
    List<X509Certificate> trust,
    @Nullable String authorization,
    boolean independent,
    Duration timeout) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  AuthoritySettings {
    policies = Set.copyOf(policies);
    trust = List.copyOf(trust);
  }

  /**
   * Reads the files.
   *
   * @throws IllegalStateException when the setting is wrong or unsafe
   */
  static AuthoritySettings of(TimestampConfig.Authority authority) {
    URI url = authority.url();
    boolean secure = "https".equals(url.getScheme());
    if (url.getHost() == null
        || url.getUserInfo() != null
        || !(secure || "http".equals(url.getScheme()))) {
      throw new IllegalStateException(
          "A timestamp authority has an address http://… or https://… without user, not "
              + url.getHost());
    }
    if (authority.credentials().isPresent() && !secure && !LOOPBACK.contains(url.getHost())) {
      throw new IllegalStateException(
          "Credentials are sent to " + url.getHost() + " only over https");
    }
    if (!authority.independent() && authority.trust().isEmpty()) {
      throw new IllegalStateException(
          "An authority that is not independent needs trust, to be recognised: " + url.getHost());
    }
    return new AuthoritySettings(
        url,
        authority.policies().orElse(Set.of()),
        authority.trust().map(AuthoritySettings::certificates).orElse(List.of()),
        authority.credentials().map(AuthoritySettings::basic).orElse(null),
        authority.independent(),
        authority.timeout());
  }

  private static List<X509Certificate> certificates(Path file) {
    try {
      List<X509Certificate> certificates = X509Octets.all(Files.readAllBytes(file));
      if (certificates.isEmpty()) {
        throw new IllegalStateException("There is no X.509 certificate in " + file);
      }
      return certificates;
    } catch (IOException | CertificateException e) {
      throw new IllegalStateException("X.509 certificates cannot be read from " + file, e);
    }
  }

  private static String basic(Path file) {
    try {
      String line = Files.readString(file).lines().findFirst().orElse("");
      if (line.indexOf(':') < 1) {
        throw new IllegalStateException("The first line of " + file + " is not user:password");
      }
      return "Basic " + Base64.getEncoder().encodeToString(line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("The credentials cannot be read from " + file, e);
    }
  }

  /** For messages: a path or a query may hold what is nobody's business. */
  String name() {
    return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
  }

  @Override
  public String toString() {
    return name();
  }
}
