package org.etalon.traceability;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A certificate that a walk met, with what the results that it needs of it rest on. */
final class Step {
  private final Event event;
  private final Set<Integer> results;
  private final List<Link> links;
  private final long work;
  private final Remembered remembered = new Remembered();

  /**
   * @param results their places, counted from 1
   * @param work what it took to find the links, see {@link Policy#workMax}
   */
  Step(Event event, Set<Integer> results, List<Link> links, long work) {
    this.event = event;
    this.results = Set.copyOf(results);
    this.links = List.copyOf(links);
    this.work = work;
  }

  Event event() {
    return event;
  }

  Set<Integer> results() {
    return results;
  }

  List<Link> links() {
    return links;
  }

  long work() {
    return work;
  }

  /** What the rules found last. */
  Remembered remembered() {
    return remembered;
  }

  /** The same where more results are needed and the walk goes no farther. */
  Step about(Set<Integer> more) {
    return new Step(event, more, links, work);
  }

  /** Whether every link leads where it leads now. */
  @SuppressWarnings("ReferenceEquality") // to compare two means to compare whole certificates
  boolean leads(BiFunction<Event, Event.Used, @Nullable Event> parents) {
    for (Link link : links) {
      if (link.parent() != parents.apply(event, link.used())) {
        return false;
      }
    }
    return true;
  }
}
