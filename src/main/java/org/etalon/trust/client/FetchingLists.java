package org.etalon.trust.client;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.etalon.trust.list.FetchedLists;
import org.etalon.trust.list.ImportConfig;
import org.etalon.xml.SafeXml;

/** Asks the addresses of the configuration and no others; a redirection is no answer. */
@Singleton
class FetchingLists implements FetchedLists {
  private final List<URI> places;
  private final LimitedHttp http;

  @Inject
  FetchingLists(ImportConfig config) {
    this(config.urls().orElse(List.of()), config.timeout());
  }

  FetchingLists(List<URI> places, Duration timeout) {
    this.places = List.copyOf(places);
    List<String> hosts = places.stream().map(FetchingLists::host).toList();
    this.http = new LimitedHttp(AllowedHosts.of(hosts), timeout, SafeXml.BYTES_MAX);
  }

  private static String host(URI place) {
    return place.getPort() < 0 ? place.getHost() : place.getHost() + ":" + place.getPort();
  }

  @Override
  public Optional<byte[]> at(URI place) {
    return places.contains(place) ? http.get(place) : Optional.empty();
  }
}
