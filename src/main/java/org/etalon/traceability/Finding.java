package org.etalon.traceability;

import java.util.Arrays;
import java.util.List;
import org.etalon.signing.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found.
 *
 * @param severity a warning does not touch the verdict
 * @param answer name of the answer; its words are in the texts of the rules
 * @param arguments what the answer speaks of
 */
public record Finding(Outcome outcome, Severity severity, String answer, List<String> arguments) {
  public Finding {
    arguments = List.copyOf(arguments);
  }

  /** What a finding that is not good does to the verdict. */
  public enum Severity {
    ERROR,
    WARNING
  }

  public static Finding passed(String answer, @Nullable Object... arguments) {
    return of(Outcome.PASSED, Severity.ERROR, answer, arguments);
  }

  /** The evidence contradicts. */
  public static Finding failed(String answer, @Nullable Object... arguments) {
    return of(Outcome.FAILED, Severity.ERROR, answer, arguments);
  }

  /** Evidence is missing (decision D17). */
  public static Finding indeterminate(String answer, @Nullable Object... arguments) {
    return of(Outcome.INDETERMINATE, Severity.ERROR, answer, arguments);
  }

  /** Something to look at that does not break the chain. */
  public static Finding warning(String answer, @Nullable Object... arguments) {
    return of(Outcome.FAILED, Severity.WARNING, answer, arguments);
  }

  public static Finding notApplicable(String answer, @Nullable Object... arguments) {
    return of(Outcome.NOT_APPLICABLE, Severity.ERROR, answer, arguments);
  }

  /** The answer of every rule that needs a parent where there is none. */
  public static Finding noParent() {
    return indeterminate("noParent");
  }

  /** What somebody else found, who signed for it. */
  public static Finding vouched(Outcome outcome, @Nullable Severity severity) {
    return new Finding(outcome, severity == null ? Severity.ERROR : severity, "vouched", List.of());
  }

  /** The same, for a branch that is too small to matter (VIM 2.41, note 4). */
  Finding insignificant() {
    return outcome == Outcome.INDETERMINATE
        ? new Finding(outcome, Severity.WARNING, answer, arguments)
        : this;
  }

  private static Finding of(
      Outcome outcome, Severity severity, String answer, @Nullable Object... arguments) {
    return new Finding(
        outcome, severity, answer, Arrays.stream(arguments).map(String::valueOf).toList());
  }
}
