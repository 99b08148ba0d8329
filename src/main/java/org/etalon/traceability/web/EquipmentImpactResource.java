package org.etalon.traceability.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.etalon.traceability.impact.TracingImpact;
import org.etalon.traceability.review.AskingProgress;
import org.etalon.traceability.shift.AskingShift;
import org.etalon.traceability.shift.Shift;
import org.jspecify.annotations.Nullable;

/** What rests on a piece of equipment that was used as a standard. */
@Path(Paths.EQUIPMENT + "/{id}/impact")
@Tag(name = "Traceability")
@Consumes(MediaType.APPLICATION_JSON)
public class EquipmentImpactResource {
  private final CurrentCaller caller;
  private final TracingImpact tracing;
  private final AskingShift shifting;
  private final ImpactAnswer answer;
  private final AskingProgress progress;

  EquipmentImpactResource(
      CurrentCaller caller,
      TracingImpact tracing,
      AskingShift shifting,
      ImpactAnswer answer,
      AskingProgress progress) {
    this.caller = caller;
    this.tracing = tracing;
    this.shifting = shifting;
    this.answer = answer;
    this.progress = progress;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, ImpactAnswer.NDJSON})
  @Operation(summary = "What depends on the standard (its owner, regulator).")
  @APIResponseSchema(Impact.class)
  public Response impact(
      @PathParam("id") String id,
      @QueryParam("since") @Nullable String since,
      @Context HttpHeaders headers) {
    return answer.of(
        tracing.standard(id, ImpactAnswer.since(since), caller.get().member()), headers);
  }

  @POST
  @Produces({MediaType.APPLICATION_JSON, ImpactAnswer.NDJSON})
  @Operation(
      summary =
          "What a shift of the standard changes in decisions on conformity (its owner, regulator);"
              + " records nothing.")
  @APIResponseSchema(Impact.class)
  public Response shift(@PathParam("id") String id, Shift shift, @Context HttpHeaders headers) {
    return answer.of(shifting.of(id, shift, caller.get().member()), headers);
  }

  @GET
  @Path("/reviews")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "How far the reviews are that it set off (as impact).")
  public Reviews reviews(@PathParam("id") String id) {
    return new Reviews(progress.ofEquipment(id, caller.get().member()));
  }
}
