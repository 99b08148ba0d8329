package org.etalon.verification.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.platform.web.Paths;
import org.etalon.verification.VerificationReport;
import org.etalon.verification.VerifyingDocument;
import org.etalon.xml.DocumentLimit;

/** The public verdict on any DCC. */
@Path(Paths.VERIFICATIONS)
@Tag(name = "Verification")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {
  private final VerifyingDocument verifying;

  VerificationResource(VerifyingDocument verifying) {
    this.verifying = verifying;
  }

  /** Answers 200 with a report for whatever comes within the limit. */
  @POST
  @Consumes({
    MediaType.APPLICATION_XML,
    MediaType.TEXT_XML,
    "application/pdf",
    MediaType.APPLICATION_OCTET_STREAM
  })
  @Operation(summary = "Verifies a DCC (anyone); answers a report for any bytes.")
  public VerificationReport verify(byte[] document) {
    return verifying.verify(DocumentLimit.within(document));
  }
}
