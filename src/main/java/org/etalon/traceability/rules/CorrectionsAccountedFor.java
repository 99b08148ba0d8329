package org.etalon.traceability.rules;

import org.etalon.traceability.Event;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;
import org.etalon.traceability.stated.StatedQuantity.Role;

/**
 * T24: where the parent gives deviations, the child tells what became of them. A budget that names
 * the parent does.
 */
public final class CorrectionsAccountedFor implements LinkRule {

  @Override
  public Rule rule() {
    return Rule.T24;
  }

  @Override
  public Finding check(Link link, Inquiry inquiry) {
    Event parent = link.parent();
    if (parent == null) {
      return Finding.noParent();
    }
    if (link.given().stream().noneMatch(quantity -> quantity.role() == Role.ERROR)) {
      return Finding.notApplicable("T24.none");
    }
    return inquiry.evidence().stakes(link).stream().allMatch(stake -> stake.named().isEmpty())
        ? Finding.warning("T24.untold", parent.stated().number())
        : Finding.passed("T24.budget");
  }
}
