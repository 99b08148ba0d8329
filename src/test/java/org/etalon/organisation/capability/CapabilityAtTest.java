package org.etalon.organisation.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.organisation.ScopeSample.constant;
import static org.etalon.organisation.ScopeSample.expression;
import static org.etalon.organisation.ScopeSample.linear;
import static org.etalon.organisation.ScopeSample.relative;
import static org.etalon.organisation.ScopeSample.scope;
import static org.etalon.organisation.ScopeSample.table;

import java.math.BigDecimal;
import java.util.Map;
import org.etalon.organisation.Scope;
import org.etalon.organisation.Scope.Uncertainty.Node;
import org.etalon.organisation.ScopeSample;
import org.etalon.organisation.capability.Capability.Covered;
import org.etalon.organisation.capability.Capability.OtherQuantity;
import org.etalon.organisation.capability.Capability.OutsideRange;
import org.etalon.organisation.capability.Capability.Undecided;
import org.etalon.quantity.value.Real;
import org.junit.jupiter.api.Test;

class CapabilityAtTest {
  private static final String MM = "\\milli\\metre";
  private static final String UM = "\\micro\\metre";

  @Test
  void limitsBelongToTheRangeInAnyUnit() {
    Scope scope = scope().make();

    assertThat(at(scope, "0", MM)).isInstanceOf(Covered.class);
    assertThat(at(scope, "100", MM)).isInstanceOf(Covered.class);
    assertThat(at(scope, "0.1", "\\metre")).isInstanceOf(Covered.class);
    assertThat(at(scope, "10.0", "\\centi\\metre")).isInstanceOf(Covered.class);
    assertThat(at(scope, "100.0000000000000000000000000000000001", MM))
        .isInstanceOf(OutsideRange.class);
    assertThat(at(scope, "-1E-30", MM)).isInstanceOf(OutsideRange.class);
  }

  @Test
  void aConstantIsSaidAsItIs() {
    assertThat(at(scope().make(), "1", MM))
        .isEqualTo(
            new Covered(new BigDecimal("0.5"), UM, new BigDecimal("2"), new BigDecimal("0.95")));
  }

  @Test
  void aRelativeUncertaintyBecomesAbsoluteInTheUnitOfTheRange() {
    Scope scope = scope().range("-100", "100", MM).uncertainty(relative("20", "\\ppm")).make();

    Covered covered = (Covered) at(scope, "-0.05", "\\metre");
    assertThat(covered.expandedUncertainty()).isEqualByComparingTo("0.001");
    assertThat(covered.unit()).isEqualTo(MM);
    // At zero nothing would be left of it.
    assertThat(at(scope, "0", MM)).isInstanceOf(Undecided.class);
  }

  @Test
  void aLinearOneAddsWhatGrowsWithTheSizeOfTheValue() {
    Scope scope =
        scope()
            .uncertainty(linear("20", "0.2", "\\micro\\metre\\per\\metre", "\\nano\\metre"))
            .make();

    assertThat(expanded(at(scope, "0", MM))).isEqualByComparingTo("20");
    assertThat(expanded(at(scope, "100", MM))).isEqualByComparingTo("40");
    assertThat(expanded(at(scope, "0.025", "\\metre"))).isEqualByComparingTo("25");
  }

  @Test
  void aTableIsExactAtItsNodesAndStraightBetween() {
    Scope scope =
        scope()
            .uncertainty(
                table(UM, new Node("0", "0.1"), new Node("30", "0.4"), new Node("100", "2")))
            .make();

    assertThat(expanded(at(scope, "0", MM))).isEqualByComparingTo("0.1");
    assertThat(expanded(at(scope, "30.000", MM))).isEqualByComparingTo("0.4");
    assertThat(expanded(at(scope, "100", MM))).isEqualByComparingTo("2");
    assertThat(expanded(at(scope, "10", MM))).isEqualByComparingTo("0.2");
    // 0.4 + 1.6 · 20 / 70 does not end.
    assertThat(expanded(at(scope, "50", MM)))
        .isEqualByComparingTo("0.8571428571428571428571428571428571");
  }

  @Test
  void anExpressionNamesTheValueAndTheParameters() {
    Scope scope =
        scope()
            .parameter("f", "50", "1000", "\\hertz")
            .uncertainty(expression("sqrt(0.09 + (0.004*x)^2) * f / 100", UM))
            .make();

    Capability found =
        CapabilityAt.evaluate(
            scope, "LENG", Real.of("0.1", "\\metre"), Map.of("f", Real.of("0.1", "\\kilo\\hertz")));
    assertThat(expanded(found)).isEqualByComparingTo("0.5");
  }

  @Test
  void anExpressionWithoutAValueDecidesNothing() {
    assertThat(at(scope().uncertainty(expression("1 / x", UM)).make(), "0", MM))
        .isInstanceOf(Undecided.class);
    assertThat(at(scope().uncertainty(expression("g * x", UM)).make(), "1", MM))
        .isInstanceOf(Undecided.class);
    assertThat(at(scope().uncertainty(expression("0.5 + see note 3", UM)).make(), "1", MM))
        .isInstanceOf(Undecided.class);
    assertThat(at(scope().uncertainty(expression("x - 10", UM)).make(), "1", MM))
        .isInstanceOf(Undecided.class);
  }

