package org.etalon.certificate.web;

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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.calibration.Calibration;
import org.etalon.certificate.AmendingCertificate;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.CertificateStatus;
import org.etalon.certificate.Certificates;
import org.etalon.certificate.Certificates.Summary;
import org.etalon.certificate.ReadingCertificate;
import org.etalon.certificate.ReviewingCertificate;
import org.etalon.certificate.WithdrawingCertificate;
import org.etalon.certificate.longlife.AugmentingCertificate;
import org.etalon.certificate.print.QrTokens;
import org.etalon.dcc.json.DccJson;
import org.etalon.platform.web.Page;
import org.etalon.platform.web.Paths;
import org.etalon.problem.ProblemException;
import org.etalon.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** Issued certificates. */
@Path(Paths.CERTIFICATES)
@Tag(name = "Certificates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CertificateResource {
  private static final int YEAR_MAX = 9_999;

  private final CurrentCaller caller;
  private final Certificates certificates;
  private final ReadingCertificate reading;
  private final WithdrawingCertificate withdrawing;
  private final ReviewingCertificate reviewing;
  private final AmendingCertificate amending;
  private final CertificateForms forms;
  private final QrTokens tokens;
  private final AugmentingCertificate augmenting;

  CertificateResource(
      CurrentCaller caller,
      Certificates certificates,
      ReadingCertificate reading,
      WithdrawingCertificate withdrawing,
      ReviewingCertificate reviewing,
      AmendingCertificate amending,
      CertificateForms forms,
      QrTokens tokens,
      AugmentingCertificate augmenting) {
    this.caller = caller;
    this.certificates = certificates;
    this.reading = reading;
    this.withdrawing = withdrawing;
    this.reviewing = reviewing;
    this.amending = amending;
    this.forms = forms;
    this.tokens = tokens;
    this.augmenting = augmenting;
  }

  @GET
  @Operation(summary = "The certificates that the caller made or that were made for the caller.")
  public Page<Summary> list(
      @QueryParam("item") @Nullable String item,
      @QueryParam("laboratory") @Nullable String laboratory,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("status") CertificateStatus.@Nullable Word status,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    Certificates.Filter filter =
        new Certificates.Filter(
            caller.get().member().tenant(),
            item,
            laboratory,
            date(from, "from"),
            date(to, "to"),
            status);
    return Page.of(
        limit, cursor, (after, size) -> certificates.after(filter, after, size), Summary::number);
  }

  @GET
  @Path("/{number}")
  @Produces({
    MediaType.APPLICATION_JSON,
    MediaType.APPLICATION_XML,
    MediaType.TEXT_HTML,
    Form.PDF_TYPE,
    DccJson.MEDIA_TYPE
  })
  @Operation(
      summary =
          "A certificate; as XML it is the signed file, byte for byte, the PDF has it inside, and"
              + " application/vnd.etalon.dcc+json is all of it as JSON. form=LT or LTA: the XML with"
              + " what keeps its signature verifiable, another file.")
  public Response get(
      @PathParam("number") String number,
      @QueryParam("form") @Nullable String form,
      @Context HttpHeaders headers,
      @Context Request request) {
    if (form != null) {
      Form.asked(headers, Form.XML);
      return LongLifeResource.form(number, form, caller.get().member(), augmenting, request);
    }
    return forms.answer(read(number), caller.get(), headers, request);
  }

  @GET
  @Path("/{number}/status")
  @Operation(
      summary = "Whether the certificate still stands; also for who has the token of its QR code.")
  public CertificateStatus status(
      @PathParam("number") String number, @QueryParam("token") @Nullable String token) {
    if (token != null && tokens.number(token).filter(number::equals).isPresent()) {
      return certificates.status(number).forTheHolder();
    }
    return certificates.status(read(number).number());
  }

  @POST
  @Path("/{number}/withdrawal")
  @Operation(summary = "Withdraws a certificate (approver of its laboratory).")
  public CertificateStatus withdraw(
      @PathParam("number") String number, WithdrawingCertificate.Withdrawal withdrawal) {
    return withdrawing.withdraw(number, withdrawal, caller.get());
  }

  @POST
  @Path("/{number}/reinstatement")
  @Operation(summary = "Ends the review of a certificate whose results stand (its approver).")
  public CertificateStatus reinstate(
      @PathParam("number") String number, Reinstatement reinstatement) {
    return reviewing.lift(number, reinstatement.reason(), caller.get());
  }

  @POST
  @Path("/{number}/amendments")
  @Operation(summary = "Drafts what will amend or substitute a certificate (calibrator).")
  @APIResponseSchema(value = Drafted.class, responseCode = "201")
  public Response amend(@PathParam("number") String number, AmendingCertificate.Request request) {
    Calibration draft = amending.amend(number, request, caller.get());
    return Response.created(URI.create(Paths.CALIBRATIONS + "/" + draft.id()))
        .tag(String.valueOf(draft.version()))
        .entity(new Drafted(draft.id(), draft.state(), number))
        .build();
  }

  private Certificate read(String number) {
    return reading.read(number, caller.get().member());
  }

  static @Nullable LocalDate date(@Nullable String text, String name) {
    try {
      LocalDate date = text == null ? null : LocalDate.parse(text);
      if (date != null && (date.getYear() < 1 || date.getYear() > YEAR_MAX)) {
        throw ProblemException.malformed("", name + " is in the years 1 to " + YEAR_MAX + ".");
      }
      return date;
    } catch (DateTimeParseException e) {
      throw ProblemException.malformed("", name + " is a date such as 2026-10-01.");
    }
  }

  record Reinstatement(String reason) {}

  record Drafted(String id, Calibration.State state, String replaces) {}
}
