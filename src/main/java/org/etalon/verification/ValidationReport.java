package org.etalon.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.etalon.quantity.unit.Grade;
import org.jspecify.annotations.Nullable;

/**
 * What a validation found: whether a document keeps its schema, what else could be better, and how
 * good its quantities are. Says nothing about trust.
 *
 * @param format {@code DCC} or {@code D-SI}; null for anything else
 * @param version of DCC as the document says, or of the D-SI that an element was compared with
 * @param valid against the schema; null when it could not be asked
 * @param grade the worst of the quantities; null when there is none
 * @param formulas in the order of the document; see {@code docs/formulae.md}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ValidationReport(
    @Nullable String format,
    @Nullable String version,
    @Nullable Boolean valid,
    List<Finding> findings,
    @Nullable Grade grade,
    List<Quantity> quantities,
    List<Formula> formulas) {

  public ValidationReport {
    findings = List.copyOf(findings);
    quantities = List.copyOf(quantities);
    formulas = List.copyOf(formulas);
  }

  /** Without formulae. */
  ValidationReport(
      @Nullable String format,
      @Nullable String version,
      @Nullable Boolean valid,
      List<Finding> findings,
      @Nullable Grade grade,
      List<Quantity> quantities) {
    this(format, version, valid, findings, grade, quantities, List.of());
  }

  ValidationReport withFormulas(List<Formula> newFormulas) {
    return new ValidationReport(format, version, valid, findings, grade, quantities, newFormulas);
  }

  /** How much a finding weighs. */
  public enum Severity {
    /** Not a valid document, or one that breaks a rule. */
    ERROR,
    /** Valid or not, it could be better. */
    WARNING,
    /** Something could not be decided. */
    INDETERMINATE
  }

  /**
   * One place where something is to be said.
   *
   * @param pointer an XPath with the prefixes {@code dcc} and {@code si} and with positions, or
   *     {@code line 3, column 7} for what the schema says; empty for the whole document
   * @param question what was asked; a good document answers it with yes
   * @param clause of a norm that the question follows; null where it is not that of a rule
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Finding(
      String code,
      Severity severity,
      String pointer,
      String question,
      String answer,
      @Nullable String clause) {}

  /** The grade of one quantity; the reasons are sentences. */
  public record Quantity(String pointer, Grade grade, List<String> reasons) {
    public Quantity {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A formula and what it gives for the numbers of the document.
   *
   * @param notation {@code LATEX} or {@code MATHML}
   * @param inputs the quantities that it names; empty when it was not evaluated
   * @param values one, or one for each entry of its lists; empty when it was not evaluated
   * @param unit of the values, as a D-SI expression; null where it is not known
   * @param exact whether the values are the whole truth, else they have 34 digits; null when it was
   *     not evaluated
   * @param output the quantity in which the document lists the same; null where it does not
   * @param agrees whether it lists the same within rounding; null where that cannot be told
   * @param code why it was not evaluated, in kebab-case; else null
   * @param reason the same as a sentence, or a remark about the values; else null
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Formula(
      String pointer,
      String notation,
      Outcome outcome,
      List<FormulaInput> inputs,
      List<String> values,
      @Nullable String unit,
      @Nullable Boolean exact,
      @Nullable String output,
      @Nullable Boolean agrees,
      @Nullable String code,
      @Nullable String reason) {
    public Formula {
      inputs = List.copyOf(inputs);
      values = List.copyOf(values);
    }

    /** Whether there are values. */
    public enum Outcome {
      EVALUATED,
      NOT_EVALUATED
    }
  }

  /** A name in a formula and the pointer of the quantity that it means. */
  public record FormulaInput(String name, String pointer) {}
}
