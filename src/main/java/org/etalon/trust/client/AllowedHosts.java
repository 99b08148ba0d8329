package org.etalon.trust.client;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which hosts may be asked: exactly those named, each with its port where that is not the usual one
 * of the scheme. A certificate of a stranger says where to ask, so nothing else may be reached.
 */
record AllowedHosts(Set<String> hosts) {
  static AllowedHosts of(List<String> named) {
    return new AllowedHosts(
        named.stream()
            .map(h -> h.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet()));
  }

  boolean allow(URI uri) {
    String scheme = uri.getScheme();
    String host = uri.getHost();
    if (host == null || uri.getRawUserInfo() != null) {
      return false;
    }
    boolean http = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    String name = host.toLowerCase(Locale.ROOT);
    return http && hosts.contains(uri.getPort() < 0 ? name : name + ":" + uri.getPort());
  }
}
