package org.etalon.traceability.web;

import jakarta.ws.rs.GET;
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
import org.jspecify.annotations.Nullable;

/** What rests on a version of a scope. */
@Path(Paths.ORGANISATIONS + "/{organisation}/scopes/{scope}/versions/{n}/impact")
@Tag(name = "Traceability")
public class ScopeImpactResource {
  private final CurrentCaller caller;
  private final TracingImpact tracing;
  private final ImpactAnswer answer;

  ScopeImpactResource(CurrentCaller caller, TracingImpact tracing, ImpactAnswer answer) {
    this.caller = caller;
    this.tracing = tracing;
    this.answer = answer;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, ImpactAnswer.NDJSON})
  @Operation(
      summary =
          "What was claimed under a version of the scope and depends on that (its organisation,"
              + " regulator).")
  @APIResponseSchema(Impact.class)
  public Response impact(
      @PathParam("organisation") String organisation,
      @PathParam("scope") String scope,
      @PathParam("n") int version,
      @QueryParam("since") @Nullable String since,
      @Context HttpHeaders headers) {
    return answer.of(
        tracing.scope(
            organisation, scope, version, ImpactAnswer.since(since), caller.get().member()),
        headers);
  }
}
