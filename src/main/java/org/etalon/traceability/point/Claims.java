package org.etalon.traceability.point;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.etalon.organisation.Scope;
import org.etalon.organisation.capability.Capability;
import org.etalon.organisation.capability.CapabilityAt;
import org.etalon.traceability.Event;
import org.jspecify.annotations.Nullable;

/** An event with those of its results that an answer rests on, and what is claimed of them. */
public final class Claims {
  private final Event event;
  private final Set<Integer> results;
  // Several rules ask the same; two claims that are written alike need not stand in one place.
  private final IdentityHashMap<Claim, Capability> capabilities = new IdentityHashMap<>();
  private @Nullable List<Claim> all;

  /**
   * @param results their places, counted from 1
   */
  public Claims(Event event, Set<Integer> results) {
    this.event = event;
    this.results = Set.copyOf(results);
  }

  public Event event() {
    return event;
  }

  /** Every value that is claimed under a scope. */
  public List<Claim> all() {
    List<Claim> known = all;
    if (known == null) {
      known = Claim.of(event, results);
      all = known;
    }
    return known;
  }

  /**
   * What a scope says of a claim.
   *
   * @param scope the version of the day of the calibration, one for each claim
   */
  public Capability capability(Claim claim, Scope scope) {
    return capabilities.computeIfAbsent(
        claim, one -> CapabilityAt.evaluate(scope, one.kind(), one.at(), one.parameters()));
  }
}
