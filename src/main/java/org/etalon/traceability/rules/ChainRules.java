package org.etalon.traceability.rules;

import java.util.List;
import org.etalon.traceability.Link;

/** All rules but T18, which is about the shape of a chain. */
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

  /** What the document says of a standard that it does not describe is no more than this. */
  private static final List<LinkRule> LINKED =
      List.of(new ParentIsTheOneNamed(), new ParentCameFirst(), new ClaimsAgree());

  private static final List<EventRule> EVENT =
      List.of(new SignaturePassed(), new IssuerWasCompetent(), new NotBelowCapability());
  private static final List<TerminalRule> TERMINAL =
      List.of(new EndIsAllowed(), new FrequencyIsTraceable(), new MaterialWasGood());

  private ChainRules() {}

  /** Those that are asked of a link. */
  public static List<LinkRule> about(Link link) {
    return link.within() == null ? LINK : LINKED;
  }

  public static List<EventRule> aboutEvents() {
    return EVENT;
  }

  public static List<TerminalRule> aboutTerminals() {
    return TERMINAL;
  }
}