  @Test
  void parametersAreStatedAndWithinTheirLimits() {
    Scope scope = scope().parameter("frequency", "50", "1000", "\\hertz").make();

    assertThat(at(scope, "1", MM)).isInstanceOf(Undecided.class);
    assertThat(with(scope, "50", "\\hertz")).isInstanceOf(Covered.class);
    assertThat(with(scope, "1", "\\kilo\\hertz")).isInstanceOf(Covered.class);
    assertThat(with(scope, "1.1", "\\kilo\\hertz")).isInstanceOf(OutsideRange.class);
    assertThat(with(scope, "60", "\\metre")).isInstanceOf(Undecided.class);
  }

  @Test
  void kindsAreComparedByTheirIdentifiers() {
    Scope kelvin = temperature();

    assertThat(CapabilityAt.evaluate(kelvin, "ITSK", Real.of("300", "\\kelvin"), Map.of()))
        .isInstanceOf(Covered.class);
    assertThat(CapabilityAt.evaluate(kelvin, "LENG", Real.of("300", MM), Map.of()))
        .isInstanceOf(OtherQuantity.class);
    assertThat(CapabilityAt.evaluate(kelvin, "ITSK", Real.of("300", MM), Map.of()))
        .isInstanceOf(OtherQuantity.class);
    // A thermodynamic temperature is not one on the scale, but who can tell from the unit?
    assertThat(CapabilityAt.evaluate(kelvin, "TEMT", Real.of("300", "\\kelvin"), Map.of()))
        .isInstanceOf(Undecided.class);
    assertThat(CapabilityAt.evaluate(kelvin, null, Real.of("300", "\\kelvin"), Map.of()))
        .isInstanceOf(Undecided.class);
    assertThat(CapabilityAt.evaluate(kelvin, "XXXX", Real.of("300", "\\kelvin"), Map.of()))
        .isInstanceOf(Undecided.class);
  }

  @Test
  void aTemperatureIsAPointAndItsUncertaintyADifference() {
    Covered covered =
        (Covered)
            CapabilityAt.evaluate(
                temperature(), "ITSC", Real.of("0.00", "\\degreecelsius"), Map.of());
    assertThat(covered.expandedUncertainty()).isEqualByComparingTo("0.005");
    assertThat(
            CapabilityAt.evaluate(
                temperature(), "ITSC", Real.of("-0.01", "\\degreecelsius"), Map.of()))
        .isInstanceOf(OutsideRange.class);
  }

  @Test
  void nothingIsGuessedOfWhatCouldNotBeRead() {
    Scope unread = scope().unread("uncertaintyEquation", "Q[5, 0.3L]", "Free text.").make();

    assertThat(at(unread, "1", MM)).isInstanceOf(Undecided.class);
    // What contradicts is told all the same.
    assertThat(at(unread, "200", MM)).isInstanceOf(OutsideRange.class);
    assertThat(at(scope().kind(null).make(), "1", MM)).isInstanceOf(Undecided.class);
    assertThat(at(scope().noRange().make(), "1", MM)).isInstanceOf(Undecided.class);
    assertThat(at(scope().uncertainty(null).make(), "1", MM)).isInstanceOf(Undecided.class);
    assertThat(at(scope().uncertainty(constant("a few", UM)).make(), "1", MM))
        .isInstanceOf(Undecided.class);
    assertThat(at(scope().make(), "1", "mm")).isInstanceOf(Undecided.class);
    assertThat(at(scope().make(), "1,5", MM)).isInstanceOf(Undecided.class);
  }

  @Test
  void aScaleOfItsOwnIsComparedWithItself() {
    Scope hardness =
        scope().kind("LENG").range("20", "70", "|HRC").uncertainty(constant("0.3", "|HRC")).make();

    assertThat(CapabilityAt.evaluate(hardness, "LENG", Real.of("70", "|HRC"), Map.of()))
        .isNotInstanceOf(OtherQuantity.class);
    assertThat(CapabilityAt.evaluate(hardness, "LENG", Real.of("70", "|HV"), Map.of()))
        .isNotInstanceOf(Covered.class);
  }

  private static Scope temperature() {
    return scope()
        .kind("ITSK")
        .range("273.15", "423.15", "\\kelvin")
        .uncertainty(ScopeSample.constant("0.005", "\\kelvin"))
        .make();
  }

  private static Capability with(Scope scope, String frequency, String unit) {
    return CapabilityAt.evaluate(
        scope, "LENG", Real.of("1", MM), Map.of("frequency", Real.of(frequency, unit)));
  }

  private static Capability at(Scope scope, String value, String unit) {
    return CapabilityAt.evaluate(scope, "LENG", Real.of(value, unit), Map.of());
  }

  private static BigDecimal expanded(Capability found) {
    assertThat(found).isInstanceOf(Covered.class);
    return ((Covered) found).expandedUncertainty();
  }
}
