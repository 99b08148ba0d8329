package org.etalon.traceability;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.etalon.problem.ProblemException;
import org.etalon.traceability.rules.BudgetContainsParent;
import org.etalon.uncertainty.budget.Budget;
import org.etalon.uncertainty.budget.BudgetEvaluation;
import org.etalon.uncertainty.budget.BudgetResult;
import org.etalon.uncertainty.budget.OutputResult.Component;

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
      if (parent == null) {
        continue;
      }
      if (isSmall(link, parent)) {
        small.add(link);
      } else {
        reach(parent);
      }
    }
  }

  private boolean isSmall(Link link, Event parent) {
    List<Budget> budgets = inquiry.evidence().budgets(link);
    return !budgets.isEmpty() && budgets.stream().allMatch(budget -> isSmall(budget, parent));
  }

  /** One that does not name the parent tells nothing of its share. */
  private boolean isSmall(Budget budget, Event parent) {
    Set<String> inputs = BudgetContainsParent.inputs(budget, parent);
    if (inputs.isEmpty()) {
      return false;
    }
    BigDecimal limit = inquiry.policy().significance().multiply(HUNDRED);
    try {
      // Without a simulation no seed is drawn.
      BudgetResult result = new BudgetEvaluation(() -> 0).evaluate(withoutSimulation(budget));
      return result.outputs().stream()
          .allMatch(output -> share(output.components(), inputs).compareTo(limit) < 0);
    } catch (ProblemException e) {
      return false;
    }
  }

  private static BigDecimal share(List<Component> components, Set<String> inputs) {
    return components.stream()
        .filter(component -> inputs.contains(component.input()))
        .map(Component::percent)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Budget withoutSimulation(Budget budget) {
    return new Budget(
        budget.inputs(), budget.correlations(), budget.outputs(), budget.coverage(), null);
  }
}
