package org.etalon.traceability;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.signing.Outcome;
import org.etalon.traceability.Chain.Verdict;
import org.etalon.traceability.rules.ParentStoodWhenUsed;

/**
 * Comes to the verdict of a graph, the same as {@link Judging} without the reasons. It asks the
 * rules anew only where something that they asked has changed. For now only: another walk may have
 * found a little more than was known at the moment of this one.
 */
final class Deciding {
  private final Graph graph;
  private final Map<String, Summary> found = new HashMap<>();

  private Deciding(Graph graph, Inquiry inquiry) {
    this.graph = graph;
    for (Step step : graph.steps()) {
      found.put(step.event().key(), step.remembered().of(step, inquiry));
    }
  }

  /**
   * The verdict.
   *
   * @param at the day for which the result is to be relied on
   */
  static Verdict verdict(Graph graph, LocalDate at, Inquiry inquiry) {
    Event root = graph.events().get(0);
    RuleFinding shape = new RuleFinding(Rule.T18, graph.shape(), null);
    RuleFinding own =
        new RuleFinding(Rule.T15, ParentStoodWhenUsed.check(root, graph.results(root), at), null);
    // Links beyond the limits of T18 are not asked about, and need not be.
    if (shape.decides(Outcome.FAILED) || own.decides(Outcome.FAILED)) {
      return Verdict.NOT_TRACEABLE;
    }
    Deciding deciding = new Deciding(graph, inquiry);
    if (deciding.found.values().stream().anyMatch(Summary::failed)) {
      return Verdict.NOT_TRACEABLE;
    }
    boolean open = own.decides(Outcome.INDETERMINATE) || shape.decides(Outcome.INDETERMINATE);
    return open || deciding.isOpen() ? Verdict.INDETERMINATE : Verdict.TRACEABLE;
  }

  private boolean isOpen() {
    List<Event> open = graph.events().stream().filter(event -> summary(event).isOpen()).toList();
    if (open.isEmpty()) {
      return false;
    }
    Significance significance = Significance.of(graph, event -> summary(event).small());
    return open.stream().anyMatch(event -> counts(event, significance));
  }

  private boolean counts(Event event, Significance significance) {
    Set<Link> links = summary(event).openLinks();
    return (summary(event).open() && significance.matters(event))
        || links.stream().anyMatch(significance::matters);
  }

  private Summary summary(Event event) {
    Summary summary = found.get(event.key());
    if (summary == null) {
      throw new IllegalStateException("Every event is of a step");
    }
    return summary;
  }
}
