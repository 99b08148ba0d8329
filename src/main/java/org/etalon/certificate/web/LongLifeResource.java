package org.etalon.certificate.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.certificate.Digest;
import org.etalon.certificate.longlife.AugmentingCertificate;
import org.etalon.certificate.longlife.LongLife.Form;
import org.etalon.certificate.longlife.LongLife.KeptForm;
import org.etalon.certificate.longlife.LongLife.KeptRecord;
import org.etalon.platform.web.Paths;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.Caller;
import org.etalon.security.CurrentCaller;

/** What keeps a certificate verifiable, beside the file as issued. */
@Path(Paths.CERTIFICATES + "/{number}")
@Tag(name = "Certificates")
public class LongLifeResource {
  private final CurrentCaller caller;
  private final AugmentingCertificate augmenting;

  LongLifeResource(CurrentCaller caller, AugmentingCertificate augmenting) {
    this.caller = caller;
    this.augmenting = augmenting;
  }

  @POST
  @Path("/augmentation")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Makes the LT and LTA forms now (operator, laboratory); the evidence record follows with"
              + " the next batch.")
  public AugmentingCertificate.Kept augment(@PathParam("number") String number) {
    return augmenting.augment(number, caller.get());
  }

  @GET
  @Path("/evidence")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      summary = "The evidence record (RFC 4998, DER) about the file as issued and its LT form.")
  public Response evidence(@PathParam("number") String number, @Context Request request) {
    KeptRecord kept =
        augmenting
            .record(number, caller.get().member())
            .orElseThrow(() -> missing("no evidence record"));
    return answer(kept.record(), MediaType.APPLICATION_OCTET_STREAM, number + ".ers", request);
  }

  /** A form as {@code ?form=} asks for it. */
  static Response form(
      String number,
      String asked,
      Caller caller,
      AugmentingCertificate augmenting,
      Request request) {
    Form form =
        switch (asked) {
          case "LT" -> Form.LT;
          case "LTA" -> Form.LTA;
          default -> throw ProblemException.malformed("", "form is LT or LTA.");
        };
    KeptForm kept =
        augmenting.form(number, form, caller).orElseThrow(() -> missing("no " + form + " form"));
    return answer(kept.xml(), MediaType.APPLICATION_XML, number + "." + form + ".xml", request);
  }

  private static Response answer(byte[] octets, String type, String name, Request request) {
    Digest digest = Digest.over(octets);
    EntityTag tag = new EntityTag(HexFormat.of().formatHex(digest.bytes()));
    Response.ResponseBuilder response = request.evaluatePreconditions(tag);
    if (response == null) {
      response =
          Response.ok(octets, type)
              .header("Content-Digest", "sha-256=:" + digest.base64() + ":")
              .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"");
    }
    return response.tag(tag).header(HttpHeaders.VARY, CertificateForms.VARY).build();
  }

  private static ProblemException missing(String what) {
    return new ProblemException(
        ProblemType.NOT_FOUND, "There is " + what + " yet; it is made within a day or two.");
  }
}
