package org.etalon.traceability;

import java.util.Optional;
import java.util.function.Predicate;

/** Leads to no certificate that its reader may not see, so that nothing beyond one is asked. */
final class DisclosedEvidence extends PassingEvidence {
  private final Predicate<Event> visible;

  DisclosedEvidence(Evidence evidence, Predicate<Event> visible) {
    super(evidence);
    this.visible = visible;
  }

  @Override
  public Optional<Event> parent(Event child, Event.Used used) {
    return super.parent(child, used).filter(visible);
  }
}
