package org.etalon.dcc.lint;

import java.util.ArrayList;
import java.util.List;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.lint.LintFinding.Severity;

/** All rules about a certificate that is to be issued. */
public final class DccLints {
  private static final List<DccLint> ALL =
      List.of(
          new UniqueIdentifierIsGiven(),
          new LaboratoryIsNamed(),
          new CustomerIsNamed(),
          new ItemsAreIdentified(),
          new MethodsAreNamed(),
          new ConditionsAreGiven(),
          new DatesAreInOrder(),
          new OneMainSigner(),
          new TextsHaveEveryLanguage(),
          new ResultsCarryUncertainty(),
          new ReleasesAreWellFormed(),
          new ReferencesAreWhole());

  private DccLints() {}

  /** Every rule, in the order in which they are asked. */
  public static List<DccLint> all() {
    return ALL;
  }

  /** What the certificate breaks; empty for one that may be issued. */
  public static List<LintFinding> check(Dcc dcc) {
    List<LintFinding> findings = new ArrayList<>();
    for (DccLint lint : ALL) {
      Severity severity = lint.id().startsWith("e_") ? Severity.ERROR : Severity.WARNING;
      lint.check(
          dcc,
          (place, answer) ->
              findings.add(
                  new LintFinding(
                      lint.id(), severity, place, lint.question(), answer, lint.clause())));
    }
    return List.copyOf(findings);
  }
}
