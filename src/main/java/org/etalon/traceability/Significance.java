package org.etalon.traceability;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which branches of a graph matter to the uncertainty of the result (VIM 2.41, note 4): all but
 * those of which every budget says that they add less than the policy's share of the variance.
 */
final class Significance {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Graph graph;
  private final Inquiry inquiry;
  private final Set<String> reached = new HashSet<>();
  // Two links are never the same, and to compare them means to compare whole certificates.
  private final Set<Link> small = Collections.newSetFromMap(new IdentityHashMap<>());

  Significance(Graph graph, Inquiry inquiry) {
    this.graph = graph;
    this.inquiry = inquiry;
    reach(graph.events().get(0));
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
    for (Link link : graph.linksOf(event)) {
      Event parent = link.parent();
      Link within = link.within();
      if (parent == null && within == null) {
        continue;
      }
      // What a certificate rests on adds no more than the certificate.
      if (within == null ? isSmall(link) : small.contains(within)) {
        small.add(link);
      } else if (parent != null) {
        reach(parent);
      }
    }
  }

  /** A budget that does not name the parent tells nothing of its share. */
  private boolean isSmall(Link link) {
    BigDecimal limit = inquiry.policy().significance().multiply(HUNDRED);
    List<BudgetStake> stakes = inquiry.evidence().stakes(link);
    return !stakes.isEmpty() && stakes.stream().allMatch(stake -> isBelow(stake.percent(), limit));
  }

  private static boolean isBelow(@Nullable BigDecimal percent, BigDecimal limit) {
    return percent != null && percent.compareTo(limit) < 0;
  }
}
