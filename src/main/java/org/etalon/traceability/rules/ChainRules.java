package org.etalon.traceability.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.etalon.signing.Outcome;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Rule;

/** The rules that are built; any other is not evaluated (decision D17). */
public final class ChainRules {
  private static final List<LinkRule> LINK =
      List.of(
          new ParentIsTheOneNamed(),
          new StandardIsTheParentsItem(),
          new ParentCameFirst(),
          new UsedWithinValidity(),
          new NoNewerCalibration(),
          new ParentStatesUncertainty(),
          new KindAgrees(),
          new WithinCalibratedRange(),
          new WithinItsConditions(),
          new NotBelowItsReference(),
          new BudgetContainsParent(),
          new ParentStoodWhenUsed(),
          new StandardStayedInTolerance(),
          new CheckedInBetween(),
          new ClaimsAgree(),
          new SchemeAllows(),
          new CorrectionsAccountedFor());
  private static final List<EventRule> EVENT =
      List.of(new SignaturePassed(), new IssuerWasCompetent(), new NotBelowCapability());
  private static final List<TerminalRule> TERMINAL =
      List.of(new EndIsAllowed(), new FrequencyIsTraceable(), new MaterialWasGood());
  private static final Set<Rule> BUILT = EnumSet.of(Rule.T18);

  static {
    LINK.forEach(rule -> BUILT.add(rule.rule()));
    EVENT.forEach(rule -> BUILT.add(rule.rule()));
    TERMINAL.forEach(rule -> BUILT.add(rule.rule()));
  }

  private ChainRules() {}

  public static List<LinkRule> aboutLinks() {
    return LINK;
  }

  public static List<EventRule> aboutEvents() {
    return EVENT;
  }

  public static List<TerminalRule> aboutTerminals() {
    return TERMINAL;
  }

  public static boolean isBuilt(Rule rule) {
    return BUILT.contains(rule);
  }

  /** What is said of a rule that is not built. */
  public static Finding notBuilt() {
    return new Finding(Outcome.NOT_EVALUATED, Finding.Severity.ERROR, "notBuilt", List.of());
  }
}
