package org.etalon.ui;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The start page. */
@Path("/")
@Produces(Pages.HTML)
public class StartResource {

  private final Pages pages;
  private final RecordSource records;

  StartResource(Pages pages, RecordSource records) {
    this.pages = pages;
    this.records = records;
  }

  /** What this service is, and what the visitor works with. */
  @GET
  @Operation(hidden = true)
  public Response start(@Context HttpHeaders headers, @Context UriInfo uri) {
    PageContext context = pages.context(headers, uri);
    boolean known = context.visitor() != null;
    String page =
        pages
            .html()
            .start(
                context,
                known ? records.certificates() : List.of(),
                known ? records.calibrations() : List.of());
    return pages.answer(200, page, context, uri);
  }
}
