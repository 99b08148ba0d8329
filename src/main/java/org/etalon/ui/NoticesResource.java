package org.etalon.ui;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.ui.impact.NoticeSource;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The page of what an organisation is told. */
@Path("/notices")
@Produces(Pages.HTML)
public class NoticesResource {
  private final Pages pages;
  private final NoticeSource notices;

  NoticesResource(Pages pages, NoticeSource notices) {
    this.pages = pages;
    this.notices = notices;
  }

  /** The notices, newest first. */
  @GET
  @Operation(hidden = true)
  public Response list(
      @QueryParam("before") @Nullable String before,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    PageContext context = pages.context(headers, uri);
    return pages.answer(200, pages.html().notices(context, notices.list(before)), context, uri);
  }

  /** Takes note of one, and leads back. */
  @POST
  @Path("/{id}/acknowledgement")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response acknowledge(@PathParam("id") String id) {
    notices.acknowledge(id);
    return Response.seeOther(URI.create("/notices")).build();
  }

  @ServerExceptionMapper
  Response problem(ProblemException e, @Context HttpHeaders headers, @Context UriInfo uri) {
    PageContext context = pages.context(headers, uri);
    return e.type() == ProblemType.NOT_FOUND || e.type() == ProblemType.UNAUTHENTICATED
        ? pages.withheld(context, uri)
        : pages.problem(e.type(), e.getMessage(), context, uri);
  }
}
