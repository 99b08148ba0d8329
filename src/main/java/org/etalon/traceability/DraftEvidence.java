package org.etalon.traceability;

import java.util.List;
import org.etalon.calibration.MeasuredResult;

/** What is known of a draft beside everything else: the budgets that were sent with it. */
final class DraftEvidence extends PassingEvidence {
  private final Event draft;
  private final List<MeasuredResult> tables;

  DraftEvidence(Evidence known, Event draft, List<MeasuredResult> tables) {
    super(known);
    this.draft = draft;
    this.tables = List.copyOf(tables);
  }

  @Override
  public List<BudgetStake> stakes(Link link) {
    Event parent = link.parent();
    if (!link.child().key().equals(draft.key())) {
      return super.stakes(link);
    }
    return parent == null
        ? List.of()
        : TableBudgets.of(tables, link).stream().map(budget -> Stakes.of(budget, parent)).toList();
  }
}
