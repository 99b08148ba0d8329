package org.etalon.traceability.correlation;

import static org.etalon.traceability.correlation.Coefficient.WORKING;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.etalon.calibration.CalibrationBody;
import org.etalon.certificate.Digest;
import org.etalon.traceability.Ancestry;
import org.etalon.traceability.Event;
import org.etalon.traceability.Link;
import org.etalon.traceability.correlation.Lineage.Reason;
import org.etalon.traceability.correlation.Lineage.Share;
import org.etalon.uncertainty.budget.Budget;
import org.etalon.uncertainty.budget.Contribution;
import org.etalon.uncertainty.budget.OutputResult.Component;
import org.jspecify.annotations.Nullable;

/** What values rest on by the budgets that are kept with their calibrations. */
final class BudgetLineages implements Lineages {
  private final Ancestry ancestry;
  private final RestsOn rests;
  private final Function<String, Optional<CalibrationBody>> bodies;
  private final Map<Source, Lineage> lineages = new HashMap<>();
  private final Map<Source, Optional<BudgetedValue>> budgeted = new HashMap<>();

  /**
   * Those of an ancestry.
   *
   * @param bodies the calibration of each certificate, by its key
   */
  BudgetLineages(
      Ancestry ancestry, RestsOn rests, Function<String, Optional<CalibrationBody>> bodies) {
    this.ancestry = ancestry;
    this.rests = rests;
    this.bodies = bodies;
  }

  @Override
  public Lineage of(Source value) {
    Lineage known = lineages.get(value);
    if (known == null) {
      known = made(value);
      lineages.put(value, known);
    }
    return known;
  }

  private Lineage made(Source value) {
    if (!ancestry.events().containsKey(value.key())) {
      return Lineage.unbudgeted(Set.of(value.key()), Reason.NOT_HERE);
    }
    return budgeted(value)
        .map(found -> told(value.key(), found))
        .orElseGet(() -> Lineage.unbudgeted(rests.parents(value.key()), Reason.NO_BUDGET));
  }

  private Optional<BudgetedValue> budgeted(Source value) {
    return budgeted.computeIfAbsent(
        value,
        asked -> {
          Place place = Place.of(asked.place());
          return place == null
              ? Optional.empty()
              : bodies.apply(asked.key()).flatMap(body -> BudgetedValue.of(place, body));
        });
  }

  private Lineage told(String key, BudgetedValue value) {
    List<Share> shares = new ArrayList<>();
    BigDecimal own = value.beyond();
    Set<String> untold = new HashSet<>(rests.parents(key));
    for (Component component : value.output().components()) {
      List<Contribution> contributions = contributions(value.budget(), component.input());
      for (int i = 0; i < contributions.size(); i++) {
        Source source = source(key, contributions.get(i), component.unit());
        BigDecimal share = value.share(component.parts().get(i).uncertainty());
        if (source == null) {
          own = own.add(share.multiply(share, WORKING));
        } else {
          untold.remove(source.key());
          shares.add(new Share(source, share));
        }
      }
    }
    BigDecimal root = own.sqrt(WORKING).min(BigDecimal.ONE);
    return isCorrelated(value.budget())
        ? new Lineage(shares, root, rests.parents(key), Reason.CORRELATED_INPUTS)
        : new Lineage(shares, root, untold, Reason.NOT_IN_BUDGET);
  }

  /** Whether something that names no certificate is correlated with anything. */
  private static boolean isCorrelated(Budget budget) {
    List<Budget.Correlation> correlations = budget.correlations();
    return correlations != null
        && correlations.stream()
            .flatMap(correlation -> correlation.between().stream())
            .flatMap(name -> contributions(budget, name).stream())
            .anyMatch(contribution -> !isNamed(contribution.source()));
  }

  private static List<Contribution> contributions(Budget budget, String input) {
    return budget.inputs().stream()
        .filter(found -> found.name().equals(input))
        .findFirst()
        .map(
            found ->
                found.contributions() == null ? List.<Contribution>of() : found.contributions())
        .orElse(List.of());
  }

  private static boolean isNamed(Contribution.@Nullable Source source) {
    return source != null && (source.certificate() != null || source.digest() != null);
  }

  private @Nullable Source source(String key, Contribution contribution, String unit) {
    Contribution.Source source = contribution.source();
    if (source == null || !isNamed(source)) {
      return null;
    }
    for (Link link : ancestry.links().getOrDefault(key, List.of())) {
      if (isNamedBy(source, link)) {
        String parent = RestsOn.key(link);
        return new Source(parent, place(parent, contribution, source, unit));
      }
    }
    String name = source.digest() == null ? source.certificate() : source.digest();
    return new Source("not here " + name, figures(contribution, unit));
  }

  private static boolean isNamedBy(Contribution.Source source, Link link) {
    Event parent = link.parent();
    if (source.digest() != null) {
      Optional<Digest> digest = Digest.parse(source.digest());
      return digest.isPresent()
          && (digest.get().equals(link.used().parentDigest())
              || (parent != null
                  && (digest.get().equals(parent.fileDigest())
                      || digest.get().equals(parent.contentDigest()))));
    }
    return link.used().standard().certificate() != null
        && link.used().standard().certificate().number().equals(source.certificate());
  }

  /** By the pointer into the certificate where there is one, else by the figures. */
  private String place(
      String parent, Contribution contribution, Contribution.Source source, String unit) {
    Place place = source.pointer() == null ? null : Place.of(source.pointer());
    String figures = figures(contribution, unit);
    return place == null
        ? figures
        : bodies.apply(parent).flatMap(place::in).map(Place::toString).orElse(figures);
  }

  private static String figures(Contribution contribution, String unit) {
    return "figures "
        + contribution.standard()
        + contribution.expanded()
        + contribution.limits()
        + (contribution.unit() == null ? unit : contribution.unit());
  }

  @Override
  public int level(String key) {
    return rests.level(key);
  }

  @Override
  public boolean mayShare(String one, String other) {
    return rests.mayShare(one, other);
  }

  @Override
  public boolean isComplete(String key) {
    return rests.isComplete(key);
  }

  @Override
  public Optional<BigDecimal> within(Source one, Source other) {
    BudgetedValue first = budgeted(one).orElse(null);
    BudgetedValue second = budgeted(other).orElse(null);
    if (first == null || second == null || !first.budget().equals(second.budget())) {
      return Optional.empty();
    }
    boolean apart = first.index() != second.index();
    return apart
        ? Optional.of(
            first
                .result()
                .correlation()
                .get(first.index())
                .get(second.index())
                .multiply(first.share(first.output().standardUncertainty()), WORKING)
                .multiply(second.share(second.output().standardUncertainty()), WORKING))
        : Optional.empty();
  }
}
