package org.etalon.traceability.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.platform.web.Paths;
import org.etalon.traceability.Chain;
import org.etalon.traceability.TracingFiles;
import org.etalon.xml.DocumentLimit;

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
              + " from the files alone.")
  public Chain trace(byte[] body, @Context HttpHeaders headers) {
    return tracing.of(SentFiles.of(DocumentLimit.within(body)), headers.getAcceptableLanguages());
  }
}
