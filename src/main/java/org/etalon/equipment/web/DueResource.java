package org.etalon.equipment.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.equipment.due.ListingDue;
import org.etalon.platform.web.Page;
import org.etalon.platform.web.Paths;
import org.etalon.problem.ProblemException;
import org.etalon.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** What has to be done about equipment. */
@Path(Paths.EQUIPMENT + "/due")
@Tag(name = "Equipment")
@Produces(MediaType.APPLICATION_JSON)
public class DueResource {
  private final CurrentCaller caller;
  private final ListingDue listing;

  DueResource(CurrentCaller caller, ListingDue listing) {
    this.caller = caller;
    this.listing = listing;
  }

  @GET
  @Operation(summary = "What of the caller's equipment is overdue, or due within a time.")
  public Page<ListingDue.Line> list(
      @QueryParam("within") @Nullable String within,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    Period period = period(within);
    return Page.of(
        limit,
        cursor,
        (after, size) -> listing.list(caller.get().member(), period, after, size),
        line -> line.entry().key());
  }

  private static Period period(@Nullable String within) {
    if (within == null) {
      return ListingDue.WITHIN_DEFAULT;
    }
    try {
      Period period = Period.parse(within);
      if (LocalDate.EPOCH.plus(period).isBefore(LocalDate.EPOCH)) {
        throw ProblemException.malformed("", "within is not negative.");
      }
      return period;
    } catch (DateTimeException e) {
      throw ProblemException.malformed("", "within is a period such as P30D.");
    }
  }
}
