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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.organisation.Organisations;
import org.etalon.organisation.Scope;
import org.etalon.organisation.snapshot.ScopeSnapshot;
import org.etalon.organisation.snapshot.ScopeSnapshots;
import org.etalon.organisation.snapshot.TakingSnapshot;
import org.etalon.platform.web.Paths;
import org.etalon.problem.ProblemException;
import org.etalon.security.CurrentCaller;
import org.etalon.security.Role;
import org.jspecify.annotations.Nullable;

/** Snapshots of what the KCDB or an accreditation body says about an organisation. */
@Path(Paths.ORGANISATIONS + "/{organisation}/scope-snapshots")
@Tag(name = "Organisations")
@Produces(MediaType.APPLICATION_JSON)
public class SnapshotResource {
  private static final String CSV = "text/csv";
  private static final int LISTED = 100;

  private final CurrentCaller caller;
  private final Organisations organisations;
  private final TakingSnapshot taking;
  private final ScopeSnapshots snapshots;

  SnapshotResource(
      CurrentCaller caller,
      Organisations organisations,
      TakingSnapshot taking,
      ScopeSnapshots snapshots) {
    this.caller = caller;
    this.organisations = organisations;
    this.taking = taking;
    this.snapshots = snapshots;
  }

  /**
   * Takes a snapshot.
   *
   * @param takenOn the day on which the source said so
   * @param kinds each {@code name=identifier}, for what the source calls a quantity
   */
  @POST
  @Consumes({MediaType.APPLICATION_JSON, CSV})
  @Operation(
      summary = "Takes a snapshot: JSON of the KCDB, or CSV of an accreditation body (operator).")
  @APIResponseSchema(value = ScopeSnapshot.class, responseCode = "201")
  public Response take(
      @PathParam("organisation") String organisation,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      @QueryParam("source") @Nullable String source,
      @QueryParam("takenOn") @Nullable String takenOn,
      @QueryParam("route") @Nullable String route,
      @QueryParam("authority") @Nullable String authority,
      @QueryParam("nmi") @Nullable String nmi,
      @QueryParam("kind") List<String> kinds,
      byte[] file) {
    caller.get().require(Role.OPERATOR);
    boolean csv = MediaType.valueOf(contentType).isCompatible(MediaType.valueOf(CSV));
    ScopeSnapshot.Order order =
        new ScopeSnapshot.Order(
            organisation,
            csv ? needed(source, "source") : source == null ? "KCDB" : source,
            csv ? ScopeSnapshot.Format.CSV : ScopeSnapshot.Format.KCDB,
            day(takenOn),
            csv ? route(route) : Scope.Route.CIPM_MRA,
            csv ? needed(authority, "authority") : authority == null ? "CIPM MRA" : authority,
            nmi,
            kinds(kinds));
    ScopeSnapshot snapshot = taking.take(order, file, caller.get());
    return Response.created(
            URI.create(
                Paths.ORGANISATIONS + "/" + organisation + "/scope-snapshots/" + snapshot.id()))
        .entity(snapshot)
        .build();
  }

  @GET
  @Operation(summary = "The newest snapshots, newest first (operator, regulator).")
  public Snapshots list(@PathParam("organisation") String organisation) {
    caller.get().require(Role.OPERATOR, Role.REGULATOR);
    if (organisations.find(organisation).isEmpty()) {
      throw ProblemException.notFound();
    }
    return new Snapshots(snapshots.latest(organisation, LISTED));
  }

  @GET
  @Path("/{snapshot}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(summary = "The file of a snapshot, byte for byte (operator, regulator).")
  public byte[] file(
      @PathParam("organisation") String organisation, @PathParam("snapshot") String snapshot) {
    caller.get().require(Role.OPERATOR, Role.REGULATOR);
    if (!snapshot.matches("[0-9]{1,18}")) {
      throw ProblemException.notFound();
    }
    return snapshots
        .file(organisation, Long.parseLong(snapshot))
        .orElseThrow(ProblemException::notFound);
  }

  private static String needed(@Nullable String value, String name) {
    if (value == null || value.isBlank()) {
      throw ProblemException.malformed("", name + " is needed in the query.");
    }
    return value;
  }

  private static LocalDate day(@Nullable String text) {
    try {
      return LocalDate.parse(needed(text, "takenOn"));
    } catch (DateTimeException e) {
      throw ProblemException.malformed("", "takenOn is a day such as 2026-10-01.");
    }
  }

  private static Scope.Route route(@Nullable String name) {
    try {
      return Scope.Route.valueOf(needed(name, "route"));
    } catch (IllegalArgumentException e) {
      throw ProblemException.malformed("", "route is one of the routes of a scope.");
    }
  }

  private static Map<String, String> kinds(List<String> written) {
    Map<String, String> kinds = new HashMap<>();
    for (String kind : written) {
      int sign = kind.lastIndexOf('=');
      if (sign < 1) {
        throw ProblemException.malformed("", "kind is written like Temperature=ITSK.");
      }
      kinds.put(kind.substring(0, sign), kind.substring(sign + 1));
    }
    return kinds;
  }

  /** At most a hundred. */
  public record Snapshots(List<ScopeSnapshot> items) {}
}
