package org.etalon.traceability.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.platform.web.Paths;
import org.etalon.security.CurrentCaller;
import org.etalon.traceability.impact.Impact;
import org.etalon.traceability.shift.AskingShift;

/** What a recorded finding out of tolerance means. */
@Path(Paths.EQUIPMENT + "/{id}/facts/{fact}/impact")
@Tag(name = "Traceability")
public class FindingImpactResource {
  private final CurrentCaller caller;
  private final AskingShift shifting;
  private final ImpactAnswer answer;

  FindingImpactResource(CurrentCaller caller, AskingShift shifting, ImpactAnswer answer) {
    this.caller = caller;
    this.shifting = shifting;
    this.answer = answer;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, ImpactAnswer.NDJSON})
  @Operation(
      summary =
          "What an error found out of tolerance changes in decisions on conformity (its owner,"
              + " regulator).")
  @APIResponseSchema(Impact.class)
  public Response impact(
      @PathParam("id") String id, @PathParam("fact") String fact, @Context HttpHeaders headers) {
    return answer.of(shifting.ofFact(id, fact, caller.get().member()), headers);
  }
}
