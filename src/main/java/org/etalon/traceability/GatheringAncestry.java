package org.etalon.traceability;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.etalon.certificate.Certificate;
import org.etalon.equipment.Equipment;
import org.etalon.signing.Outcome;
import org.jspecify.annotations.Nullable;

/** Gathers what several certificates rest on, as it is known now, without asking any rule. */
@Singleton
public class GatheringAncestry {
  private final EvidenceSources sources;
  private final Clock clock;

  GatheringAncestry(EvidenceSources sources, Clock clock) {
    this.sources = sources;
    this.clock = clock;
  }

  /** What rests on nothing that is the same has no link in common. */
  public Ancestry of(List<Certificate> certificates) {
    StoredEvidence evidence =
        sources.gathered(certificates.stream().map(Certificate::number).toList(), clock.instant());
    Map<String, Event> events = new HashMap<>();
    Map<String, List<Link>> links = new HashMap<>();
    boolean sound = true;
    for (Certificate certificate : certificates) {
      Event root = evidence.event(certificate.number()).orElseThrow();
      Graph graph = new Gathering(evidence, Policy.DEFAULT).from(root, root.allResults());
      sound &= graph.shape().outcome() == Outcome.PASSED;
      for (Event event : graph.events()) {
        events.put(event.key(), event);
        links.merge(event.key(), graph.linksOf(event), GatheringAncestry::longer);
      }
    }
    return new Ancestry(events, links, sound);
  }

  /** One walk may need more of a certificate than the other. */
  private static List<Link> longer(List<Link> one, List<Link> other) {
    List<Link> all = new ArrayList<>(one);
    for (Link link : other) {
      if (all.stream().noneMatch(known -> known.used().equals(link.used()))) {
        all.add(link);
      }
    }
    return all;
  }

  /** Whether a branch may end in a piece of equipment. */
  public boolean isEnd(@Nullable String id) {
    return id != null
        && sources
            .equipment()
            .find(id)
            .filter(
                found ->
                    found.legalStatus() == Equipment.LegalStatus.NATIONAL_PRIMARY
                        || found.role() == Equipment.Role.SI_REALISATION
                        || found.role() == Equipment.Role.REFERENCE_MATERIAL)
            .isPresent();
  }
}
