package org.etalon.traceability.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.platform.web.Page;
import org.etalon.platform.web.Paths;
import org.etalon.security.CurrentCaller;
import org.etalon.traceability.review.AcknowledgingNotice;
import org.etalon.traceability.review.Notice;
import org.etalon.traceability.review.Notices;
import org.jspecify.annotations.Nullable;

/** What organisations are told. */
@Path(Paths.API + "/notices")
@Tag(name = "Traceability")
@Produces(MediaType.APPLICATION_JSON)
public class NoticeResource {
  private final CurrentCaller caller;
  private final Notices notices;
  private final AcknowledgingNotice acknowledging;

  NoticeResource(CurrentCaller caller, Notices notices, AcknowledgingNotice acknowledging) {
    this.caller = caller;
    this.notices = notices;
    this.acknowledging = acknowledging;
  }

  @GET
  @Operation(summary = "The notices to the caller's organisation, newest first; all (regulator).")
  public Page<Notice> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    String organisation = caller.get().member().tenant();
    return Page.of(
        limit, cursor, (before, size) -> notices.before(organisation, before, size), Notice::id);
  }

  @POST
  @Path("/{id}/acknowledgement")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Takes note of a notice (anybody of its organisation).")
  public Notice acknowledge(@PathParam("id") String id) {
    return acknowledging.acknowledge(id, caller.get().member());
  }
}
