package org.etalon.document.web;

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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.dcc.Attachments;
import org.etalon.dcc.DccReader;
import org.etalon.document.Documents;
import org.etalon.document.KeepingDocument;
import org.etalon.document.KeepingDocument.Kept;
import org.etalon.document.KeptDocument;
import org.etalon.document.ReadingDocument;
import org.etalon.platform.web.Download;
import org.etalon.platform.web.Page;
import org.etalon.platform.web.Paths;
import org.etalon.problem.ProblemException;
import org.etalon.security.CurrentCaller;
import org.etalon.xml.DocumentLimit;
import org.jspecify.annotations.Nullable;

/** Documents of others that an organisation keeps. */
@Path(Paths.DOCUMENTS)
@Tag(name = "Documents")
@Produces(MediaType.APPLICATION_JSON)
public class DocumentResource {
  private final CurrentCaller caller;
  private final Documents documents;
  private final KeepingDocument keeping;
  private final ReadingDocument reading;
  private final DocumentForms forms;

  DocumentResource(
      CurrentCaller caller,
      Documents documents,
      KeepingDocument keeping,
      ReadingDocument reading,
      DocumentForms forms) {
    this.caller = caller;
    this.documents = documents;
    this.keeping = keeping;
    this.reading = reading;
    this.forms = forms;
  }

  /** Answers 201 when the organisation has it for the first time, else 200 with what it has. */
  @POST
  @Consumes({
    MediaType.APPLICATION_XML,
    MediaType.TEXT_XML,
    "application/pdf",
    MediaType.APPLICATION_OCTET_STREAM
  })
  @Operation(
      summary =
          "Keeps a DCC of somebody else with its verification report (calibrator, checker,"
              + " approver), so that a standard can name it by digest.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = DocumentView.class)))
  @APIResponse(
      responseCode = "200",
      description = "The organisation keeps it already.",
      content = @Content(schema = @Schema(implementation = DocumentView.class)))
  public Response keep(byte[] document) {
    Kept kept = keeping.keep(DocumentLimit.within(document), caller.get());
    DocumentView view = DocumentView.of(kept.document());
    return Response.status(kept.isNew() ? Response.Status.CREATED : Response.Status.OK)
        .location(URI.create(Paths.DOCUMENTS + "/" + DocumentForms.hex(kept.document())))
        .entity(view)
        .build();
  }

  @GET
  @Operation(summary = "The documents that the caller's organisation keeps, newest first.")
  public Page<DocumentLine> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    String tenant = caller.get().member().tenant();
    return Page.of(
        limit,
        cursor,
        (after, size) ->
            documents.before(tenant, after == null ? null : ListPlace.read(after), size).stream()
                .map(DocumentLine::of)
                .toList(),
        ListPlace::write);
  }

  @GET
  @Path("/{sha256}")
  @Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML, MediaType.TEXT_HTML})
  @Operation(
      summary =
          "A kept document by the digest of its file or of its content; as XML it is the file,"
              + " byte for byte (its organisation, regulator).")
  public Response get(
      @PathParam("sha256") String digest, @Context HttpHeaders headers, @Context Request request) {
    return forms.answer(read(digest), headers, request);
  }

  @GET
  @Path("/{sha256}/attachments/{n}")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "The attachment with this number in the list of the document's JSON.")
  public Response attachment(@PathParam("sha256") String digest, @PathParam("n") int n) {
    return Attachments.find(DccReader.read(read(digest).xml()), n)
        .flatMap(
            file ->
                file.content()
                    .map(
                        bytes ->
                            Download.of(
                                bytes, file.fileName(), file.mimeType(), "attachment-" + n)))
        .orElseThrow(ProblemException::notFound);
  }

  private KeptDocument read(String digest) {
    return reading.read(digest, caller.get().member());
  }
}
