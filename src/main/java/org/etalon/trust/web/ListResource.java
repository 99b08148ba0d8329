package org.etalon.trust.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.platform.web.Paths;
import org.etalon.security.CurrentCaller;
import org.etalon.security.Role;
import org.etalon.trust.list.ImportingList;
import org.etalon.trust.list.PublishingList;
import org.etalon.trust.list.StoredList;
import org.etalon.trust.list.TrustedLists;
import org.jspecify.annotations.Nullable;

/** Trusted lists (ETSI TS 119 612): ours for everybody, those of others for the operator. */
@Path("/")
@Tag(name = "Trust")
public class ListResource {
  private final CurrentCaller caller;
  private final PublishingList publishing;
  private final ImportingList importing;
  private final TrustedLists lists;
  private final Clock clock;

  ListResource(
      CurrentCaller caller,
      PublishingList publishing,
      ImportingList importing,
      TrustedLists lists,
      Clock clock) {
    this.caller = caller;
    this.publishing = publishing;
    this.importing = importing;
    this.lists = lists;
    this.clock = clock;
  }

  @GET
  @Path("trust/list.xml")
  @PermitAll
  @Operation(summary = "The seals of the laboratories here, as a signed trusted list (anyone).")
  @Produces(MediaType.APPLICATION_XML)
  public byte[] published() {
    return publishing.current();
  }

  @GET
  @Path(Paths.TRUST + "/lists")
  @Operation(summary = "The lists of others in force (operator, regulator).")
  @Produces(MediaType.APPLICATION_JSON)
  public ListsView imported() {
    caller.get().require(Role.OPERATOR, Role.REGULATOR);
    return new ListsView(lists.imported().stream().map(l -> ListView.of(l, clock)).toList());
  }

  @POST
  @Path(Paths.TRUST + "/lists")
  @Operation(summary = "Imports a newer list of others (operator).")
  @APIResponseSchema(value = ListView.class, responseCode = "201")
  @Consumes(MediaType.APPLICATION_XML)
  @Produces(MediaType.APPLICATION_JSON)
  public Response take(byte[] list) {
    caller.get().require(Role.OPERATOR);
    ListView view = ListView.of(importing.take(list, caller.get()), clock);
    return Response.status(Response.Status.CREATED).entity(view).build();
  }

  /** All of them; there are few. */
  public record ListsView(List<ListView> items) {}

  /**
   * One list.
   *
   * @param scheme SHA-256 of the anchor of its signer, its territory and its operator
   * @param overdue a newer one should have come
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record ListView(
      String scheme,
      long sequence,
      Instant issuedAt,
      @Nullable Instant nextUpdate,
      boolean overdue) {
    static ListView of(StoredList list, Clock clock) {
      Instant next = list.nextUpdate();
      return new ListView(
          list.scheme(),
          list.sequence(),
          list.issuedAt(),
          next,
          next != null && next.isBefore(clock.instant()));
    }
  }
}
