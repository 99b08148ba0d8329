package org.etalon.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tree is always the same, and nothing in it can be objected to. */
class NationalTreeTest {
  private static final int MILLION = 1_000_000;

  @ParameterizedTest
  @CsvSource({"1,1", "2,30", "3,199", "4,200", "5,3000", "6,20000"})
  void everyTreeIsClean(long seed, int size) {
    NationalTree tree = new NationalTree(TreeShape.of(seed, size));
    List<TreeEvent> events = tree.events().toList();
    assertThat(events).hasSize(size);
    Map<Integer, List<TreeEvent>> ofArtifact = new HashMap<>();
    for (TreeEvent event : events) {
      assertClean(tree, event, ofArtifact);
      ofArtifact.computeIfAbsent(event.artifact(), key -> new ArrayList<>()).add(event);
    }
  }

  /** What the rules of the verdict ask, asked again of the tree alone. */
  private static void assertClean(
      NationalTree tree, TreeEvent event, Map<Integer, List<TreeEvent>> before) {
    Artifact item = tree.artifact(event.artifact());
    assertThat(event.begun()).isLessThanOrEqualTo(event.ended());
    assertThat(event.ended()).isLessThan(event.issued());
    assertThat(item.tier()).isEqualTo(event.tier());
    assertThat(item.calibratedBy()).isEqualTo(event.laboratory());
    assertThat(new HashSet<>(IntStream.of(event.standards()).boxed().toList()))
        .hasSameSizeAs(event.standards());
    for (int i = 0; i < event.standards().length; i++) {
      Artifact standard = tree.artifact(event.standards()[i]);
      assertThat(standard.owner()).isEqualTo(event.laboratory());
      assertThat(standard.tier()).isEqualTo(event.tier() - 1);
      assertThat(standard.measurand()).isEqualTo(event.measurandOf(i));
      if (standard.isPrimary()) {
        assertThat(event.parents()[i]).isEqualTo(TreeEvent.NONE);
        continue;
      }
      List<TreeEvent> known = before.get(standard.index());
      TreeEvent newest =
          known.stream().filter(one -> one.issued() <= event.begun()).reduce((a, b) -> b).get();
      assertThat(event.parents()[i]).isEqualTo(newest.index());
      assertThat(event.endedOn()).isBeforeOrEqualTo(newest.endedOn().plus(standard.interval()));
      assertThat(known)
          .filteredOn(one -> one.index() != newest.index())
          .allMatch(one -> one.ended() <= newest.ended() || one.issued() > event.begun());
    }
  }

  @Test
  void rangesLieWithinEachOtherAndUncertaintyGrows() {
    BigDecimal growth = new BigDecimal("2.5");
    for (Measurand measurand : Measurand.values()) {
      for (int tier = 1; tier < TreeShape.TIERS_MAX; tier++) {
        assertThat(measurand.low(tier)).isLessThan(measurand.low(tier + 1));
        assertThat(measurand.high(tier)).isGreaterThan(measurand.high(tier + 1));
        assertThat(measurand.low(tier + 1)).isLessThan(measurand.high(tier + 1));
        assertThat(measurand.uncertainty(tier + 1))
            .isGreaterThanOrEqualTo(measurand.uncertainty(tier).multiply(growth));
        assertThat(measurand.uncertainty(tier).precision()).isLessThanOrEqualTo(2);
      }
    }
  }

  @Test
  void theSameShapeIsTheSameTree() {
    assertThat(digest(TreeShape.of(17025, 5_000)))
        .isEqualTo(digest(TreeShape.of(17025, 5_000)))
        .isNotEqualTo(digest(TreeShape.of(17026, 5_000)));
  }

  @Test
  void identifiersAreUnique() {
    NationalTree tree = new NationalTree(TreeShape.of(7, 3_000));
    Set<String> ids = new HashSet<>();
    tree.laboratories().forEach(one -> assertThat(ids.add(one.id())).as(one.id()).isTrue());
    for (int i = 0; i < tree.artifacts(); i++) {
      assertThat(ids.add(tree.artifact(i).id())).isTrue();
    }
  }

  @Test
  void whatIsNoShapeIsRefused() {
    assertThatThrownBy(() -> TreeShape.of(1, 0)).hasMessageContaining("certificates");
    assertThatThrownBy(() -> TreeShape.of(1, 9).withTiers(11)).hasMessageContaining("tiers");
  }

  /** As large as a country: walked in order, with the reach of one end to the other. */
  @Test
  @EnabledIfSystemProperty(named = "etalon.full", matches = "true")
  void aCountryIsWalkedAndHasTheShapeOfOne() {
    NationalTree tree = new NationalTree(TreeShape.of(17025, 5 * MILLION));
    Reach reach = new Reach(5 * MILLION);
    tree.walk().forEachRemaining(reach::add);
    System.out.println("artifacts " + tree.artifacts() + ", " + reach.summary());
    assertThat(tree.artifacts()).isBetween(900_000, 1_100_000);
    assertThat(reach.edges()).isBetween(14_500_000L, 15_500_000L);
    assertThat(reach.ancestorsMedian(7)).isBetween(250, 350);
    assertThat(reach.dependantsMedian(4)).isBetween(3_500, 6_500);
    assertThat(reach.dependantsMedian(1)).isBetween(450_000, 750_000);
  }

  private static int digest(TreeShape shape) {
    return new NationalTree(shape)
        .events()
        .mapToInt(
            e ->
                java.util.Objects.hash(
                    e.artifact(),
                    e.begun(),
                    e.ended(),
                    e.issued(),
                    java.util.Arrays.hashCode(e.parents())))
        .reduce(1, (a, b) -> 31 * a + b);
  }
}
