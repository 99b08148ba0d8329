package org.etalon.traceability.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.platform.web.Paths;
import org.etalon.security.CurrentCaller;
import org.etalon.traceability.Chain;
import org.etalon.traceability.WalkingChain;
import org.jspecify.annotations.Nullable;

/** What a certificate rests on. */
@Path(Paths.CERTIFICATES + "/{number}")
@Tag(name = "Traceability")
@Produces(MediaType.APPLICATION_JSON)
public class TraceabilityResource {
  private final CurrentCaller caller;
  private final WalkingChain walking;

  TraceabilityResource(CurrentCaller caller, WalkingChain walking) {
    this.caller = caller;
    this.walking = walking;
  }

  @GET
  @Path("/chain")
  @Operation(summary = "The chain up to national primary standards, with verdict and reasons.")
  public Chain chain(
      @PathParam("number") String number,
      @QueryParam("at") @Nullable String at,
      @QueryParam("knownAt") @Nullable String knownAt,
      @Context HttpHeaders headers) {
    return walking.of(
        number,
        Times.day(at),
        Times.moment(knownAt),
        headers.getAcceptableLanguages(),
        caller.get().member());
  }
}
