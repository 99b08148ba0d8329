package org.etalon.traceability;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etalon.certificate.Digest;
import org.etalon.problem.ProblemException;
import org.etalon.quantity.value.Real;
import org.etalon.traceability.BudgetStake.Named;
import org.etalon.uncertainty.budget.Budget;
import org.etalon.uncertainty.budget.BudgetEvaluation;
import org.etalon.uncertainty.budget.BudgetResult;
import org.etalon.uncertainty.budget.Contribution;
import org.etalon.uncertainty.budget.OutputResult.Component;
import org.jspecify.annotations.Nullable;

/** What budgets say of a certificate, which they name by number or by digest. */
public final class Stakes {
  private Stakes() {}

  /** What a budget says of an event. */
  public static BudgetStake of(Budget budget, Event named) {
    return of(
        budget,
        named.stated().number(),
        Stream.of(named.fileDigest(), named.contentDigest())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }

  /**
   * What a budget says of a certificate.
   *
   * @param digests of its file and of its content, as far as they are known
   */
  public static BudgetStake of(Budget budget, String number, Set<Digest> digests) {
    List<Named> named = new ArrayList<>();
    for (Budget.Input input : budget.inputs()) {
      for (Contribution contribution : contributions(input)) {
        if (names(contribution.source(), number, digests)) {
          named.add(new Named(input.name(), uncertainty(contribution, input.unit())));
        }
      }
    }
    return new BudgetStake(named, named.isEmpty() ? null : percent(budget, named));
  }

  private static List<Contribution> contributions(Budget.Input input) {
    return input.contributions() == null ? List.of() : input.contributions();
  }

  private static boolean names(
      Contribution.@Nullable Source source, String number, Set<Digest> digests) {
    if (source == null) {
      return false;
    }
    return source.digest() == null
        ? number.equals(source.certificate())
        : Digest.parse(source.digest()).filter(digests::contains).isPresent();
  }

  private static @Nullable Real uncertainty(Contribution contribution, String unitOfInput) {
    Real zero = Real.of("0", contribution.unit() == null ? unitOfInput : contribution.unit());
    if (contribution.standard() != null) {
      return zero.withUncertainty(
          new Real.StandardUncertainty(contribution.standard().value(), null), null, null);
    }
    Contribution.Expanded expanded = contribution.expanded();
    return expanded == null || expanded.coverageFactor() == null
        ? null
        : zero.withUncertainty(
            null,
            new Real.ExpandedUncertainty(
                expanded.value(), expanded.coverageFactor(), "", null, null),
            null);
  }

  private static @Nullable BigDecimal percent(Budget budget, List<Named> named) {
    Set<String> inputs = new HashSet<>();
    named.forEach(one -> inputs.add(one.input()));
    try {
      // Without a simulation no seed is drawn.
      BudgetResult result = new BudgetEvaluation(() -> 0).evaluate(budget.withoutSimulation());
      return result.outputs().stream()
          .map(output -> share(output.components(), inputs))
          .max(Comparator.naturalOrder())
          .orElse(null);
    } catch (ProblemException e) {
      return null;
    }
  }

  private static BigDecimal share(List<Component> components, Set<String> inputs) {
    return components.stream()
        .filter(component -> inputs.contains(component.input()))
        .map(Component::percent)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
