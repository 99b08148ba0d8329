package org.etalon.quantity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.etalon.fixture.SiForms;
import org.etalon.quantity.QuantityFinding;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.quantity.value.Complex;
import org.etalon.quantity.value.ComplexList;
import org.etalon.quantity.value.Constant;
import org.etalon.quantity.value.CovarianceMatrix;
import org.etalon.quantity.value.CoverageRegion;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.QuantityList;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.junit.jupiter.api.Test;

/** The rules of complex values, constants, lists, regions and differences. */
class QuantityFormRulesTest {
  private static final String SQUARE_VOLT = "\\volt\\tothe{2}";
  private static final Complex VOLTAGE = Complex.cartesian("1.10", "-0.50", "\\volt");

  @Test
  void findsNothingWrongWithEachForm() {
    for (QuantityValue value : SiForms.all()) {
      assertThat(QuantityRules.check(value)).as(value.toString()).isEmpty();
    }
  }

  @Test
  void aComplexValueHasOneOfTwoForms() {
    finds(
        new Complex("1", "2", "3", "4", "\\volt", "\\radian", null, null, null, null, null),
        "E /complex complex-form");
    finds(
        new Complex("1", null, null, null, "\\volt", null, null, null, null, null, null),
        "E /complex/valueImag missing");
    finds(
        Complex.polar("-1", "2", "\\volt", "\\radian"),
        "E /complex/valueMagnitude negative-magnitude");
    for (String unit : List.of("\\one", "\\steradian", "\\metre", "\\radian\\tothe{2}")) {
      finds(Complex.polar("1", "2", "\\volt", unit), "E /complex/unitPhase phase-unit");
    }
    finds(Complex.polar("1", "2", "\\volt", "|gon"), "W /complex/unitPhase phase-unit-unknown");
    assertThat(QuantityRules.check(Complex.polar("1", "2", "\\volt", "\\milli\\radian"))).isEmpty();
  }

  @Test
  void bothPartsOfAComplexListHaveAsManyEntries() {
    finds(
        ComplexList.cartesian(List.of("1", "2"), List.of("1"), List.of("\\volt")),
        "E /complexList/valueImags count-mismatch");
    finds(
        ComplexList.polar(
            List.of("1", "2"), List.of("1", "2"), List.of("\\volt"), List.of("\\degree", "\\volt")),
        "E /complexList/unitPhases/1 phase-unit");
  }

  @Test
  void aCovarianceMatrixIsOneAndFitsItsQuantity() {
    String at = "E /complex/ellipsoidalRegion/covarianceMatrix";
    finds(region("0.0400", "0.0700", "0.0900"), at + " covariance-not-semidefinite");
    finds(region("-0.04", "0.00", "0.09"), at + " covariance-not-semidefinite");
    // The determinant is -0.0001, but 0.334 and 0.345 may stand for more than they say.
    finds(
        region("0.33", "0.34", "0.35"),
        "W /complex/ellipsoidalRegion/covarianceMatrix covariance-rounded");
    assertThat(QuantityRules.check(VOLTAGE.withRegions(region("1", "1", "1", "1"), null)))
        .isEmpty();
    finds(
        VOLTAGE.withRegions(region("1.0", "0.1", "0.2", "1.0"), null),
        at + "/columns/1/covariances/0/value covariance-asymmetric");
    finds(
        VOLTAGE.withRegions(SiForms.region("\\volt", "1", "0", "1"), null),
        at + "/columns/0/covariances/0/unit covariance-unit",
        at + "/columns/1/covariances/0/unit covariance-unit",
        at + "/columns/0/covariances/1/unit covariance-unit",
        at + "/columns/1/covariances/1/unit covariance-unit");
    RealList three = RealList.of(List.of("1", "2", "3"), "\\volt");
    assertThat(three.hasUncertainty()).isFalse();
    finds(
        new QuantityList(
            null,
            null,
            List.of(Real.of("1", "\\volt"), Real.of("2", "\\volt"), Real.of("3", "\\volt")),
            SiForms.region(SQUARE_VOLT, "1", "0", "1"),
            null),
        "E /list/ellipsoidalRegion/covarianceMatrix covariance-shape");
  }

  @Test
  void unitsOfAMatrixCountForItsSigns() {
    // 1 V², 0.9 V·mV and 1 mV² would be wrong as bare numbers only if the units did not fit.
    CoverageRegion region = SiForms.region(SQUARE_VOLT, "1.0", "0.9", "1.0");
    assertThat(QuantityRules.check(VOLTAGE.withRegions(region, null))).isEmpty();
    List<CovarianceMatrix.Column> columns =
        List.of(
            column("1.0", SQUARE_VOLT, "900", "\\volt\\milli\\volt"),
            column("900", "\\volt\\milli\\volt", "1.0", SQUARE_VOLT));
    CoverageRegion mixed = new CoverageRegion(new CovarianceMatrix(columns), "2.45", "0.95", null);
    assertThat(QuantityRules.check(VOLTAGE.withRegions(mixed, null))).isEmpty();
  }

