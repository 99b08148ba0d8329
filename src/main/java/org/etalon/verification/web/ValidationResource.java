package org.etalon.verification.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.platform.web.Paths;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.verification.ValidatingDocument;
import org.etalon.verification.ValidationReport;
import org.etalon.xml.SafeXml;

/** The public word on the form of any DCC, and on the quality of its quantities. */
@Path(Paths.DOCUMENTS + "/validation")
@Tag(name = "Verification")
@Produces(MediaType.APPLICATION_JSON)
public class ValidationResource {
  private final ValidatingDocument validating;

  ValidationResource(ValidatingDocument validating) {
    this.validating = validating;
  }

  /** Answers 200 with a report for whatever comes within the limit. */
  @POST
  @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML, MediaType.APPLICATION_OCTET_STREAM})
  @Operation(
      summary =
          "Validates a DCC or one element of the D-SI (anyone): schema, rules, the grade of each"
              + " quantity and what each formula gives; answers a report for any bytes.")
  public ValidationReport validate(byte[] document) {
    byte[] bytes = document == null ? new byte[0] : document;
    if (bytes.length > SafeXml.BYTES_MAX) {
      throw new ProblemException(ProblemType.TOO_LARGE, "A document has at most 10 MiB.");
    }
    return validating.validate(bytes);
  }
}
