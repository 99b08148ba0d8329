package org.etalon.traceability.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.platform.web.Paths;
import org.etalon.traceability.ChainFiles;
import org.etalon.traceability.OfflineChain;
import org.etalon.traceability.TracingFiles;
import org.etalon.xml.DocumentLimit;
import org.jspecify.annotations.Nullable;

/** What files alone tell about traceability. */
@Path(Paths.API + "/traceability")
@Tag(name = "Traceability")
@Produces(MediaType.APPLICATION_JSON)
public class TracingFilesResource {
  private final TracingFiles tracing;

  TracingFilesResource(TracingFiles tracing) {
    this.tracing = tracing;
  }

  @POST
  @Consumes({
    MediaType.APPLICATION_XML,
    MediaType.TEXT_XML,
    "application/zip",
    MediaType.APPLICATION_OCTET_STREAM
  })
  @Operation(
      summary =
          "The verdict on one DCC, or on the one of a zip archive that no other one names (anyone):"
              + " from the files alone. With evidence.json and evidence.json.p7s of a service that"
              + " is trusted for it the verdict is that service's; at is a date, knownAt the moment"
              + " that the evidence must be of.")
  public OfflineChain trace(
      byte[] body,
      @QueryParam("at") @Nullable String at,
      @QueryParam("knownAt") @Nullable String knownAt,
      @Context HttpHeaders headers) {
    ChainFiles files = new ChainFiles(ChainFiles.Limits.SENT);
    files.add("The document", DocumentLimit.within(body));
    return tracing.of(
        files.files(),
        new TracingFiles.Question(
            Times.day(at), Times.moment(knownAt), headers.getAcceptableLanguages()));
  }
}
