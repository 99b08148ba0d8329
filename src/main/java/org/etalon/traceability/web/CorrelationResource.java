package org.etalon.traceability.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.platform.web.Paths;
import org.etalon.problem.ProblemException;
import org.etalon.security.CurrentCaller;
import org.etalon.traceability.correlation.CorrelatingResults;
import org.etalon.traceability.correlation.CorrelatingResults.Reference;
import org.etalon.traceability.correlation.Correlation;
import org.jspecify.annotations.Nullable;

/** How two results correlate. */
@Path(Paths.API + "/correlations")
@Tag(name = "Traceability")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CorrelationResource {
  private final CurrentCaller caller;
  private final CorrelatingResults correlating;

  CorrelationResource(CurrentCaller caller, CorrelatingResults correlating) {
    this.caller = caller;
    this.correlating = correlating;
  }

  @POST
  @Operation(
      summary =
          "The covariance of two results by the standards that they share (who may read both), and"
              + " difference, mean and E_n with it.")
  public Correlation correlate(Request request) {
    List<@Nullable Reference> results = request.results();
    if (results == null) {
      throw ProblemException.rule("/results", "missing", "Name two results.");
    }
    return correlating.of(results, caller.get().member());
  }

  /** Two values. */
  record Request(@Nullable List<@Nullable Reference> results) {}
}
