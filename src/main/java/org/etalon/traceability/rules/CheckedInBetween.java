package org.etalon.traceability.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.fact.IntermediateCheck;
import org.etalon.equipment.jurisdiction.Demand;
import org.etalon.traceability.Event;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;

/**
 * T20: no intermediate check between calibration and use failed; where the law of the laboratory
 * asks for one after some time, there was one.
 */
public final class CheckedInBetween implements LinkRule {

  @Override
  public Rule rule() {
    return Rule.T20;
  }

  @Override
  public Finding check(Link link, Inquiry inquiry) {
    Event parent = link.parent();
    if (parent == null) {
      return Finding.noParent();
    }
    LocalDate calibrated = parent.stated().ended();
    LocalDate begun = link.child().stated().begun();
    Equipment standard = inquiry.evidence().equipment(link.used().equipment()).orElse(null);
    if (calibrated == null || begun == null || standard == null) {
      return Finding.notApplicable("T20.unregistered");
    }
    List<IntermediateCheck> checks =
        inquiry
            .evidence()
            .facts(standard.id())
            .map(facts -> facts.checksBetween(calibrated, begun))
            .orElse(List.of());
    for (IntermediateCheck check : checks) {
      if (check.result() == IntermediateCheck.Result.FAILED) {
        return Finding.failed("T20.failed", check.on());
      }
    }
    Period asked = asked(link, standard, begun, inquiry);
    if (asked == null) {
      return checks.isEmpty()
          ? Finding.notApplicable("T20.notAsked")
          : Finding.passed("T20.checked", checks.get(checks.size() - 1).on());
    }
    boolean due = calibrated.plus(asked).isBefore(begun);
    return due && checks.isEmpty()
        ? Finding.warning("T20.missing", asked)
        : Finding.passed("T20.inOrder");
  }

  private static @org.jspecify.annotations.Nullable Period asked(
      Link link, Equipment standard, LocalDate day, Inquiry inquiry) {
    return inquiry
        .evidence()
        .demands(link.child().stated().country(), day)
        .flatMap(
            demands ->
                demands.on(standard.legalStatus(), standard.rank(), Demand.Kind.INTERMEDIATE_CHECK))
        .map(Demand::period)
        .orElse(null);
  }
}
