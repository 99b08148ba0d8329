package org.etalon.traceability;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which branches of a graph matter to the uncertainty of the result (VIM 2.41, note 4): all but
 * those of which every budget says that they add less than the policy's share of the variance.
 */
final class Significance {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Graph graph;
  private final Function<Event, Set<Link>> smallOf;
  private final Set<String> reached = new HashSet<>();
  private final Set<Link> small = new HashSet<>();

  private Significance(Graph graph, Function<Event, Set<Link>> smallOf) {
    this.graph = graph;
    this.smallOf = smallOf;
  }

  /**
   * Which of them matter.
   *
   * @param small the links of an event of which {@link #isSmall} is true
   */
  static Significance of(Graph graph, Function<Event, Set<Link>> small) {
    Significance significance = new Significance(graph, small);
    significance.reach(graph.events().get(0));
    return significance;
  }

  /** Whether an event is reached by a way on which every link matters. */
  boolean matters(Event event) {
    return reached.contains(event.key());
  }

  boolean matters(Link link) {
    return matters(link.child()) && !small.contains(link);
  }

  private void reach(Event event) {
    if (!reached.add(event.key())) {
      return;
    }
    Set<Link> own = smallOf.apply(event);
    for (Link link : graph.linksOf(event)) {
      Event parent = link.parent();
      Link within = link.within();
      // What a certificate rests on adds no more than the certificate.
      if (within == null ? own.contains(link) : small.contains(within)) {
        small.add(link);
      } else if (parent != null && graph.has(parent)) {
        reach(parent);
      }
    }
  }

  /** A budget that does not name the parent tells nothing of its share. */
  static boolean isSmall(Link link, Inquiry inquiry) {
    if (link.parent() == null || link.within() != null) {
      return false;
    }
    BigDecimal limit = inquiry.policy().significance().multiply(HUNDRED);
    List<BudgetStake> stakes = inquiry.evidence().stakes(link);
    return !stakes.isEmpty() && stakes.stream().allMatch(stake -> isBelow(stake.percent(), limit));
  }

  private static boolean isBelow(@Nullable BigDecimal percent, BigDecimal limit) {
    return percent != null && percent.compareTo(limit) < 0;
  }
}
