package org.etalon.ui;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.etalon.dcc.difference.DccDifference;
import org.etalon.problem.ProblemException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The page on which anybody has two certificates compared. */
@Path("/difference")
@Produces(Pages.HTML)
public class DifferenceResource {
  private final Pages pages;
  private final DifferenceSource differences;

  DifferenceResource(Pages pages, DifferenceSource differences) {
    this.pages = pages;
    this.differences = differences;
  }

  /** Asks for two documents. */
  @GET
  @Operation(hidden = true)
  public Response ask(@Context HttpHeaders headers, @Context UriInfo uri) {
    PageContext context = pages.context(headers, uri);
    return pages.answer(200, pages.html().difference(context, null, null), context, uri);
  }

  /** Says what changed. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(hidden = true)
  public Response compare(
      @RestForm("before") @Nullable FileUpload before,
      @RestForm("after") @Nullable FileUpload after,
      @Context HttpHeaders headers,
      @Context UriInfo uri)
      throws IOException {
    PageContext context = pages.context(headers, uri);
    ChosenFile earlier = ChosenFile.of(before);
    ChosenFile later = ChosenFile.of(after);
    if (earlier == null) {
      return again("differenceMissing_before", context, uri);
    } else if (later == null) {
      return again("differenceMissing_after", context, uri);
    }
    DccDifference difference;
    try {
      difference = differences.compare(earlier.bytes(), later.bytes(), context.language());
    } catch (ProblemException e) {
      if (e.errors().isEmpty()) {
        throw e;
      }
      boolean first = e.errors().get(0).pointer().startsWith("/before");
      String part = first ? "before" : "after";
      return again("differenceUnreadable_" + part, context, uri);
    }
    return pages.answer(200, pages.html().difference(context, difference, null), context, uri);
  }

  /** The form with what was wrong with it. */
  private Response again(String problem, PageContext context, UriInfo uri) {
    return pages.answer(400, pages.html().difference(context, null, problem), context, uri);
  }

  @ServerExceptionMapper
  Response problem(ProblemException e, @Context HttpHeaders headers, @Context UriInfo uri) {
    return pages.problem(e.type(), e.getMessage(), pages.context(headers, uri), uri);
  }
}
