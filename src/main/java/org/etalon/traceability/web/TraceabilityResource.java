package org.etalon.traceability.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.platform.web.Paths;
import org.etalon.problem.ProblemException;
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
        parse(at, LocalDate::parse, "at is a date such as 2026-10-01."),
        parse(knownAt, Instant::parse, "knownAt is a time such as 2026-10-01T12:00:00Z."),
        headers.getAcceptableLanguages(),
        caller.get().member());
  }

  private static <T> @Nullable T parse(
      @Nullable String text, Function<String, T> parser, String otherwise) {
    try {
      return text == null ? null : parser.apply(text);
    } catch (DateTimeParseException e) {
      throw ProblemException.malformed("", otherwise);
    }
  }
}