  @Test
  void aRegionHasARightFactorAndProbability() {
    CoverageRegion region = region("1", "0", "0", "1");
    CoverageRegion wrong = new CoverageRegion(region.covarianceMatrix(), "0.9", "95", "");
    finds(
        VOLTAGE.withRegions(null, wrong),
        "E /complex/rectangularRegion/coverageFactor coverage-factor",
        "E /complex/rectangularRegion/coverageProbability coverage-probability",
        "E /complex/rectangularRegion/distribution distribution");
    finds(
        VOLTAGE.withRegions(region, region), "E /complex/rectangularRegion several-uncertainties");
  }

  @Test
  void aHugeMatrixIsNotChecked() {
    int side = 150;
    var cell = new CovarianceMatrix.Covariance("1", SQUARE_VOLT);
    var column = new CovarianceMatrix.Column(Collections.nCopies(side, cell));
    finds(
        new QuantityList(
            null,
            null,
            Collections.nCopies(side, Real.of("1", "\\volt")),
            new CoverageRegion(
                new CovarianceMatrix(Collections.nCopies(side, column)), "2", "0.95", null),
            null),
        "W /list/ellipsoidalRegion/covarianceMatrix covariance-not-checked");
  }

  @Test
  void theMembersOfAListAreOfOneSort() {
    finds(QuantityList.of(List.of(Real.of("1", "\\volt"), VOLTAGE)), "E /list/members list-mixed");
    finds(QuantityList.of(List.of()), "E /list/members empty-list");
    finds(
        QuantityList.of(List.of(Real.of("1", ""), Real.of("x", "\\volt"))),
        "E /list/members/0/real/unit empty",
        "E /list/members/1/real/value not-a-decimal");
    QuantityValue deep = RealList.of(List.of("1"), "\\volt");
    for (int i = 0; i < 10; i++) {
      deep = QuantityList.of(List.of(deep));
    }
    assertThat(QuantityRules.check(deep))
        .extracting(QuantityFinding::code)
        .contains("too-many-values");
  }

  @Test
  void whatIsSaidBesideAValueIsCheckedToo() {
    finds(
        new Real("1", "\\volt", null, null, null, " ", "Voltage", "1.5", "2026-13-01T00:00:00Z"),
        "E /real/label label",
        "E /real/significantDigit significant-digit",
        "E /real/dateTime date-time");
    finds(
        new Constant("1", "\\one", "-1", null, null, null, null, "yesterday"),
        "E /constant/valueStandard negative-uncertainty",
        "E /constant/dateTime date-time");
  }

  @Test
  void aDifferenceOfTemperaturesHasNoZeroPoint() {
    Hybrid difference = temperatures("0.012", "0.012", "0.010", "0.010");
    assertThat(QuantityRules.check(difference, Scale.DIFFERENCE)).isEmpty();
    finds(difference, "E /hybrid/1/real/value hybrid-disagrees");
    Hybrid point = temperatures("293.15", "20.00", "0.05", "0.05");
    assertThat(QuantityRules.check(point)).isEmpty();
    assertThat(QuantityRules.check(point, Scale.DIFFERENCE))
        .extracting(QuantityFinding::code)
        .containsExactly("hybrid-disagrees");
    finds(
        temperatures("293.15", "20.00", "0.05", "273.20"),
        "E /hybrid/1/real/standardUncertainty/value hybrid-disagrees");
  }

  @Test
  void complexMembersOfAHybridAgreePartByPart() {
    finds(
        new Hybrid(List.of(VOLTAGE, Complex.cartesian("1100", "-510", "\\milli\\volt"))),
        "E /hybrid/1/complex/valueImag hybrid-disagrees");
    finds(
        new Hybrid(List.of(VOLTAGE, Complex.polar("1", "2", "\\volt", "\\radian"))),
        "W /hybrid hybrid-not-compared");
    finds(
        new Hybrid(
            List.of(
                Complex.polar("1.0", "180.0", "\\volt", "\\degree"),
                Complex.polar("1.0", "3.20", "\\volt", "\\radian"))),
        "E /hybrid/1/complex/valuePhase hybrid-disagrees");
  }

  private static Hybrid temperatures(String kelvin, String celsius, String one, String other) {
    return new Hybrid(
        List.of(real(kelvin, "\\kelvin", one), real(celsius, "\\degreecelsius", other)));
  }

  private static Real real(String value, String unit, String uncertainty) {
    return new Real(value, unit, new Real.StandardUncertainty(uncertainty, null), null, null);
  }

  private static QuantityValue region(String first, String mixed, String second) {
    return VOLTAGE.withRegions(SiForms.region(SQUARE_VOLT, first, mixed, second), null);
  }

  private static CoverageRegion region(String first, String mixed, String again, String second) {
    return new CoverageRegion(
        new CovarianceMatrix(
            List.of(
                column(first, SQUARE_VOLT, mixed, SQUARE_VOLT),
                column(again, SQUARE_VOLT, second, SQUARE_VOLT))),
        "2.45",
        "0.95",
        null);
  }

  private static CovarianceMatrix.Column column(
      String first, String unit, String second, String other) {
    return new CovarianceMatrix.Column(
        List.of(
            new CovarianceMatrix.Covariance(first, unit),
            new CovarianceMatrix.Covariance(second, other)));
  }

  private static void finds(QuantityValue value, String... expected) {
    assertThat(QuantityRules.check(value))
        .extracting(f -> f.severity().name().charAt(0) + " " + f.pointer() + " " + f.code())
        .containsExactly(expected);
  }
}
