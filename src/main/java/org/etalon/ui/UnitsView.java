package org.etalon.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.etalon.problem.ProblemException;
import org.etalon.quantity.code.UnitCodes;
import org.etalon.quantity.conversion.ConvertingValue;
import org.etalon.quantity.conversion.ConvertingValue.Question;
import org.etalon.quantity.conversion.UnitDescription;
import org.etalon.quantity.conversion.ValueScale;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Exactness;
import org.etalon.quantity.unit.ForeignUnit;
import org.etalon.quantity.unit.UnitConversion.Converted;
import org.etalon.quantity.unit.UnitProblem;
import org.etalon.rendering.Labels;
import org.jspecify.annotations.Nullable;

/**
 * What the page of units shows: the forms as they were filled in, and their answers.
 *
 * @param problem why there is no description; empty if there is one or none was asked for
 * @param refusal the same for the conversion
 */
public record UnitsView(
    UnitForm form,
    List<Fact> facts,
    List<UnitProblem> hints,
    String problem,
    @Nullable Result result,
    String refusal,
    List<ForeignUnit> foreign) {
  private static final String NO_DIGITS = "digits is a whole number.";

  /** A line of the description. */
  public record Fact(String label, String text) {}

  /** A converted value; uncertainty is empty when none was given. */
  public record Result(
      String question, String value, String uncertainty, String unit, String exactness) {}

  static UnitsView of(UnitForm form, Labels words) {
    List<Fact> facts = List.of();
    List<UnitProblem> hints = List.of();
    String problem = "";
    if (!form.expression().isEmpty()) {
      try {
        UnitDescription known = UnitDescription.of(form.expression());
        facts = facts(known, words);
        hints = known.problems();
      } catch (ProblemException e) {
        problem = String.valueOf(e.getMessage());
      }
    }
    Result result = null;
    String refusal = "";
    if (form.converts()) {
      try {
        result = result(form, words);
      } catch (ProblemException e) {
        refusal = String.valueOf(e.getMessage());
      }
    }
    return new UnitsView(form, facts, hints, problem, result, refusal, ForeignUnit.all());
  }

  private static List<Fact> facts(UnitDescription known, Labels words) {
    DsiUnit unit = known.unit();
    UnitCodes codes = known.codes();
    List<Fact> facts = new ArrayList<>();
    add(facts, words.get("unitsSymbol"), codes.symbol());
    add(facts, "D-SI", unit.toString());
    add(facts, words.get("unitsCanonical"), unit.canonical().toString());
    add(facts, words.get("unitsGrade"), words.word("grade", known.grade().name()));
    if (!unit.isDeclaredNonSi()) {
      add(facts, words.get("unitsDimension"), unit.dimension().toString());
      add(facts, words.get("unitsFactor"), factor(known, words));
    }
    add(facts, "SI Reference Point", codes.bipmPid());
    add(facts, "UCUM", codes.ucum());
    add(facts, "QUDT", codes.qudt());
    add(facts, "UN/CEFACT Rec. 20", codes.rec20());
    add(facts, "LaTeX", codes.latex());
    return facts;
  }

  private static String factor(UnitDescription known, Labels words) {
    String number = String.valueOf(known.factor());
    boolean ends = known.digits() == Exactness.EXACT;
    String fraction = known.fraction();
    String before = fraction == null || ends ? "" : fraction + " ≈ ";
    return before + number + " (" + words.word("exactness", known.digits().name()) + ")";
  }

  private static void add(List<Fact> facts, String label, @Nullable String text) {
    if (text != null) {
      facts.add(new Fact(label, text));
    }
  }

  private static Result result(UnitForm form, Labels words) {
    ConvertingValue.Answer answer =
        ConvertingValue.answer(
            new Question(
                form.value(),
                form.unit(),
                form.to(),
                form.uncertainty().isEmpty() ? null : form.uncertainty(),
                scale(form.scale()),
                digits(form.digits())));
    Converted uncertainty = answer.uncertainty();
    Exactness worst = answer.value().exactness();
    if (uncertainty != null && uncertainty.exactness().compareTo(worst) > 0) {
      worst = uncertainty.exactness();
    }
    String given = form.uncertainty().isEmpty() ? "" : " ± " + form.uncertainty();
    return new Result(
        form.value() + given + " " + form.unit(),
        answer.value().value().toString(),
        uncertainty == null ? "" : uncertainty.value().toString(),
        answer.unit().toString(),
        words.word("exactness", worst.name()));
  }

  private static @Nullable ValueScale scale(String name) {
    return Arrays.stream(ValueScale.values())
        .filter(scale -> scale.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Integer digits(String text) {
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("[0-9]{1,4}")) {
      throw ProblemException.rule("/digits", "malformed", NO_DIGITS);
    }
    return Integer.valueOf(text);
  }
}
