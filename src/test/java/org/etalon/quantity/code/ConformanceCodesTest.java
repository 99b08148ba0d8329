package org.etalon.quantity.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.etalon.quantity.QuantityKinds;
import org.etalon.quantity.code.SiReferencePoint.Expression;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Exactness;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitName;
import org.etalon.quantity.unit.UnitPrefix;
import org.etalon.quantity.unit.UnitRejectedException;
import org.etalon.quantity.unit.UnitSymbols;
import org.junit.jupiter.api.Test;

/** Held against the units, prefixes and kinds that the BIPM publishes. */
class ConformanceCodesTest {
  /** Every unit and prefix maps to the D-SI and back, or the documentation says why not. */
  @Test
  void mapsEveryUnitAndPrefixOrSaysWhyNot() {
    Set<String> without = new TreeSet<>();
    int units = 0;
    for (String name : units().keySet()) {
      units++;
      if (!returns(BipmUnits.NAMESPACE + name)) {
        without.add("units/" + name);
      }
    }
    int prefixes = 0;
    for (String name : prefixes().keySet()) {
      prefixes++;
      if (!returns(BipmUnits.NAMESPACE + name + "metre")) {
        without.add("prefixes/" + name);
      }
    }
    assertThat(units).isGreaterThanOrEqualTo(45);
    assertThat(prefixes).isGreaterThanOrEqualTo(25);
    assertThat(without).isEqualTo(UnitsDocumentTest.withoutCounterpart());
  }

  private static boolean returns(String pid) {
    try {
      DsiUnit unit = UnitReader.read(pid).unit();
      return pid.equals(UnitCodes.of(unit).bipmPid())
          && DsiUnit.parse(unit.toString()).equals(unit);
    } catch (UnitRejectedException e) {
      return false;
    }
  }

  @Test
  void hasTheSizesThatTheBipmGives() {
    int compared = 0;
    for (Map.Entry<String, String> entry : units().entrySet()) {
      DsiUnit unit = UnitReader.read(BipmUnits.NAMESPACE + entry.getKey()).unit();
      for (String property : Set.of("si:inBaseSIUnits", "si:inOtherSIUnits")) {
        Expression expression = SiReferencePoint.expression(entry.getValue(), property);
        if (expression != null) {
          compared++;
          compareSize(unit, expression);
        }
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo(48);
  }

  private static void compareSize(DsiUnit unit, Expression expression) {
    DsiUnit other = expression.unit();
    assertThat(unit.dimension()).as(unit.toString()).isEqualTo(other.dimension());
    Rational ours = unit.factor().approximately();
    Rational theirs = expression.factor().times(other.factor().approximately());
    boolean pi = unit.factor().piExponent().signum() != 0;
    if (pi) {
      // The BIPM writes π to about 32 digits.
      assertThat(ours.dividedBy(theirs).minus(Rational.ONE).abs())
          .isLessThan(Rational.of(new BigDecimal("1E-30")));
    } else {
      assertThat(ours).as(unit.toString()).isEqualTo(theirs);
    }
    assertThat(unit.factor().exactness() == Exactness.MEASURED)
        .isEqualTo(unit.toString().equals("\\dalton"));
  }

  @Test
  void writesTheSymbolsAndPrefixesOfTheBipm() {
    for (Map.Entry<String, String> entry : units().entrySet()) {
      DsiUnit unit = UnitReader.read(BipmUnits.NAMESPACE + entry.getKey()).unit();
      String symbol = SiReferencePoint.string(entry.getValue(), "si:hasSymbol");
      assertThat(UnitCodes.of(unit).symbol()).isEqualTo(symbol);
      assertThat(UnitReader.read(String.valueOf(symbol), UnitNotation.BIPM).unit()).isEqualTo(unit);
    }
    for (Map.Entry<String, String> entry : prefixes().entrySet()) {
      if (!entry.getKey().equals("none")) {
        UnitPrefix prefix = UnitPrefix.valueOf(entry.getKey().toUpperCase(Locale.ROOT));
        String symbol = SiReferencePoint.string(entry.getValue(), "si:hasSymbol");
        assertThat(UnitSymbols.of(prefix))
            .isEqualTo(String.valueOf(symbol).replace('\u03BC', '\u00B5'));
        String exponent = SiReferencePoint.string(entry.getValue(), "si:hasExponent");
        assertThat(prefix.factor())
            .isEqualTo(Rational.of(10).power(Integer.parseInt(String.valueOf(exponent))));
      }
    }
  }

  @Test
  void prefixesWhatTheBipmLetsHavePrefixes() {
    for (Map.Entry<String, String> entry : units().entrySet()) {
      UnitName name = UnitName.valueOf(entry.getKey().toUpperCase(Locale.ROOT));
      String restricted = SiReferencePoint.string(entry.getValue(), "si:prefixRestriction");
      if (restricted == null || name == UnitName.DEGREECELSIUS) {
        // The graph says nothing of the kilogram and the gram; rule R010 is stricter for °C.
        continue;
      }
      boolean written = isWritten("\\milli\\" + name.word());
      assertThat(written).as(name.word()).isEqualTo(restricted.equals("false"));
    }
  }

  private static boolean isWritten(String dsi) {
    try {
      return UnitCodes.of(DsiUnit.parse(dsi)).bipm() != null;
    } catch (UnitRejectedException e) {
      return false;
    }
  }

  @Test
  void knowsTheUnitsOfEveryKind() {
    Map<String, String> kinds =
        SiReferencePoint.subjects("quantities.ttl", "quantities", "si:QuantityKind");
    assertThat(kinds.keySet()).isEqualTo(QuantityKinds.all().keySet());
    int compared = 0;
    for (Map.Entry<String, String> entry : kinds.entrySet()) {
      Expression expression = SiReferencePoint.expression(entry.getValue(), "si:hasUnit");
      DsiUnit coherent = UnitKinds.coherentUnit(entry.getKey());
      assertThat(coherent == null).as(entry.getKey()).isEqualTo(expression == null);
      if (expression != null && coherent != null) {
        compared++;
        assertThat(CodeTable.key(coherent))
            .as(entry.getKey())
            .isEqualTo(CodeTable.key(expression.unit()));
      }
    }
    assertThat(compared).isEqualTo(121);
  }

  private static Map<String, String> units() {
    return SiReferencePoint.subjects(
        "units.ttl",
        "units",
        "si:nonSIUnit|si:SISpecialNamedUnit|si:SIBaseUnit|si:MeasurementUnit|si:PrefixedUnit");
  }

  private static Map<String, String> prefixes() {
    return SiReferencePoint.subjects("prefixes.ttl", "prefixes", "si:SIPrefix");
  }
}
