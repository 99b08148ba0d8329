package org.etalon.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.measure.format.MeasurementParseException;
import org.etalon.problem.RejectedException;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.code.UnitCodes;
import org.etalon.quantity.code.UnitNotation;
import org.etalon.quantity.code.UnitReader;
import org.etalon.quantity.conversion.ConvertingValue;
import org.etalon.quantity.conversion.UnitDescription;
import org.etalon.quantity.conversion.ValueScale;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.UnitGrade;
import org.etalon.quantity.unit.UnitList;
import org.etalon.quantity.unit.UnitName;
import org.etalon.uncertainty.expression.DecimalEvaluation;
import org.etalon.uncertainty.expression.Effort;
import org.etalon.uncertainty.expression.Expression;
import org.etalon.uncertainty.expression.ExpressionRejectedException;

/** What reads single words: units, decimals, expressions. */
final class TextSuites {
  private static final int LENGTH_MAX = 20_000;
  private static final int EFFORT = 20_000;

  private TextSuites() {}

  static Suite units() {
    List<String> words = new ArrayList<>(Nasty.UNITS);
    for (UnitName name : UnitName.values()) {
      words.add("\\" + name.name().toLowerCase(Locale.ROOT));
    }
    return new Suite(
        "units",
        200,
        LENGTH_MAX,
        Nasty.UNITS,
        new TextMutation(words),
        List.of(
            new Target("unit", TextSuites::unit),
            new Target("unit-grade", TextSuites::grade),
            new Target("unit-list", text -> List.of("list " + UnitList.parse(text).size())),
            new Target("unit-notation", TextSuites::notation),
            new Target("unit-description", TextSuites::description),
            new Target("unit-conversion", TextSuites::conversion),
            new Target("unit-jsr385", TextSuites::jsr385)));
  }

  static Suite decimals() {
    return new Suite(
        "decimals",
        30,
        LENGTH_MAX,
        Nasty.NUMBERS,
        new TextMutation(Nasty.NUMBERS),
        List.of(new Target("decimal", TextSuites::decimal)));
  }

  static Suite expressions() {
    return new Suite(
        "expressions",
        60,
        LENGTH_MAX,
        Nasty.EXPRESSIONS,
        new TextMutation(Nasty.EXPRESSIONS),
        List.of(new Target("expression", TextSuites::expression)));
  }

  private static Collection<String> unit(String text) {
    DsiUnit found = DsiUnit.find(text);
    if (found == null) {
      DsiUnit.parse(text);
      throw new AssertionError("parsed after all");
    }
    assertThat(found).hasToString(text);
    assertThat(DsiUnit.parse(text)).isEqualTo(found);
    DsiUnit canonical = found.canonical();
    DsiUnit again = DsiUnit.parse(canonical.toString());
    assertThat(again.canonical()).isEqualTo(canonical);
    UnitCodes.of(found);
    List<String> seen = new ArrayList<>(List.of("canonical of " + canonical.terms().size()));
    found.terms().forEach(term -> seen.add("unit " + term.name()));
    found.terms().forEach(term -> seen.add("prefix " + term.prefix()));
    return seen;
  }

  private static Collection<String> grade(String text) {
    UnitGrade grade = UnitGrade.ofWritten(text);
    List<String> seen = new ArrayList<>(List.of(grade.grade().name()));
    grade.problems().forEach(problem -> seen.add(problem.code()));
    return seen;
  }

  private static Collection<String> notation(String text) {
    List<String> seen = new ArrayList<>();
    for (UnitNotation notation : UnitNotation.values()) {
      try {
        UnitReader.read(text, notation);
        seen.add(notation.name());
      } catch (RejectedException e) {
        seen.add(notation + " " + e.code());
      }
    }
    seen.add("is " + UnitReader.read(text).notation());
    return seen;
  }

  private static Collection<String> description(String text) {
    UnitDescription description = UnitDescription.of(text);
    return List.of(
        description.grade() + " " + description.digits(), size(description.factorText()));
  }

  private static Collection<String> conversion(String text) {
    ConvertingValue.Answer answer =
        ConvertingValue.answer(
            new ConvertingValue.Question("20.10", text, "\\metre", "0.01", ValueScale.RATIO, null));
    return List.of("converted " + answer.exactness());
  }

  private static Collection<String> jsr385(String text) {
    try {
      return List.of(
          size(
              new org.etalon.quantity.jsr385.DsiServiceProvider()
                  .getFormatService()
                  .getUnitFormat()
                  .parse(text)
                  .toString()));
    } catch (MeasurementParseException e) {
      return List.of("refused");
    }
  }

  private static Collection<String> decimal(String text) {
    Decimal decimal = Decimal.parse(text);
    assertThat(decimal.text()).isEqualTo(text);
    assertThat(decimal.value()).isEqualByComparingTo(new BigDecimal(text));
    assertThat(decimal.value().toPlainString().length()).isLessThan(1_000);
    return List.of(
        "digits " + decimal.significantDigits() / 10, "scale " + decimal.value().scale() / 50);
  }

  private static Collection<String> expression(String text) {
    Expression expression = Expression.parse(text);
    Map<String, BigDecimal> inputs = new TreeMap<>();
    expression.names().forEach(name -> inputs.put(name, new BigDecimal("1.5")));
    List<String> seen = new ArrayList<>();
    kinds(expression, seen);
    Effort effort = new Effort(EFFORT);
    try {
      new DecimalEvaluation(inputs, effort).of(expression);
    } catch (ExpressionRejectedException e) {
      seen.add("no value: " + e.code());
    }
    return seen;
  }

  private static void kinds(Expression expression, Collection<String> seen) {
    String kind = expression.getClass().getSimpleName();
    expression.operands().forEach(o -> seen.add(kind + " of " + o.getClass().getSimpleName()));
    expression.operands().forEach(o -> kinds(o, seen));
  }

  private static String size(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "none" : "length " + text.length() / 20;
  }
}
