package org.etalon.certificate.web;

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
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.calibration.Calibration;
import org.etalon.calibration.Finding;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.CheckingCalibration;
import org.etalon.certificate.Digest;
import org.etalon.certificate.IssuingCertificate;
import org.etalon.certificate.PreviewingCertificate;
import org.etalon.certificate.SubmittingCalibration;
import org.etalon.platform.web.Paths;
import org.etalon.problem.ProblemException;
import org.etalon.rendering.Banner;
import org.etalon.rendering.PageLanguage;
import org.etalon.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** The way of a calibration from its draft to its certificate. */
@Path(Paths.CALIBRATIONS + "/{id}")
@Tag(name = "Calibrations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WorkflowResource {
  private final CurrentCaller caller;
  private final SubmittingCalibration submitting;
  private final CheckingCalibration checking;
  private final PreviewingCertificate previewing;
  private final IssuingCertificate issuing;
  private final CertificatePage html;

  WorkflowResource(
      CurrentCaller caller,
      SubmittingCalibration submitting,
      CheckingCalibration checking,
      PreviewingCertificate previewing,
      IssuingCertificate issuing,
      CertificatePage html) {
    this.caller = caller;
    this.submitting = submitting;
    this.checking = checking;
    this.previewing = previewing;
    this.issuing = issuing;
    this.html = html;
  }

  @POST
  @Path("/submission")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Submits a draft (calibrator); 422 with every error, or the warnings.")
  public Submission submit(@PathParam("id") String id) {
    return new Submission(submitting.submit(id, caller.get()));
  }

  @POST
  @Path("/check")
  @Operation(summary = "Accepts a submitted calibration or sends it back (checker).")
  public CheckAnswer check(@PathParam("id") String id, CheckRequest request) {
    Calibration checked = checking.check(id, request.accepted(), request.reason(), caller.get());
    return new CheckAnswer(checked.state(), checked.number());
  }

  @GET
  @Path("/preview")
  @Produces({MediaType.APPLICATION_XML, MediaType.TEXT_HTML})
  @Operation(summary = "The unsigned certificate; Content-Digest names what an approver approves.")
  public Response preview(@PathParam("id") String id, @Context HttpHeaders headers) {
    byte[] dcc = previewing.preview(id, caller.get());
    Response.ResponseBuilder response =
        Form.asked(headers, Form.XML, Form.HTML) == Form.HTML
            ? Response.ok(
                html.page(
                    dcc,
                    Banner.PREVIEW,
                    PageLanguage.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))),
                Form.HTML_UTF8)
            : Response.ok(dcc, MediaType.APPLICATION_XML);
    return response.header("Content-Digest", contentDigest(dcc)).build();
  }

  @POST
  @Path("/approval")
  @Operation(summary = "Approves the previewed content and issues its certificate (approver).")
  @APIResponseSchema(value = Issued.class, responseCode = "201")
  public Response approve(@PathParam("id") String id, Approval approval) {
    Digest digest =
        Digest.parse(approval.contentDigest())
            .orElseThrow(
                () ->
                    ProblemException.malformed(
                        "/contentDigest", "Not sha-256: with 64 hexadecimal digits."));
    Certificate certificate = issuing.approve(id, digest, caller.get());
    return Response.created(URI.create(Paths.CERTIFICATES + "/" + certificate.number()))
        .entity(
            new Issued(
                certificate.number(),
                certificate.fileDigest().toString(),
                certificate.contentDigest().toString()))
        .build();
  }

  /** RFC 9530; over the octets of the XML, also where its rendering is answered. */
  private static String contentDigest(byte[] dcc) {
    return "sha-256=:" + Digest.over(dcc).base64() + ":";
  }

  record Submission(List<Finding> findings) {}

  record CheckRequest(Boolean accepted, @Nullable String reason) {}

  record CheckAnswer(Calibration.State state, @Nullable String number) {}

  record Approval(String contentDigest) {}

  record Issued(String number, String fileDigest, String contentDigest) {}
}
