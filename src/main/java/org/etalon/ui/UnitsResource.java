package org.etalon.ui;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page on which anybody looks up a unit and converts a value. */
@Path("/units")
@Produces(Pages.HTML)
public class UnitsResource {
  private final Pages pages;

  UnitsResource(Pages pages) {
    this.pages = pages;
  }

  /** Both forms lead here, so that an answer has an address. */
  @GET
  @Operation(hidden = true)
  public Response units(@Context HttpHeaders headers, @Context UriInfo uri) {
    PageContext context = pages.context(headers, uri);
    MultivaluedMap<String, String> query = uri.getQueryParameters();
    UnitsView view =
        UnitsView.of(UnitForm.of(query::getFirst), pages.html().labels(context.language()));
    return pages.answer(200, pages.html().units(context, view), context, uri);
  }
}
