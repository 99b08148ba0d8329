package org.etalon.ui;

import java.math.BigDecimal;
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
import org.etalon.quantity.unit.UnitProblem;
import org.etalon.rendering.Labels;
import org.jspecify.annotations.Nullable;

/**
 * What the page of units shows: the forms as they were filled in, and their answers.
 *
 * @param withoutCode why other systems have no code for the unit
 * @param problem why there is no description; without text if there is one or none was asked for
 * @param refusal the same for the conversion
 */
public record UnitsView(
    UnitForm form,
    List<Fact> facts,
    List<UnitProblem> hints,
    List<String> withoutCode,
    UnitRefusal problem,
    @Nullable UnitsResult result,
    UnitRefusal refusal,
    List<UnitsWord> units,
    List<UnitsWord> prefixes,
    List<UnitsWord> foreign) {
  private static final String NO_DIGITS = "digits is a whole number.";

  /** A line of the description. */
  public record Fact(String label, String text) {}

  static UnitsView of(UnitForm form, Labels words) {
    List<Fact> facts = List.of();
    List<UnitProblem> hints = List.of();
    List<String> withoutCode = List.of();
    UnitRefusal problem = UnitRefusal.NONE;
    if (!form.expression().isEmpty()) {
      try {
        UnitDescription known = UnitDescription.of(form.expression());
        facts = facts(known, words);
        hints = known.problems();
        withoutCode = known.codes().problems();
      } catch (ProblemException e) {
        problem = UnitRefusal.of(e, words);
      }
    }
    UnitsResult result = null;
    UnitRefusal refusal = UnitRefusal.NONE;
    if (form.converts()) {
      try {
        result = UnitsResult.of(form, answer(form), words);
      } catch (ProblemException e) {
        refusal = UnitRefusal.of(e, words);
      }
    }
    return new UnitsView(
        form,
        facts,
        hints,
        withoutCode,
        problem,
        result,
        refusal,
        UnitsWord.units(),
        UnitsWord.prefixes(),
        UnitsWord.foreign(words));
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
      BigDecimal relative = known.relativeUncertainty();
      add(facts, words.get("unitsConstants"), relative == null ? null : relative.toString());
    }
    add(facts, "SI Reference Point", codes.bipmPid());
    add(facts, "UCUM", codes.ucum());
    add(facts, "QUDT", codes.qudt());
    add(facts, "UN/CEFACT Rec. 20", codes.rec20());
    add(facts, "LaTeX", codes.latex());
    return facts;
  }

  private static String factor(UnitDescription known, Labels words) {
    String number = String.valueOf(known.factorText());
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

  private static ConvertingValue.Answer answer(UnitForm form) {
    return ConvertingValue.answer(
        new Question(
            form.value(),
            form.unit(),
            form.to(),
            form.uncertainty().isEmpty() ? null : form.uncertainty(),
            scale(form.scale()),
            digits(form.digits())));
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
