package org.etalon.verification.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.dcc.difference.DccDifference;
import org.etalon.platform.web.Paths;
import org.etalon.problem.ProblemException;
import org.etalon.verification.ComparingDocuments;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What changed between two certificates, for anyone. */
@Path(Paths.DOCUMENTS + "/difference")
@Tag(name = "Documents")
@Produces(MediaType.APPLICATION_JSON)
public class DifferenceResource {
  private final ComparingDocuments comparing;

  DifferenceResource(ComparingDocuments comparing) {
    this.comparing = comparing;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary =
          "What changed between two certificates, by meaning (anyone): parts before and after, each"
              + " a DCC or a PDF with one inside.")
  public DccDifference compare(
      @RestForm("before") @Nullable FileUpload before,
      @RestForm("after") @Nullable FileUpload after)
      throws IOException {
    return comparing.compare(bytes("before", before), bytes("after", after));
  }

  private static byte[] bytes(String part, @Nullable FileUpload file) throws IOException {
    if (file == null) {
      throw ProblemException.malformed("/" + part, "The part " + part + " is missing.");
    }
    return Files.readAllBytes(file.uploadedFile());
  }
}
