package org.etalon.traceability.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.traceability.correlation.Coefficient.WORKING;
import static org.etalon.traceability.correlation.LaidOutLineages.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.etalon.traceability.correlation.Correlation.Range;
import org.etalon.traceability.correlation.Lineage.Reason;
import org.etalon.traceability.correlation.Lineage.Share;
import org.junit.jupiter.api.Test;

/** Coefficients that follow by hand, and from a model that is computed in another way. */
class CorrelatingTest {
  private static final BigDecimal TINY = new BigDecimal("1e-40");
  private static final int GRAPHS = 300;

  /**
   * Two results of 5 and 10 units of uncertainty, of which the standard has 3 and 6, the latter
   * with a negative sensitivity: u(x1, x2) = 3 · (−6) = −18, r = −0.36. Then u²(x1 − x2) = 25 + 100
   * + 36 = 161, and u² of the mean (25 + 100 − 36) / 4 = 22.25.
   */
  @Test
  void oneStandardInCommon() {
    LaidOutLineages lineages =
        new LaidOutLineages()
            .told("P", Map.of())
            .told("x1", Map.of("P", "0.6"))
            .told("x2", Map.of("P", "-0.6"));
    Coefficient found = new Correlating(lineages).of(value("x1"), value("x2"));
    assertThat(found.low()).isEqualByComparingTo("-0.36").isEqualByComparingTo(found.high());
    assertThat(found.met()).containsOnlyKeys("P");

    Combining combining = combining("105", "100", "5", "10", found);
    assertThat(combining.difference().value()).isEqualTo("5");
    assertThat(combining.difference().independent()).startsWith("11.18033988749894848");
    assertThat(combining.difference().standardUncertainty().low())
        .as("the root of 161")
        .startsWith("12.68857754044952");
    assertThat(combining.mean().standardUncertainty().low())
        .as("the root of 22.25")
        .startsWith("4.716990566028301");
    // Weights 0.8 and 0.2: 0.64 · 25 + 0.04 · 100 − 2 · 0.16 · 18 = 14.24, and 20 without.
    assertThat(combining.weightedMean().value()).isEqualTo("104");
    assertThat(combining.weightedMean().standardUncertainty().low()).startsWith("3.77359245282264");
    assertThat(combining.weightedMean().independent()).startsWith("4.472135954999579");
    // U = 10 and 20: 5 / √(100 + 400 + 2 · 72) = 5 / √644.
    Correlation.En en = combining.en(new BigDecimal("10"), new BigDecimal("20"));
    assertThat(en).isNotNull();
    assertThat(en.independent().value()).startsWith("0.2236067977499789");
    assertThat(en.low()).isEqualTo(en.high());
    assertThat(en.low().value()).startsWith("0.197027");
  }

  /** P and Q rest on G, which counts once: 0.6 · 0.5 · 0.5 · 0.8 = 0.12. */
  @Test
  void ancestorInCommonCountsWhereWaysMeet() {
    LaidOutLineages lineages =
        new LaidOutLineages()
            .told("G", Map.of())
            .told("P", Map.of("G", "0.5"))
            .told("Q", Map.of("G", "0.5"))
            .told("x1", Map.of("P", "0.6"))
            .told("x2", Map.of("Q", "0.8"))
            .told("x3", Map.of("P", "0.5"));
    Correlating correlating = new Correlating(lineages);
    Coefficient apart = correlating.of(value("x1"), value("x2"));
    assertThat(apart.low()).isEqualByComparingTo("0.12");
    assertThat(apart.met()).containsOnlyKeys("G");
    Coefficient together = correlating.of(value("x1"), value("x3"));
    assertThat(together.low()).as("G is not counted again").isEqualByComparingTo("0.3");
    assertThat(together.met()).containsOnlyKeys("P");
    assertThat(correlating.of(value("x1"), value("P")).low())
        .as("a result with what it rests on")
        .isEqualByComparingTo("0.6");
    assertThat(correlating.of(value("x1"), value("G")).low()).isEqualByComparingTo("0.3");
  }

  @Test
  void nothingInCommonIsZeroOnlyWhereAllIsKnown() {
    LaidOutLineages lineages =
        new LaidOutLineages()
            .told("P", Map.of())
            .told("Q", Map.of())
            .notHere("paper")
            .told("x1", Map.of("P", "0.6"))
            .told("x2", Map.of("Q", "0.6"))
            .told("x3", Map.of("paper", "0.28"));
    Coefficient none = new Correlating(lineages).of(value("x1"), value("x2"));
    assertThat(none.low()).isZero();
    assertThat(none.high()).isZero();
    assertThat(none.met()).isEmpty();
    Coefficient open = new Correlating(lineages).of(value("x1"), value("x3"));
    assertThat(open.low()).isEqualByComparingTo("-0.28");
    assertThat(open.high()).isEqualByComparingTo("0.28");
    assertThat(open.open()).containsOnlyKeys(new Coefficient.Open("paper", Reason.NOT_HERE));
  }

