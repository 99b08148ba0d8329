package org.etalon.ui;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page of an organisation, which shows what it may do and since when. */
@Path("/organisations/{id}")
@Produces(Pages.HTML)
public class OrganisationPages {
  private final Pages pages;
  private final OrganisationSource organisations;

  OrganisationPages(Pages pages, OrganisationSource organisations) {
    this.pages = pages;
    this.organisations = organisations;
  }

  @GET
  @Operation(hidden = true)
  public Response organisation(
      @PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
    PageContext context = pages.context(headers, uri);
    return organisations
        .find(id)
        .map(shown -> pages.html().organisation(context, shown))
        .map(page -> pages.answer(200, page, context, uri))
        .orElseGet(() -> pages.withheld(context, uri));
  }
}
