package org.etalon.organisation.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.organisation.Capabilities;
import org.etalon.organisation.Organisations;
import org.etalon.organisation.RecordingScope;
import org.etalon.organisation.Scope;
import org.etalon.organisation.ScopeHistory;
import org.etalon.organisation.ScopeVersion;
import org.etalon.platform.web.Page;
import org.etalon.platform.web.Paths;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.CurrentCaller;
import org.etalon.security.Role;
import org.jspecify.annotations.Nullable;

/** The scopes of an organisation, their versions and their suspensions. */
@Path(Paths.ORGANISATIONS + "/{organisation}/scopes")
@Tag(name = "Organisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ScopeResource {
  private final CurrentCaller caller;
  private final Organisations organisations;
  private final Capabilities capabilities;
  private final RecordingScope recording;
  private final Clock clock;

  ScopeResource(
      CurrentCaller caller,
      Organisations organisations,
      Capabilities capabilities,
      RecordingScope recording,
      Clock clock) {
    this.caller = caller;
    this.organisations = organisations;
    this.capabilities = capabilities;
    this.recording = recording;
    this.clock = clock;
  }

  @POST
  @Operation(summary = "Adds a scope to an organisation (operator).")
  @APIResponseSchema(value = Scope.class, responseCode = "201")
  public Response add(@PathParam("organisation") String organisation, ScopeRequest request) {
    caller.get().require(Role.OPERATOR);
    ScopeVersion version = recording.add(request.toScope(organisation), caller.get());
    return Response.created(
            URI.create(
                Paths.ORGANISATIONS + "/" + organisation + "/scopes/" + version.scope().id()))
        .tag(String.valueOf(version.version()))
        .entity(version.scope())
        .build();
  }

  @GET
  @Operation(summary = "The scopes of an organisation as they are now (anyone signed in).")
  public Page<Scope> list(
      @PathParam("organisation") String organisation,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    caller.get();
    if (organisations.find(organisation).isEmpty()) {
      throw ProblemException.notFound();
    }
    return Page.of(
        limit,
        cursor,
        (after, size) -> organisations.scopesAfter(organisation, after, size),
        Scope::id);
  }

  @GET
  @Path("/{scope}")
  @Operation(
      summary = "A scope as its newest version says, or the newest known at a moment (signed in).")
  @APIResponseSchema(ScopeVersion.class)
  public Response get(
      @PathParam("organisation") String organisation,
      @PathParam("scope") String id,
      @QueryParam("knownAt") @Nullable String knownAt) {
    caller.get();
    ScopeVersion version = history(organisation, id, knownAt).latest();
    return answer(Response.ok(), version);
  }

  @GET
  @Path("/{scope}/versions")
  @Operation(summary = "Every version of a scope, oldest first (anyone signed in).")
  public Versions versions(
      @PathParam("organisation") String organisation,
      @PathParam("scope") String id,
      @QueryParam("knownAt") @Nullable String knownAt) {
    caller.get();
    return new Versions(history(organisation, id, knownAt).versions());
  }

  @POST
  @Path("/{scope}/versions")
  @Operation(summary = "Records what a scope is from a day on (operator); needs If-Match.")
  @APIResponseSchema(value = ScopeVersion.class, responseCode = "201")
  public Response change(
      @PathParam("organisation") String organisation,
      @PathParam("scope") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Change change) {
    caller.get().require(Role.OPERATOR);
    if (!change.scope().id().equals(id)) {
      throw ProblemException.rule("/scope/id", "identifier", "It is not the scope of the path.");
    }
    return answer(
        Response.status(Response.Status.CREATED),
        recording.change(
            change.scope().toScope(organisation),
            version(ifMatch),
            change.appliesFrom(),
            change.reason(),
            caller.get()));
  }

  @POST
  @Path("/{scope}/suspension")
  @Operation(summary = "Suspends a scope from a day on (operator); needs If-Match.")
  @APIResponseSchema(value = ScopeVersion.class, responseCode = "201")
  public Response suspend(
      @PathParam("organisation") String organisation,
      @PathParam("scope") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Scope.Suspension suspension) {
    caller.get().require(Role.OPERATOR);
    return answer(
        Response.status(Response.Status.CREATED),
        recording.suspend(organisation, id, version(ifMatch), suspension, caller.get()));
  }

  @POST
  @Path("/{scope}/resumption")
  @Operation(summary = "Ends the suspension of a scope (operator); needs If-Match.")
  @APIResponseSchema(value = ScopeVersion.class, responseCode = "201")
  public Response resume(
      @PathParam("organisation") String organisation,
      @PathParam("scope") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Resumption resumption) {
    caller.get().require(Role.OPERATOR);
    return answer(
        Response.status(Response.Status.CREATED),
        recording.resume(
            organisation,
            id,
            version(ifMatch),
            resumption.from(),
            resumption.reason(),
            caller.get()));
  }

  private ScopeHistory history(String organisation, String id, @Nullable String knownAt) {
    return capabilities
        .history(id, moment(knownAt))
        .filter(found -> found.latest().scope().organisation().equals(organisation))
        .orElseThrow(ProblemException::notFound);
  }

  private Instant moment(@Nullable String text) {
    try {
      return text == null ? clock.instant() : Instant.parse(text);
    } catch (DateTimeException e) {
      throw ProblemException.malformed("", "knownAt is a moment such as 2026-10-01T00:00:00Z.");
    }
  }

  private static Response answer(Response.ResponseBuilder response, ScopeVersion version) {
    return response.tag(String.valueOf(version.version())).entity(version).build();
  }

  private static int version(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw new ProblemException(
          ProblemType.VERSION_REQUIRED, "Send the ETag of the scope as If-Match.");
    }
    String digits = ifMatch.replaceAll("^(W/)?\"|\"$", "");
    if (!digits.matches("[0-9]{1,9}")) {
      throw new ProblemException(
          ProblemType.VERSION_MISMATCH, "The If-Match is not an ETag of this scope.");
    }
    return Integer.parseInt(digits);
  }

  /** All of them; there are few. */
  public record Versions(List<ScopeVersion> items) {}

  /**
   * A new version.
   *
   * @param scope whole, with the identifier of the path
   * @param appliesFrom the first day whose use it governs
   */
  public record Change(ScopeRequest scope, LocalDate appliesFrom, String reason) {}

  /**
   * The end of a suspension.
   *
   * @param from the first day on which the scope may be used again
   */
  public record Resumption(LocalDate from, String reason) {}
}
