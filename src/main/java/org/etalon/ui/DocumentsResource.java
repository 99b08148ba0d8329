package org.etalon.ui;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.etalon.dcc.Attachments;
import org.etalon.dcc.DccReader;
import org.etalon.platform.web.Download;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.xml.SafeXml;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The page on which anybody looks at a document, with its findings and the files inside. */
@Path("/documents")
@Produces(Pages.HTML)
public class DocumentsResource {
  private final Pages pages;
  private final ExaminingDocument examining;
  private final HandedDocuments handed;

  DocumentsResource(Pages pages, ExaminingDocument examining, HandedDocuments handed) {
    this.pages = pages;
    this.examining = examining;
    this.handed = handed;
  }

  /** Asks for a document. */
  @GET
  @Operation(hidden = true)
  public Response ask(@Context HttpHeaders headers, @Context UriInfo uri) {
    PageContext context = pages.context(headers, uri);
    return pages.answer(200, pages.html().documents(context), context, uri);
  }

  /** Shows a document. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(hidden = true)
  public Response show(
      @RestForm("document") @Nullable FileUpload document,
      @Context HttpHeaders headers,
      @Context UriInfo uri)
      throws IOException {
    PageContext context = pages.context(headers, uri);
    ChosenFile file = ChosenFile.of(document);
    if (file == null) {
      return pages.answer(200, pages.html().documents(context), context, uri);
    }
    if (file.size() > SafeXml.BYTES_MAX) {
      throw new ProblemException(ProblemType.TOO_LARGE, "A document has at most 10 MiB.");
    }
    String page =
        examining.examine(
            file.bytes(),
            context.language(),
            found -> pages.html().document(context, found, file.name()));
    return pages.answer(200, page, context, uri);
  }

  /** A file inside a document that was shown a moment ago. */
  @GET
  @Path("/attachments/{key}/{n}")
  @Produces(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response attachment(@PathParam("key") String key, @PathParam("n") int n) {
    return handed
        .find(key)
        .flatMap(xml -> Attachments.find(DccReader.read(xml), n))
        .flatMap(
            file ->
                file.content()
                    .map(
                        bytes ->
                            Download.of(
                                bytes, file.fileName(), file.mimeType(), "attachment-" + n)))
        .orElseThrow(ProblemException::notFound);
  }

  @ServerExceptionMapper
  Response problem(ProblemException e, @Context HttpHeaders headers, @Context UriInfo uri) {
    PageContext context = pages.context(headers, uri);
    return e.type() == ProblemType.NOT_FOUND
        ? pages.answer(404, pages.html().forgotten(context), context, uri)
        : pages.problem(e.type(), e.getMessage(), context, uri);
  }
}
