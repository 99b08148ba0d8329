package org.etalon.traceability.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.etalon.calibration.Conformity.Outcome;
import org.etalon.problem.ProblemException;
import org.etalon.traceability.impact.Change;
import org.etalon.traceability.impact.Doubt;
import org.etalon.traceability.impact.ImpactLine;
import org.junit.jupiter.api.Test;

/**
 * The last thermometer of the demonstration states conformity, four steps from the standard that is
 * found shifted; every budget between them has the sensitivity one.
 */
class ShiftedConformityTest {
  private static final String STANDARD = "nim-sprt-01";
  private static final Consumer<ObjectNode> AS_IS = body -> {};

  @Test
  void zeroShiftChangesNothing() {
    ImpactLine.Statement statement = statement(AS_IS, kelvin("0"));
    assertThat(statement.before()).isEqualTo(Outcome.PASS);
    assertThat(statement.after()).isEqualTo(Outcome.PASS);
    assertThat(statement.change()).isEqualTo(Change.UNCHANGED);
  }

  @Test
  void largeShiftReversesAnAcceptance() {
    ImpactLine.Statement statement = statement(AS_IS, kelvin("100"));
    assertThat(statement.after()).isEqualTo(Outcome.FAIL);
    assertThat(statement.change()).isEqualTo(Change.REVERSED);
    assertThat(statement(AS_IS, kelvin("-100")).change()).isEqualTo(Change.REVERSED);
    assertThat(statement(AS_IS, shift("100000", "\\milli\\kelvin", false, null)).change())
        .isEqualTo(Change.REVERSED);
  }

  @Test
  void decisionTurnsExactlyAtTheAcceptanceLimit() {
    BigDecimal room = room();
    assertThat(statement(AS_IS, kelvin(room.toPlainString())).change()).isEqualTo(Change.UNCHANGED);
    String more = room.add(new BigDecimal("1E-30")).toPlainString();
    assertThat(statement(AS_IS, kelvin(more)).change()).isEqualTo(Change.REVERSED);
  }

  @Test
  void conditionalOutcomesAreWeakerOnes() {
    Consumer<ObjectNode> rule =
        body -> {
          ((ObjectNode) conformity(body).get("rule")).put("type", "NON_BINARY");
          ((ObjectNode) conformity(body).get("rule")).remove("maxFalseAccept");
        };
    BigDecimal room = room();
    ImpactLine.Statement statement =
        statement(rule, kelvin(room.add(new BigDecimal("0.001")).toPlainString()));
    assertThat(statement.before()).isEqualTo(Outcome.PASS);
    assertThat(statement.after()).isEqualTo(Outcome.CONDITIONAL_PASS);
    assertThat(statement.change()).isEqualTo(Change.WEAKENED);
  }

  @Test
  void withoutABudgetThatNamesTheCertificateNothingIsGuessed() {
    Consumer<ObjectNode> none = body -> error(body).putNull("budget");
    assertThat(statement(none, kelvin("0.001")).change()).isEqualTo(Change.UNDECIDED);
    assertThat(statement(none, kelvin("0.001")).after()).isNull();
    assertThat(statement(none, kelvin("0")).change()).as("no shift").isEqualTo(Change.UNCHANGED);
    Consumer<ObjectNode> other =
        body -> {
          for (JsonNode input : error(body).at("/budget/inputs")) {
            for (JsonNode contribution : input.get("contributions")) {
              if (contribution.has("source")) {
                ((ObjectNode) contribution.get("source")).put("certificate", "ANOTHER-1");
              }
            }
          }
        };
    assertThat(statement(other, kelvin("0.001")).change()).isEqualTo(Change.UNDECIDED);
    assertThat(statement(AS_IS, shift("1", "\\metre", false, null)).change())
        .as("no budget converts a length")
        .isEqualTo(Change.UNDECIDED);
  }

  @Test
  void sensitivityScalesTheShift() {
    Consumer<ObjectNode> tenfold =
        body ->
            error(body)
                .at("/budget/outputs")
                .forEach(
                    output -> {
                      String expression = output.get("expression").asText();
                      ((ObjectNode) output)
                          .put("expression", expression.replace("standard_", "10*standard_"));
                    });
    String third =
        room().divide(new BigDecimal(3), java.math.MathContext.DECIMAL64).toPlainString();
    assertThat(statement(AS_IS, kelvin(third)).change()).isEqualTo(Change.UNCHANGED);
    assertThat(statement(tenfold, kelvin(third)).change()).isEqualTo(Change.REVERSED);
  }

  @Test
  void shiftOutsideOfItsRangeOrKindOrTimeDoesNotTouch() {
    Shift elsewhere =
        new Shift(
            "100",
            "\\kelvin",
            false,
            null,
            new Shift.Range("500", "600", "\\kelvin"),
            DemoChain.DAY,
            DemoChain.DAY);
    assertThat(statement(AS_IS, elsewhere).change()).isEqualTo(Change.UNCHANGED);
    Shift here =
        new Shift(
            "100",
            "\\kelvin",
            false,
            null,
            new Shift.Range("-50", "200", "\\degreecelsius"),
            DemoChain.DAY,
            DemoChain.DAY);
    assertThat(statement(AS_IS, here).change()).isEqualTo(Change.REVERSED);
    assertThat(statement(AS_IS, shift("100", "\\kelvin", false, "LENG")).change())
        .isEqualTo(Change.UNCHANGED);
    Shift later =
        new Shift(
            "100",
            "\\kelvin",
            false,
            null,
            null,
            DemoChain.DAY.plusDays(9),
            DemoChain.DAY.plusDays(1));
    assertThat(statement(AS_IS, later).change()).isEqualTo(Change.UNCHANGED);
  }

