package org.etalon.traceability.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.platform.web.Paths;
import org.etalon.security.CurrentCaller;
import org.etalon.traceability.Bundle;
import org.etalon.traceability.ReportingChain;
import org.jspecify.annotations.Nullable;

/** What a chain came to, as files that stand without this service. */
@Path(Paths.CERTIFICATES + "/{number}")
@Tag(name = "Traceability")
@Produces(ReportResource.ZIP)
public class ReportResource {
  static final String ZIP = "application/zip";

  private final CurrentCaller caller;
  private final ReportingChain reporting;
  private final HolderRate rate;

  ReportResource(CurrentCaller caller, ReportingChain reporting, HolderRate rate) {
    this.caller = caller;
    this.reporting = reporting;
    this.rate = rate;
  }

  @GET
  @Path("/traceability-report")
  @Operation(
      summary =
          "The verdict with reasons and the evidence for it, signed and timestamped by the service:"
              + " report.json, evidence.json and *.p7s of each in a zip archive.")
  public Response report(
      @PathParam("number") String number,
      @QueryParam("at") @Nullable String at,
      @QueryParam("knownAt") @Nullable String knownAt) {
    return answer(
        reporting.report(number, Times.day(at), Times.moment(knownAt), caller.get().member()),
        "traceability-report.zip");
  }

  @GET
  @Path("/bundle")
  @Operation(
      summary =
          "The same with the DCCs of the chain as far as each discloses its contents, and signed"
              + " stubs of the others; also for who has the token of the QR code, then of public"
              + " certificates alone. POST /api/v1/traceability judges it.")
  public Response bundle(
      @PathParam("number") String number,
      @QueryParam("at") @Nullable String at,
      @QueryParam("knownAt") @Nullable String knownAt,
      @QueryParam("token") @Nullable String token,
      @Context HttpServerRequest http) {
    if (token != null) {
      rate.count(http);
    }
    Optional<Bundle> ofHolder =
        token == null
            ? Optional.empty()
            : reporting.ofHolder(number, token, Times.day(at), Times.moment(knownAt));
    return answer(
        ofHolder.orElseGet(
            () ->
                reporting.bundle(
                    number, Times.day(at), Times.moment(knownAt), caller.get().member())),
        "bundle.zip");
  }

  private static Response answer(Bundle bundle, String name) {
    StreamingOutput body = bundle::writeTo;
    return Response.ok(body, ZIP)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
