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
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The page on which anybody has a document verified. */
@Path("/verify")
@Produces(Pages.HTML)
public class VerifyResource {

  private final Pages pages;
  private final VerifySource verification;

  VerifyResource(Pages pages, VerifySource verification) {
    this.pages = pages;
    this.verification = verification;
  }

  /** Asks for a document. */
  @GET
  @Operation(hidden = true)
  public Response ask(@Context HttpHeaders headers, @Context UriInfo uri) {
    PageContext context = pages.context(headers, uri);
    return pages.answer(200, pages.html().verify(context), context, uri);
  }

  /** Says what a document is worth. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(hidden = true)
  public Response report(
      @RestForm("document") @Nullable FileUpload document,
      @Context HttpHeaders headers,
      @Context UriInfo uri)
      throws IOException {
    PageContext context = pages.context(headers, uri);
    ChosenFile file = ChosenFile.of(document);
    if (file == null) {
      return pages.answer(200, pages.html().verify(context), context, uri);
    }
    String page = pages.html().report(context, verification.verify(file.bytes()), file.name());
    return pages.answer(200, page, context, uri);
  }

  @ServerExceptionMapper
  Response problem(ProblemException e, @Context HttpHeaders headers, @Context UriInfo uri) {
    ProblemType type = e.type();
    return pages.problem(type, e.getMessage(), pages.context(headers, uri), uri);
  }
}
