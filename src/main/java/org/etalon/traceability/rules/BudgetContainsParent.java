package org.etalon.traceability.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etalon.certificate.Digest;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.quantity.value.Real;
import org.etalon.traceability.Event;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;
import org.etalon.traceability.point.Point;
import org.etalon.uncertainty.budget.Budget;
import org.etalon.uncertainty.budget.Contribution;
import org.jspecify.annotations.Nullable;

/**
 * T14: a budget has a contribution that names the parent and is not smaller than the least
 * uncertainty that the parent states. Without any budget nothing is known.
 */
public final class BudgetContainsParent implements LinkRule {

  @Override
  public Rule rule() {
    return Rule.T14;
  }

  @Override
  public Finding check(Link link, Inquiry inquiry) {
    Event parent = link.parent();
    if (parent == null) {
      return Finding.noParent();
    }
    List<Budget> budgets = inquiry.evidence().budgets(link);
    if (budgets.isEmpty()) {
      return Finding.indeterminate("T14.noBudget");
    }
    List<Named> named = named(budgets, parent);
    if (named.isEmpty()) {
      return Finding.failed("T14.missing", parent.stated().number());
    }
    for (Named one : named) {
      if (isBelow(one, link)) {
        return Finding.failed("T14.smaller", one.input().name(), parent.stated().number());
      }
    }
    return Finding.passed("T14.contains", named.get(0).input().name());
  }

  /** The inputs of a budget that rest on a certificate, at least in part. */
  public static Set<String> inputs(Budget budget, Event parent) {
    return named(List.of(budget), parent).stream()
        .map(named -> named.input().name())
        .collect(Collectors.toSet());
  }

  /** Contributions that name a certificate, by number or by digest. */
  static List<Named> named(List<Budget> budgets, Event parent) {
    List<Named> named = new ArrayList<>();
    for (Budget budget : budgets) {
      for (Budget.Input input : budget.inputs()) {
        for (Contribution contribution : contributions(input)) {
          if (names(contribution.source(), parent)) {
            named.add(new Named(budget, input, contribution));
          }
        }
      }
    }
    return named;
  }

  private static List<Contribution> contributions(Budget.Input input) {
    return input.contributions() == null ? List.of() : input.contributions();
  }

  private static boolean names(Contribution.@Nullable Source source, Event parent) {
    if (source == null) {
      return false;
    }
    if (source.digest() != null) {
      return Digest.parse(source.digest())
          .filter(d -> d.equals(parent.contentDigest()) || d.equals(parent.fileDigest()))
          .isPresent();
    }
    return parent.stated().number().equals(source.certificate());
  }

  /** Whether a contribution is smaller than all that the parent states in a unit like its own. */
  private static boolean isBelow(Named one, Link link) {
    String written =
        one.contribution().unit() == null ? one.input().unit() : one.contribution().unit();
    DsiUnit unit = DsiUnit.find(written);
    Real value = value(one.contribution(), written);
    Point mine = unit == null || value == null ? null : Point.of(value, unit, Scale.DIFFERENCE);
    if (unit == null || mine == null || mine.standardUncertainty() == null) {
      return false;
    }
    Rational granted = mine.standardUncertainty().plus(mine.resolution());
    List<Rational> theirs =
        link.given().stream()
            .flatMap(
                quantity -> Stream.concat(Stream.of(quantity.values()), quantity.others().stream()))
            .flatMap(List::stream)
            .map(given -> Point.of(given, unit, Scale.DIFFERENCE))
            .map(point -> point == null ? null : point.standardUncertainty())
            .filter(Objects::nonNull)
            .toList();
    return !theirs.isEmpty() && theirs.stream().allMatch(u -> granted.compareTo(u) < 0);
  }

  private static @Nullable Real value(Contribution contribution, String unit) {
    if (contribution.standard() != null) {
      return Real.of("0", unit)
          .withUncertainty(
              new Real.StandardUncertainty(contribution.standard().value(), null), null, null);
    }
    Contribution.Expanded expanded = contribution.expanded();
    return expanded == null || expanded.coverageFactor() == null
        ? null
        : Real.of("0", unit)
            .withUncertainty(
                null,
                new Real.ExpandedUncertainty(
                    expanded.value(), expanded.coverageFactor(), "", null, null),
                null);
  }

  /** A contribution that names a certificate, with where it stands. */
  record Named(Budget budget, Budget.Input input, Contribution contribution) {}
}
