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
import org.etalon.traceability.review.AskingProgress;
import org.jspecify.annotations.Nullable;

/** What rests on a certificate. */
@Path(Paths.CERTIFICATES + "/{number}/impact")
@Tag(name = "Traceability")
public class CertificateImpactResource {
  private final CurrentCaller caller;
  private final TracingImpact tracing;
  private final ImpactAnswer answer;
  private final AskingProgress progress;

  CertificateImpactResource(
      CurrentCaller caller, TracingImpact tracing, ImpactAnswer answer, AskingProgress progress) {
    this.caller = caller;
    this.tracing = tracing;
    this.answer = answer;
    this.progress = progress;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, ImpactAnswer.NDJSON})
  @Operation(
      summary =
          "What depends on the certificate (its laboratory, regulator); line by line as NDJSON.")
  @APIResponseSchema(Impact.class)
  public Response impact(
      @PathParam("number") String number,
      @QueryParam("since") @Nullable String since,
      @Context HttpHeaders headers) {
    return answer.of(
        tracing.certificate(number, ImpactAnswer.since(since), caller.get().member()), headers);
  }

  @GET
  @Path("/reviews")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "How far the reviews are that it set off (as impact).")
  public Reviews reviews(@PathParam("number") String number) {
    return new Reviews(progress.ofCertificate(number, caller.get().member()));
  }
}