  @Test
  void withoutBudgetsNothingIsTold() {
    LaidOutLineages lineages =
        new LaidOutLineages()
            .told("P", Map.of())
            .told("Q", Map.of())
            .untold("x1", "P")
            .untold("x2", "P")
            .untold("x3", "Q")
            .told("x4", Map.of("P", "0.6"));
    Correlating correlating = new Correlating(lineages);
    Coefficient open = correlating.of(value("x1"), value("x2"));
    assertThat(List.of(open.low(), open.high()))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(BigDecimal.ONE.negate(), BigDecimal.ONE);
    assertThat(correlating.of(value("x1"), value("x3")).high()).as("other standards").isZero();
    Coefficient half = correlating.of(value("x1"), value("x4"));
    assertThat(half.high()).as("at most, as one of them tells").isLessThanOrEqualTo(BigDecimal.ONE);
    assertThat(half.low()).isNegative();
  }

  @Test
  void twoUnknownsMayRestOnEachOther() {
    LaidOutLineages lineages =
        new LaidOutLineages()
            .notHere("paper")
            .notHere("other")
            .told("x1", Map.of("paper", "0.6"))
            .told("x2", Map.of("other", "0.28"));
    Coefficient open = new Correlating(lineages).of(value("x1"), value("x2"));
    assertThat(open.high()).isGreaterThanOrEqualTo(new BigDecimal("0.28"));
    assertThat(open.low()).isEqualByComparingTo(open.high().negate());
  }

  /** Every value as a sum of independent parts; the covariance is the product of those. */
  @Test
  void agreesWithTheModelWrittenOut() {
    for (int seed = 0; seed < GRAPHS; seed++) {
      Random random = new Random(seed);
      LaidOutLineages lineages = graph(random);
      Correlating correlating = new Correlating(lineages);
      Map<String, Map<String, BigDecimal>> models = new HashMap<>();
      List<String> keys = new ArrayList<>(lineages.keys());
      for (String one : keys) {
        for (String other : keys) {
          Coefficient found = correlating.of(value(one), value(other));
          BigDecimal expected =
              product(model(one, lineages, models), model(other, lineages, models));
          assertThat(found.low())
              .as("seed %s, %s and %s", seed, one, other)
              .isEqualByComparingTo(found.high())
              .isEqualByComparingTo(correlating.of(value(other), value(one)).low())
              .isBetween(BigDecimal.ONE.negate(), BigDecimal.ONE);
          // A value with itself is 1; the model is so only where contributions are independent.
          if (!one.equals(other)) {
            assertThat(found.low().subtract(expected).abs())
                .as("seed %s, %s and %s: %s is %s", seed, one, other, found.low(), expected)
                .isLessThan(TINY);
          }
          assertThat(correlating.of(value(one), value(one)).low()).isEqualByComparingTo("1");
        }
      }
    }
  }

  /** Standards at the bottom, and each later value rests on up to three earlier ones. */
  private static LaidOutLineages graph(Random random) {
    LaidOutLineages lineages = new LaidOutLineages();
    int size = 3 + random.nextInt(8);
    for (int i = 0; i < size; i++) {
      Map<String, String> shares = new LinkedHashMap<>();
      for (int j = 0; j < i && shares.size() < 3; j++) {
        if (random.nextInt(3) == 0) {
          // Small enough that the sum of variances, however they correlate, stays below 1.
          shares.put("v" + j, (random.nextBoolean() ? "" : "-") + "0." + (10 + random.nextInt(23)));
        }
      }
      lineages.told("v" + i, shares);
    }
    return lineages;
  }

  private static Map<String, BigDecimal> model(
      String key, LaidOutLineages lineages, Map<String, Map<String, BigDecimal>> known) {
    Map<String, BigDecimal> model = known.get(key);
    if (model == null) {
      model = new HashMap<>();
      Lineage lineage = lineages.of(value(key));
      BigDecimal fromOthers = BigDecimal.ZERO;
      for (Share share : lineage.shares()) {
        for (Map.Entry<String, BigDecimal> part :
            model(share.of().key(), lineages, known).entrySet()) {
          model.merge(
              part.getKey(), part.getValue().multiply(share.share(), WORKING), BigDecimal::add);
        }
      }
      for (BigDecimal part : model.values()) {
        fromOthers = fromOthers.add(part.multiply(part, WORKING));
      }
      // Whatever makes its variance 1.
      model.put(key, BigDecimal.ONE.subtract(fromOthers).sqrt(WORKING));
      known.put(key, model);
    }
    return model;
  }

  private static BigDecimal product(Map<String, BigDecimal> one, Map<String, BigDecimal> other) {
    return one.entrySet().stream()
        .map(
            part ->
                part.getValue()
                    .multiply(other.getOrDefault(part.getKey(), BigDecimal.ZERO), WORKING))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void rangesAreTold() {
    LaidOutLineages lineages =
        new LaidOutLineages().told("P", Map.of()).untold("x1", "P").untold("x2", "P");
    Coefficient open = new Correlating(lineages).of(value("x1"), value("x2"));
    Combining combining = combining("1", "1", "3", "4", open);
    assertThat(combining.difference().standardUncertainty()).isEqualTo(new Range("1", "7"));
    assertThat(combining.difference().independent()).isEqualTo("5");
  }

  private static Combining combining(
      String one, String other, String mine, String theirs, Coefficient coefficient) {
    return new Combining(
        new BigDecimal(one),
        new BigDecimal(other),
        new BigDecimal(mine),
        new BigDecimal(theirs),
        coefficient.low(),
        coefficient.high());
  }
}
