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
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ValidationReport(
    @Nullable String format,
    @Nullable String version,
    @Nullable Boolean valid,
    List<Finding> findings,
    @Nullable Grade grade,
    List<Quantity> quantities) {

  public ValidationReport {
    findings = List.copyOf(findings);
    quantities = List.copyOf(quantities);
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
}
