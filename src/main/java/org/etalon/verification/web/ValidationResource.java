package org.etalon.verification.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.dcc.rules.RuleLanguage;
import org.etalon.platform.web.Paths;
import org.etalon.verification.ValidatingDocument;
import org.etalon.verification.ValidationReport;
import org.etalon.xml.DocumentLimit;

/** The public word on the form of any DCC, and on the quality of its quantities. */
@Path(Paths.DOCUMENTS + "/validation")
@Tag(name = "Verification")
@Produces(MediaType.APPLICATION_JSON)
public class ValidationResource {
  private final ValidatingDocument validating;

  ValidationResource(ValidatingDocument validating) {
    this.validating = validating;
  }

  /** Answers 200 with a report for whatever comes within the limit, in English or Chinese. */
  @POST
  @Consumes({
    MediaType.APPLICATION_XML,
    MediaType.TEXT_XML,
    "application/pdf",
    MediaType.APPLICATION_OCTET_STREAM
  })
  @Operation(
      summary =
          "Validates a DCC or one element of the D-SI (anyone): schema, rules, the grade of each"
              + " quantity and what each formula gives; answers a report for any bytes.")
  @APIResponseSchema(value = ValidationReport.class, responseCode = "200")
  public Response validate(byte[] document, @Context HttpHeaders headers) {
    byte[] bytes = DocumentLimit.within(document);
    RuleLanguage language = RuleLanguage.of(headers.getAcceptableLanguages());
    return Response.ok(validating.validate(bytes, language))
        .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
