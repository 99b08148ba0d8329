package org.etalon.equipment.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.equipment.EquipmentRegister;
import org.etalon.equipment.RecordingFact;
import org.etalon.equipment.fact.EquipmentFact;
import org.etalon.equipment.fact.EquipmentHistory;
import org.etalon.equipment.fact.Recorded;
import org.etalon.platform.web.Page;
import org.etalon.platform.web.Paths;
import org.etalon.problem.ProblemException;
import org.etalon.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** What is known about a piece of equipment over time. */
@Path(Paths.EQUIPMENT + "/{id}/facts")
@Tag(name = "Equipment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EquipmentFactsResource {
  private final CurrentCaller caller;
  private final EquipmentRegister equipment;
  private final EquipmentHistory history;
  private final RecordingFact recording;
  private final Clock clock;

  EquipmentFactsResource(
      CurrentCaller caller,
      EquipmentRegister equipment,
      EquipmentHistory history,
      RecordingFact recording,
      Clock clock) {
    this.caller = caller;
    this.equipment = equipment;
    this.history = history;
    this.recording = recording;
    this.clock = clock;
  }

  @POST
  @Operation(summary = "Records a fact (owner; a laboratory what it found out of tolerance).")
  @APIResponseSchema(value = Recorded.class, responseCode = "201")
  public Response add(@PathParam("id") String id, EquipmentFact fact) {
    Recorded<EquipmentFact> recorded = recording.record(id, fact, caller.get());
    return Response.created(URI.create(Paths.EQUIPMENT + "/" + id + "/facts"))
        .entity(recorded)
        .build();
  }

  @GET
  @Operation(summary = "The facts in the order of recording, as known now or at a moment.")
  public Page<Recorded<EquipmentFact>> list(
      @PathParam("id") String id,
      @QueryParam("knownAt") @Nullable String knownAt,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    if (!equipment.visible(id, caller.get().member().tenant())) {
      throw ProblemException.notFound();
    }
    Instant moment = moment(knownAt);
    return Page.of(
        limit, cursor, (after, size) -> history.after(id, moment, after, size), Recorded::id);
  }

  private Instant moment(@Nullable String knownAt) {
    if (knownAt == null) {
      return clock.instant();
    }
    try {
      return Instant.parse(knownAt);
    } catch (DateTimeParseException e) {
      throw ProblemException.malformed("", "knownAt is a moment such as 2026-10-01T08:00:00Z.");
    }
  }
}
