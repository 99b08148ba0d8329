package org.etalon.trust.client;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.etalon.trust.BoundedCache;
import org.etalon.trust.Fingerprint;
import org.etalon.trust.X509Octets;
import org.etalon.trust.revocation.FetchedRevocation;
import org.etalon.trust.revocation.OcspAnswer;
import org.etalon.trust.revocation.OcspQuestion;
import org.etalon.trust.revocation.RevocationConfig;
import org.etalon.trust.revocation.RevocationData;
import org.etalon.trust.revocation.RevocationLocations;

/**
 * Asks the places that an X.509 certificate names, if the operator allows their host. An answer is
 * kept for a while, a missing one for a minute, so that no stranger makes us ask in a loop.
 */
@Singleton
class FetchingRevocation implements FetchedRevocation {
  private static final int KNOWN_MAX = 200;
  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration MISSED = Duration.ofMinutes(1);

  private final LimitedHttp http;
  private final boolean allowed;
  private final Clock clock;
  private final BoundedCache<Place, Kept> known = new BoundedCache<>(KNOWN_MAX);

  @Inject
  FetchingRevocation(RevocationConfig config, Clock clock) {
    this(config.hosts().orElse(List.of()), config.timeout(), config.bytesMax(), clock);
  }

  FetchingRevocation(List<String> hosts, Duration timeout, int bytesMax, Clock clock) {
    this.http = new LimitedHttp(AllowedHosts.of(hosts), timeout, bytesMax);
    this.allowed = !hosts.isEmpty();
    this.clock = clock;
  }

  @Override
  public RevocationData about(X509Certificate certificate, X509Certificate issuer) {
    if (!allowed) {
      return RevocationData.NONE;
    }
    RevocationLocations locations = RevocationLocations.of(certificate);
    for (URI responder : locations.responders()) {
      RevocationData data =
          kept(
              new Place(responder, Fingerprint.of(certificate)),
              () -> answer(responder, certificate, issuer));
      if (!data.equals(RevocationData.NONE)) {
        return data;
      }
    }
    for (URI place : locations.lists()) {
      RevocationData data = kept(new Place(place, Fingerprint.of(issuer)), () -> list(place));
      if (!data.equals(RevocationData.NONE)) {
        return data;
      }
    }
    return RevocationData.NONE;
  }

  private RevocationData kept(Place place, Supplier<RevocationData> fetch) {
    Instant now = clock.instant();
    Kept before = known.get(place);
    if (before != null && now.isBefore(before.until)) {
      return before.data;
    }
    RevocationData data = fetch.get();
    known.put(place, new Kept(data, now.plus(data.equals(RevocationData.NONE) ? MISSED : KEPT)));
    return data;
  }

  private RevocationData answer(
      URI responder, X509Certificate certificate, X509Certificate issuer) {
    return http.post(responder, "application/ocsp-request", OcspQuestion.about(certificate, issuer))
        .flatMap(OcspAnswer::read)
        .map(answer -> new RevocationData(List.of(), List.of(), List.of(answer)))
        .orElse(RevocationData.NONE);
  }

  private RevocationData list(URI place) {
    return http.get(place)
        .flatMap(X509Octets::list)
        .map(list -> RevocationData.of(List.of(list)))
        .orElse(RevocationData.NONE);
  }

  private record Place(URI uri, Fingerprint about) {}

  private record Kept(RevocationData data, Instant until) {}
}
