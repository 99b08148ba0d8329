package org.etalon.uncertainty.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.platform.OneAtATime;
import org.etalon.platform.web.Paths;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.CurrentCaller;
import org.etalon.uncertainty.budget.Budget;
import org.etalon.uncertainty.budget.BudgetEvaluation;
import org.etalon.uncertainty.budget.BudgetResult;

/** Evaluates uncertainty budgets; nothing is stored. */
@Path(Paths.API + "/uncertainty/budgets")
@Tag(name = "Uncertainty")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BudgetResource {

  private final CurrentCaller caller;
  private final BudgetEvaluation evaluation;
  private final ObjectMapper decimalsAsText;
  private final OneAtATime simulating = new OneAtATime(Duration.ofSeconds(30));

  BudgetResource(CurrentCaller caller, SecureRandom random, ObjectMapper mapper) {
    this.caller = caller;
    this.evaluation = new BudgetEvaluation(random::nextLong);
    this.decimalsAsText =
        mapper
            .copy()
            .registerModule(
                new SimpleModule().addSerializer(BigDecimal.class, ToStringSerializer.instance));
  }

  /** One simulation at a time, as each takes a processor and tens of megabytes. */
  @POST
  @Operation(
      summary = "Evaluates an uncertainty budget (anyone signed in).",
      description =
          "By the GUM, and where asked by simulation (JCGM 101) too. Answers components, effective"
              + " degrees of freedom, coverage factor, expanded uncertainty and findings.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BudgetResult.class)))
  public String evaluate(Budget budget) {
    caller.get();
    if (budget.monteCarlo() == null) {
      return write(evaluation.evaluate(budget));
    }
    return simulating.run(
        () -> write(evaluation.evaluate(budget)),
        () -> {
          throw busy();
        });
  }

  private static ProblemException busy() {
    return new ProblemException(
        ProblemType.BUSY, "Other simulations are being run; try again later.");
  }

  private String write(BudgetResult result) {
    try {
      return decimalsAsText.writeValueAsString(result);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A result can be written", e);
    }
  }
}
