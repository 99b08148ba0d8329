package org.etalon.uncertainty.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.platform.web.Paths;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.quantity.QuantityFinding;
import org.etalon.quantity.rules.QuantityRules;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.RealList;
import org.etalon.security.CurrentCaller;
import org.etalon.uncertainty.conformity.PointwiseConformity;

/** Decisions on conformity, without a calibration around them; nothing is stored. */
@Path(Paths.CONFORMITY)
@Tag(name = "Uncertainty")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConformityResource {
  private static final int VALUES_MAX = 10_000;

  private final CurrentCaller caller;

  ConformityResource(CurrentCaller caller) {
    this.caller = caller;
  }

  @POST
  @Operation(
      summary = "Decides on conformity for each value (anyone signed in).",
      description =
          "A value with its expanded uncertainty, tolerance limits and a decision rule as in a"
              + " calibration; answers the outcome with acceptance limits and risks.")
  public ConformityAnswer decide(ConformityRequest request) {
    caller.get();
    QuantityValue quantity = request.quantity();
    if (quantity == null) {
      throw ProblemException.rule("", "form", "Exactly one of real and realList.");
    }
    if (quantity instanceof RealList list && list.values().size() > VALUES_MAX) {
      throw ProblemException.rule(
          "/realList/values", "too-many-values", "At most 10000 values are decided at once.");
    }
    refuse(QuantityRules.check(quantity));
    PointwiseConformity.Answer answer = request.about(quantity).decide();
    refuse(answer.findings());
    return new ConformityAnswer(
        request.toleranceLimits().unit(),
        answer.decisions().stream().map(ConformityAtPoint::of).toList());
  }

  private static void refuse(List<QuantityFinding> findings) {
    List<FieldError> errors =
        findings.stream()
            .filter(finding -> finding.severity() == QuantityFinding.Severity.ERROR)
            .map(finding -> new FieldError(finding.pointer(), finding.code(), finding.detail()))
            .toList();
    if (!errors.isEmpty()) {
      throw new ProblemException(
          ProblemType.RULE_BROKEN, "Conformity cannot be decided like this.", errors);
    }
  }
}
