package org.etalon.traceability.rules;

import java.util.List;
import org.etalon.quantity.value.Real;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;
import org.etalon.traceability.stated.StatedQuantity;

/** T07: the parent states an uncertainty: expanded with k and p, or standard, or an interval. */
public final class ParentStatesUncertainty implements LinkRule {

  @Override
  public Rule rule() {
    return Rule.T07;
  }

  @Override
  public Finding check(Link link, Inquiry inquiry) {
    if (link.parent() == null) {
      return Finding.noParent();
    }
    List<StatedQuantity> given = link.given();
    if (given.stream().flatMap(q -> q.values().stream()).anyMatch(Real::hasUncertainty)) {
      return Finding.passed("T07.stated");
    }
    if (link.parent().stated().verification()) {
      // From the limits of error, where a policy allows it; none does yet.
      return Finding.indeterminate("T07.conformityOnly");
    }
    return given.stream().allMatch(StatedQuantity::readable)
        ? Finding.failed("T07.none", link.parent().stated().number())
        : Finding.indeterminate("T07.unread");
  }
}
