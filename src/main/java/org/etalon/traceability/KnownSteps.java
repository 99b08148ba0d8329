package org.etalon.traceability;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Set;
import org.etalon.certificate.CertificateStatus;
import org.etalon.traceability.facts.FactsConfig;
import org.etalon.traceability.facts.KnownCertificate;
import org.etalon.traceability.facts.KnownCertificate.Registered;
import org.jspecify.annotations.Nullable;

/**
 * The events and steps of the walks of late. A certificate as registered is one event for all of
 * them while its status and its signature stay what they are.
 */
@Singleton
class KnownSteps implements Memory {
  private final Cache<String, Event> events;
  private final Cache<Place, Step> steps;

  KnownSteps(FactsConfig config) {
    this.events = Caffeine.newBuilder().maximumSize(config.inMemory()).build();
    this.steps = Caffeine.newBuilder().maximumSize(config.inMemory()).build();
  }

  /** The event of a certificate. */
  @SuppressWarnings("ReferenceEquality") // to compare two means to compare whole certificates
  Event event(KnownCertificate known, CertificateStatus status, Event.Signature signature) {
    String number = known.registered().number();
    Event event = events.getIfPresent(number);
    if (event == null
        || event.stated() != known.facts().stated()
        || !status.equals(event.status())
        || !signature.equals(event.signature())) {
      event = made(known, status, signature);
      events.put(number, event);
    }
    return event;
  }

  /** An event of one walk alone. */
  static Event made(KnownCertificate known, CertificateStatus status, Event.Signature signature) {
    Registered registered = known.registered();
    return new Event(
        registered.number(),
        known.facts().stated(),
        registered.fileDigest(),
        registered.contentDigest(),
        registered.laboratory(),
        known.facts().items(),
        registered.issuedAt(),
        status,
        signature,
        known.used());
  }

  @Override
  public @Nullable Step step(Event event, Set<Integer> results) {
    Step step = steps.getIfPresent(new Place(event.key(), results));
    return step != null && isSame(event, step.event()) ? step : null;
  }

  /** Drafts and documents of others are met once. */
  @Override
  public void keep(Step step) {
    Event event = step.event();
    if (isSame(event, events.getIfPresent(event.key()))) {
      steps.put(new Place(event.key(), step.results()), step);
    }
  }

  @SuppressWarnings("ReferenceEquality") // to compare two means to compare whole certificates
  private static boolean isSame(Event one, @Nullable Event other) {
    return one == other;
  }

  private record Place(String event, Set<Integer> results) {}
}
