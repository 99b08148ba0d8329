package org.etalon.dcc.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.Measured;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.difference.Change.Category;
import org.etalon.dcc.difference.Change.Kind;
import org.etalon.fixture.DccFixture;
import org.etalon.quantity.value.Chars;
import org.etalon.quantity.value.Complex;
import org.etalon.quantity.value.ComplexList;
import org.etalon.quantity.value.Constant;
import org.etalon.quantity.value.CovarianceMatrix;
import org.etalon.quantity.value.CovarianceMatrixList;
import org.etalon.quantity.value.CoverageRegion;
import org.etalon.quantity.value.CoverageRegionList;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.QuantityList;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.etalon.quantity.value.RegionUncertainty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuantityDifferenceTest {
  private static final CoverageRegion REGION =
      new CoverageRegion(
          new CovarianceMatrix(
              List.of(
                  new CovarianceMatrix.Column(
                      List.of(new CovarianceMatrix.Covariance("1", "\\metre\\tothe{2}"))))),
          "2.45",
          "0.95",
          "normal");
  private static final CoverageRegionList REGIONS =
      new CoverageRegionList(
          new CovarianceMatrixList(
              List.of(
                  new CovarianceMatrixList.Column(
                      List.of(
                          new CovarianceMatrixList.Covariance(
                              List.of("1"), List.of("\\metre\\tothe{2}")))))),
          List.of("2.45"),
          List.of("0.95"),
          List.of("normal"));
  private static final RegionUncertainty ALL_REGIONS = new RegionUncertainty(REGIONS, REGIONS);
  private static final Real REAL =
      new Real(
          "10",
          "\\metre",
          new Real.StandardUncertainty("0.1", "normal"),
          new Real.ExpandedUncertainty("0.2", "2", "0.95", "normal", "50"),
          new Real.CoverageInterval("0.1", "9.8", "10.2", "0.95", "normal"),
          "length",
          "Length",
          "-1",
          "2026-10-05T10:00:00Z");
  private static final Complex CARTESIAN =
      new Complex(
          "1",
          "2",
          null,
          null,
          "\\volt",
          null,
          REGION,
          REGION,
          "S11",
          "Voltage",
          "2026-10-05T10:00:00Z");
  private static final Complex POLAR =
      new Complex(
          null,
          null,
          "1",
          "2",
          "\\volt",
          "\\radian",
          REGION,
          REGION,
          "S11",
          "Voltage",
          "2026-10-05T10:00:00Z");

  /** Every form, with everything said that it can say. */
  static Stream<QuantityValue> forms() {
    return Stream.of(
        REAL,
        new RealList(
            List.of("1", "2"),
            List.of("\\metre", "\\metre"),
            new RealList.StandardUncertainty(List.of("0.1"), List.of("normal")),
            new RealList.ExpandedUncertainty(
                List.of("0.2"), List.of("2"), List.of("0.95"), List.of("normal"), List.of("50")),
            new RealList.CoverageInterval(
                List.of("0.1"),
                List.of("0.8", "1.8"),
                List.of("1.2", "2.2"),
                List.of("0.95"),
                List.of("normal")),
            ALL_REGIONS,
            List.of("a", "b"),
            List.of("Length"),
            List.of("-1"),
            List.of("2026-10-05T10:00:00Z")),
        new Constant("3", "\\metre", "0.1", "normal", "c", "Length", "-1", "2026-10-05T10:00:00Z"),
        CARTESIAN,
        POLAR,
        new Complex(null, null, null, null, "\\volt", "\\radian", null, null, null, null, null),
        complexes(List.of("1", "2"), List.of()),
        complexes(List.of(), List.of("1", "2")),
        new QuantityList("rows", "2026-10-05", List.of(REAL, REAL), REGION, REGION),
        new QuantityList("rows", "2026-10-05", List.of(CARTESIAN, POLAR), REGION, REGION),
        new QuantityList(
            "table",
            "2026-10-05",
            List.of(new QuantityList("row", "2026-10-06", List.of(REAL), REGION, REGION)),
            null,
            null),
        new Hybrid(List.of(REAL, Real.of("1000", "\\centi\\metre"))),
        new Chars(List.of("one", "two")),
        new RealList(List.of("1"), List.of("\\metre", "\\second"), null, null, null));
  }

  private static ComplexList complexes(List<String> cartesian, List<String> polar) {
    return new ComplexList(
        cartesian,
        cartesian,
        polar,
        polar,
        List.of("\\volt"),
        polar.isEmpty() ? List.of() : List.of("\\radian"),
        ALL_REGIONS,
        ALL_REGIONS,
        List.of("a"),
        List.of("Voltage"),
        List.of("2026-10-05T10:00:00Z"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyPartOfEveryFormIsCompared(QuantityValue form) {
    Map<String, Object> others = new LinkedHashMap<>();
    change("", form, changed -> changed, others);
    assertThat(others).isNotEmpty();
    List<String> unseen = new ArrayList<>();
    others.forEach(
        (leaf, other) -> {
          for (Changes changes :
              List.of(
                  compared(form, (QuantityValue) other), compared((QuantityValue) other, form))) {
            if (changes.isSameMeaning()) {
              unseen.add(leaf + " of " + form);
            }
          }
        });
    assertThat(unseen).isEmpty();
    assertThat(compared(form, form).count()).isZero();
  }

  /** The same thing with one text changed, or with one part taken away, for each of them. */
  private static void change(
      String at, Object part, Function<Object, Object> whole, Map<String, Object> into) {
    if (part instanceof String text) {
      into.put(at, whole.apply(text.startsWith("\\") ? text + "\\second" : text + "7"));
    } else if (part instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        int place = i;
        Function<Object, Object> inList =
            other -> {
              List<Object> copy = new ArrayList<>(list);
              copy.set(place, other);
              return whole.apply(copy);
            };
        change(at + "/" + i, list.get(i), inList, into);
      }
    } else {
      RecordComponent[] components = Parts.of(part.getClass());
      for (int i = 0; i < components.length; i++) {
        Object own = Parts.value(part, components[i]);
        int place = i;
        String name = at + "/" + components[i].getName();
        if (own != null) {
          change(name, own, other -> whole.apply(with(part, place, other)), into);
        }
        boolean optional =
            own != null && components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (optional) {
          into.put(name + " without", whole.apply(with(part, place, null)));
        }
      }
    }
  }

  private static Object with(Object owner, int place, @Nullable Object other) {
    RecordComponent[] components = Parts.of(owner.getClass());
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = i == place ? other : Parts.value(owner, components[i]);
    }
    try {
      return owner.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Changes compared(QuantityValue before, QuantityValue after) {
    Dcc one = dcc(List.of(quantity(before)));
    Dcc other = dcc(List.of(quantity(after)));
    Changes changes = new Changes();
    DccDifference difference = DccDifference.between(one, other);
    difference.changes().forEach(each -> changes.add(each.kind(), Place.ROOT, null, null));
    return changes;
  }

  private static Quantity quantity(QuantityValue value, String... refTypes) {
    return Quantity.of(null, Measured.of(value), Attributes.ofRefTypes(refTypes));
  }

  private static Dcc dcc(List<Quantity> quantities) {
    DccFixture fixture = new DccFixture();
    fixture.quantities = quantities;
    return fixture.build();
  }

  private static Dcc column(String... values) {
    return dcc(Stream.of(values).map(value -> quantity(Real.of(value, "\\metre"))).toList());
  }

  @Test
  void valuesThatAreExchangedBetweenPointsAreChanged() {
    DccDifference difference =
        DccDifference.between(
            column("10", "10.1", "20", "20.3"), column("10", "20.3", "20", "10.1"));
    assertThat(difference.sameMeaning()).isFalse();
    assertThat(difference.changes())
        .extracting(Change::kind, Change::before, Change::after)
        .containsExactly(
            tuple(Kind.CHANGED, "10.1 \\metre", "20.3 \\metre"),
            tuple(Kind.CHANGED, "20.3 \\metre", "10.1 \\metre"));
    assertThat(DccDifference.between(column("1", "2"), column("2", "1")).sameMeaning()).isFalse();
    assertThat(
            compared(
                    RealList.of(List.of("1", "2"), "\\metre"),
                    RealList.of(List.of("2", "1"), "\\metre"))
                .isSameMeaning())
        .isFalse();
  }

  @Test
  void anotherOrderAmongMoreIsRemarked() {
    DccDifference difference = DccDifference.between(column("1", "2"), column("2", "1", "3"));
    assertThat(difference.changes())
        .filteredOn(change -> change.what().equals("order"))
        .singleElement()
        .satisfies(order -> assertThat(order.kind()).isEqualTo(Kind.CHANGED))
        .satisfies(order -> assertThat(order.remark()).isEqualTo(Remark.PLACE_IS_MEANING));
    assertThat(DccDifference.between(column("1", "2"), column("3", "1", "2")).changes())
        .extracting(Change::kind)
        .containsExactly(Kind.ADDED);
  }

  @Test
  void uncertaintiesOfRowsThatPairUpAreCompared() {
    DccDifference difference =
        DccDifference.between(
            dcc(List.of(quantity(rows(List.of("1", "2", "3"), "0.1")))),
            dcc(List.of(quantity(rows(List.of("1", "2", "3", "4"), "0.9")))));
    assertThat(difference.changes())
        .filteredOn(change -> change.category() == Category.UNCERTAINTY)
        .hasSize(3)
        .allSatisfy(change -> assertThat(change.shift()).isEqualTo("0.8"));
    assertThat(difference.counts()).containsEntry(Kind.ADDED, 1).containsEntry(Kind.CHANGED, 3);
    DccDifference front =
        DccDifference.between(
            dcc(List.of(quantity(rows(List.of("1", "2", "3"), "0.1")))),
            dcc(List.of(quantity(rows(List.of("0", "1", "2", "3"), "0.9")))));
    assertThat(front.counts()).containsEntry(Kind.ADDED, 1).containsEntry(Kind.CHANGED, 3);
  }

  private static RealList rows(List<String> values, String uncertainty) {
    return RealList.of(values, "\\metre")
        .withExpandedUncertainty(
            new RealList.ExpandedUncertainty(
                List.of(uncertainty), List.of("2"), List.of("0.95"), List.of(), List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "basic_measuredValue, 273.10, REWRITTEN, ",
    "basic_measuredValue, -0.05, CHANGED, ",
    "basic_measurementError, 273.10, CHANGED, ",
    "basic_measurementError, -0.05, REWRITTEN, ",
    "lab_correction, -0.05, REWRITTEN, ",
    "lab_x, 273.10, CHANGED, TEMPERATURE_OR_DIFFERENCE",
    "lab_x, -0.05, CHANGED, TEMPERATURE_OR_DIFFERENCE",
    "lab_x, 5, CHANGED, TEMPERATURE_OR_DIFFERENCE",
  })
  void aDifferenceOfTemperaturesHasNoOffset(
      String refType, String kelvin, Kind kind, @Nullable Remark remark) {
    DccDifference difference =
        DccDifference.between(
            dcc(List.of(quantity(Real.of("-0.05", "\\degreecelsius"), refType))),
            dcc(List.of(quantity(Real.of(kelvin, "\\kelvin"), refType))));
    assertThat(difference.changes()).hasSize(1);
    assertThat(difference.changes().get(0).kind()).isEqualTo(kind);
    assertThat(difference.changes().get(0).remark()).isEqualTo(remark);
  }

  @ParameterizedTest
  @CsvSource({
    "\\joule, 5, \\newton\\metre, 5, CHANGED, ",
    "\\watt, 5, \\volt\\ampere, 5, CHANGED, KINDS_UNKNOWN",
    "\\hertz, 5, \\becquerel, 5, CHANGED, ",
    "\\joule, 5, \\kilo\\joule, 0.005, REWRITTEN, ",
    "\\newton, 5, \\kilogram\\metre\\second\\tothe{-2}, 5, REWRITTEN, ",
  })
  void unitsThatOnlyConvertAreNotTheSame(
      String unit,
      String value,
      String laterUnit,
      String later,
      Kind kind,
      @Nullable Remark remark) {
    DccDifference difference =
        DccDifference.between(
            dcc(List.of(quantity(Real.of(value, unit), "lab_x"))),
            dcc(List.of(quantity(Real.of(later, laterUnit), "lab_x"))));
    assertThat(difference.changes()).hasSize(1);
    assertThat(difference.changes().get(0).kind()).isEqualTo(kind);
    assertThat(difference.changes().get(0).remark()).isEqualTo(remark);
  }

  @ParameterizedTest
  @CsvSource({
    "-0, 0, true",
    "-0.0, 0.00, true",
    "1E3, 1000, true",
    "1e+3, 1.000E3, true",
    "1E3, 1E4, false",
    "NaN, NaN, true",
    "NaN, 0, false",
    "INF, -INF, false",
    "1E401, 1E402, false",
    "1E401, 10E400, false",
  })
  void oddNumbersAreNeverTheSameByAccident(String before, String after, boolean same) {
    Changes changes = compared(Real.of(before, "\\metre"), Real.of(after, "\\metre"));
    assertThat(changes.isSameMeaning()).isEqualTo(same);
    assertThat(compared(Real.of(before, "\\metre"), Real.of(after, "\\second")).isSameMeaning())
        .isFalse();
  }

  @Test
  void anExactConstantIsNoValueWithoutUncertainty() {
    assertThat(compared(Real.of("1", "\\metre"), Constant.of("1", "\\metre")).isSameMeaning())
        .isFalse();
  }
}