  @Test
  void signThatIsKnownCountsOneWayOnly() {
    String room = room().add(new BigDecimal("0.0001")).toPlainString();
    List<Change> changes =
        List.of(
            statement(AS_IS, shift(room, "\\kelvin", true, null)).change(),
            statement(AS_IS, shift("-" + room, "\\kelvin", true, null)).change());
    assertThat(changes).containsExactlyInAnyOrder(Change.REVERSED, Change.UNCHANGED);
  }

  @Test
  void whatWasRejectedMayHaveBeenGood() {
    Consumer<ObjectNode> narrow =
        body -> {
          ObjectNode limits = (ObjectNode) conformity(body).get("toleranceLimits");
          limits.putArray("lower").add("5");
          limits.putArray("upper").add("6");
        };
    ImpactLine.Statement statement = statement(narrow, kelvin("20"));
    assertThat(statement.before()).isEqualTo(Outcome.FAIL);
    assertThat(statement.after()).as("within the shift, not at its ends").isEqualTo(Outcome.PASS);
    assertThat(statement.change()).isEqualTo(Change.REVERSED);
    assertThat(statement(narrow, kelvin("1")).change()).isEqualTo(Change.UNCHANGED);
  }

  /** The seed is fixed: what fails once fails again. */
  @Test
  void largerShiftNeverTakesBackAReversal() {
    Random random = new Random(6_023);
    for (int i = 0; i < 150; i++) {
      String low = new BigDecimal(random.nextInt(400)).movePointLeft(3).toPlainString();
      String high =
          new BigDecimal(low)
              .add(new BigDecimal(random.nextInt(400)).movePointLeft(3))
              .toPlainString();
      boolean signed = random.nextBoolean();
      String sign = random.nextBoolean() ? "-" : "";
      BigDecimal limit = new BigDecimal(random.nextInt(600) - 300).movePointLeft(3);
      Consumer<ObjectNode> moved =
          body -> {
            ObjectNode limits = (ObjectNode) conformity(body).get("toleranceLimits");
            limits.putArray("lower").add(limit.subtract(new BigDecimal("0.2")).toPlainString());
            limits.putArray("upper").add(limit.add(new BigDecimal("0.2")).toPlainString());
          };
      Change smaller = statement(moved, shift(sign + low, "\\kelvin", signed, null)).change();
      Change larger = statement(moved, shift(sign + high, "\\kelvin", signed, null)).change();
      assertThat(larger)
          .as("%s %s to %s about %s", sign, low, high, limit)
          .isGreaterThanOrEqualTo(smaller);
    }
  }

  @Test
  void whatIsNoShiftIsRefused() {
    assertThatThrownBy(() -> shift("a", "\\kelvin", false, null).check())
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> shift("1", "kelvins", false, null).check())
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.errors().get(0).pointer()).isEqualTo("/unit"));
    assertThatThrownBy(() -> shift("1", "\\kelvin", false, "none").check())
        .isInstanceOf(ProblemException.class);
    kelvin("1").check();
  }

  /** How far the value nearest to an acceptance limit is from it. */
  private static BigDecimal room() {
    DemoChain chain = new DemoChain(AS_IS);
    var quantity = chain.get("DEMO-T5").result(1).quantities().get(2);
    var conformity = Objects.requireNonNull(quantity.conformity());
    var limits = conformity.toleranceLimits();
    return new org.etalon.uncertainty.conformity.PointwiseConformity(
            org.etalon.calibration.ComputedConformity.rule(conformity.rule()),
            null,
            quantity.value(),
            new org.etalon.uncertainty.conformity.ToleranceLimits(
                limits.lower(), limits.upper(), limits.unit()),
            quantity.scale())
        .decide().decisions().stream()
            .map(org.etalon.uncertainty.conformity.PointDecision::margin)
            .min(BigDecimal::compareTo)
            .orElseThrow();
  }

  private static Shift kelvin(String value) {
    return shift(value, "\\kelvin", false, null);
  }

  private static Shift shift(String value, String unit, boolean signed, String kind) {
    return new Shift(value, unit, signed, kind, null, DemoChain.DAY, DemoChain.DAY);
  }

  private static ImpactLine.Statement statement(Consumer<ObjectNode> change, Shift shift) {
    DemoChain chain = new DemoChain(change);
    Doubt doubt =
        new Doubt(
            STANDARD,
            shift.quantityKind(),
            shift.foundOn(),
            null,
            Objects.requireNonNull(shift.lastGood()).minusDays(1));
    List<ImpactLine.Statement> statements =
        new ShiftedConformity(new Propagation(shift, doubt, chain::get)).of(chain.get("DEMO-T5"));
    assertThat(statements).hasSize(1);
    return statements.get(0);
  }

  private static ObjectNode error(ObjectNode body) {
    ArrayNode quantities = (ArrayNode) body.at("/results/0/quantities");
    return (ObjectNode) quantities.get(2);
  }

  private static ObjectNode conformity(ObjectNode body) {
    return (ObjectNode) error(body).get("conformity");
  }
}
