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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.ui.impact.ImpactSource;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The pages of equipment: search, what is due, one piece with its history. */
@Path("/equipment")
@Produces(Pages.HTML)
public class EquipmentResource {
  private final Pages pages;
  private final EquipmentSource equipment;
  private final ImpactPages impact;

  EquipmentResource(Pages pages, EquipmentSource equipment, ImpactPages impact) {
    this.pages = pages;
    this.equipment = equipment;
    this.impact = impact;
  }

  /** Everything, or what has the words. */
  @GET
  @Operation(hidden = true)
  public Response search(
      @QueryParam("q") @Nullable String words, @Context HttpHeaders headers, @Context UriInfo uri) {
    PageContext context = pages.context(headers, uri);
    String text = words == null ? "" : words.strip();
    return pages.answer(
        200, pages.html().equipment(context, text, equipment.search(text)), context, uri);
  }

  /** What is overdue, and what is due soon. */
  @GET
  @Path("/due")
  @Operation(hidden = true)
  public Response due(@Context HttpHeaders headers, @Context UriInfo uri) {
    PageContext context = pages.context(headers, uri);
    return pages.answer(200, pages.html().due(context, equipment.due()), context, uri);
  }

  /** One piece. */
  @GET
  @Path("/{id}")
  @Operation(hidden = true)
  public Response one(
      @PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
    PageContext context = pages.context(headers, uri);
    return equipment
        .find(id)
        .map(found -> pages.answer(200, pages.html().instrument(context, found), context, uri))
        .orElseGet(() -> pages.withheld(context, uri));
  }

  /** What rests on it where it was used as a standard. */
  @GET
  @Path("/{id}/impact")
  @Operation(hidden = true)
  public Response impact(
      @PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
    return impact.answer(new ImpactSource.Subject(false, id), headers, uri);
  }

  /** Records a fact that a form says, and leads back. */
  @POST
  @Path("/{id}/facts")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response record(@PathParam("id") String id, MultivaluedMap<String, String> form) {
    equipment.record(id, FactForm.read(form));
    return Response.seeOther(URI.create("/equipment/" + PageHtml.segment(id))).build();
  }

  @ServerExceptionMapper
  Response problem(ProblemException e, @Context HttpHeaders headers, @Context UriInfo uri) {
    PageContext context = pages.context(headers, uri);
    if (e.type() == ProblemType.NOT_FOUND || e.type() == ProblemType.UNAUTHENTICATED) {
      return pages.withheld(context, uri);
    }
    String faults =
        e.errors().stream()
            .map(fault -> fault.pointer() + " " + fault.detail())
            .collect(Collectors.joining(" "));
    return pages.problem(e.type(), e.getMessage() + " " + faults, context, uri);
  }
}
