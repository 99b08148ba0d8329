package org.etalon.organisation.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.organisation.ScopeSample.relative;
import static org.etalon.organisation.ScopeSample.scope;
import static org.etalon.organisation.ScopeSample.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.etalon.organisation.Scope;
import org.etalon.organisation.Scope.Uncertainty.Node;
import org.etalon.organisation.capability.Capability.Covered;
import org.etalon.organisation.capability.Capability.OutsideRange;
import org.etalon.quantity.value.Real;
import org.junit.jupiter.api.Test;

/** What holds for every scope, over scopes drawn from a seed. */
class CapabilityPropertyTest {
  private static final int SCOPES = 400;
  private static final int POINTS = 20;
  private static final String MM = "\\milli\\metre";

  private final Random random = new Random(20261122);

  @Test
  void aRisingTableGivesARisingUncertaintyAndItsNodesExactly() {
    for (int i = 0; i < SCOPES; i++) {
      List<Node> nodes = rising();
      Scope scope = over(nodes);
      for (Node node : nodes) {
        assertThat(expanded(scope, node.at(), MM)).isEqualByComparingTo(node.value());
      }
      BigDecimal first = new BigDecimal(nodes.get(0).at());
      BigDecimal last = new BigDecimal(nodes.get(nodes.size() - 1).at());
      BigDecimal before = BigDecimal.ZERO;
      for (int point = 0; point <= POINTS; point++) {
        BigDecimal at =
            first.add(
                last.subtract(first)
                    .multiply(BigDecimal.valueOf(point))
                    .divide(BigDecimal.valueOf(POINTS)));
        BigDecimal found = expanded(scope, at.toPlainString(), MM);
        assertThat(found).isGreaterThanOrEqualTo(before);
        before = found;
      }
    }
  }

  @Test
  void theUnitOfTheQuestionChangesNothing() {
    for (int i = 0; i < SCOPES; i++) {
      List<Node> nodes = rising();
      Scope scope = over(nodes);
      BigDecimal low = new BigDecimal(nodes.get(0).at());
      BigDecimal at = low.add(new BigDecimal(random.nextInt(1000)).movePointLeft(3));
      Capability inMillimetres = evaluate(scope, at.toPlainString(), MM);
      Capability inMetres = evaluate(scope, at.movePointLeft(3).toPlainString(), "\\metre");
      Capability inMicrometres =
          evaluate(scope, at.movePointRight(3).toPlainString(), "\\micro\\metre");
      if (inMillimetres instanceof Covered) {
        assertThat(inMetres).isEqualTo(inMillimetres);
        assertThat(inMicrometres).isEqualTo(inMillimetres);
      } else {
        assertThat(List.of(inMillimetres, inMetres, inMicrometres))
            .hasOnlyElementsOfType(OutsideRange.class);
      }
    }
  }

  @Test
  void bothLimitsAreInsideAndTheNextNumbersAreNot() {
    for (int i = 0; i < SCOPES; i++) {
      List<Node> nodes = rising();
      Scope scope = over(nodes);
      BigDecimal low = new BigDecimal(nodes.get(0).at());
      BigDecimal high = new BigDecimal(nodes.get(nodes.size() - 1).at());
      BigDecimal step = new BigDecimal("1E-25");
      assertThat(evaluate(scope, low.toPlainString(), MM)).isInstanceOf(Covered.class);
      assertThat(evaluate(scope, high.toPlainString(), MM)).isInstanceOf(Covered.class);
      assertThat(evaluate(scope, low.subtract(step).toPlainString(), MM))
          .isInstanceOf(OutsideRange.class);
      assertThat(evaluate(scope, high.add(step).toPlainString(), MM))
          .isInstanceOf(OutsideRange.class);
    }
  }

  @Test
  void aRelativeUncertaintyIsProportional() {
    Scope scope = scope().range("1", "100", MM).uncertainty(relative("3", "\\ppm")).make();
    for (int i = 0; i < SCOPES; i++) {
      BigDecimal at = new BigDecimal(1 + random.nextInt(49)).add(new BigDecimal("0.5"));
      BigDecimal once = expanded(scope, at.toPlainString(), MM);
      BigDecimal twice = expanded(scope, at.add(at).toPlainString(), MM);
      assertThat(twice).isEqualByComparingTo(once.add(once));
    }
  }

  private Scope over(List<Node> nodes) {
    return scope()
        .range(nodes.get(0).at(), nodes.get(nodes.size() - 1).at(), MM)
        .uncertainty(table("\\micro\\metre", nodes.toArray(Node[]::new)))
        .make();
  }

  /** Two to nine nodes, of which neither value nor uncertainty falls. */
  private List<Node> rising() {
    BigDecimal at = new BigDecimal(random.nextInt(2001) - 1000).movePointLeft(2);
    BigDecimal value = new BigDecimal(1 + random.nextInt(100)).movePointLeft(3);
    List<Node> nodes = new ArrayList<>();
    int count = 2 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      nodes.add(new Node(at.toPlainString(), value.toPlainString()));
      at = at.add(new BigDecimal(1 + random.nextInt(999)).movePointLeft(random.nextInt(3)));
      value = value.add(new BigDecimal(random.nextInt(50)).movePointLeft(3));
    }
    return nodes;
  }

  private static BigDecimal expanded(Scope scope, String value, String unit) {
    Capability found = evaluate(scope, value, unit);
    assertThat(found).isInstanceOf(Covered.class);
    return ((Covered) found).expandedUncertainty();
  }

  private static Capability evaluate(Scope scope, String value, String unit) {
    return CapabilityAt.evaluate(scope, "LENG", Real.of(value, unit), Map.of());
  }
}
