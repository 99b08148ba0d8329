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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.calibration.Calibration;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.Calibrations;
import org.etalon.certificate.AmendingCertificate;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.CertificateStatus;
import org.etalon.certificate.Certificates;
import org.etalon.certificate.Certificates.Summary;
import org.etalon.certificate.ReadingCertificate;
import org.etalon.certificate.WithdrawingCertificate;
import org.etalon.certificate.print.PrintingCertificate;
import org.etalon.certificate.print.QrTokens;
import org.etalon.certificate.print.StatusBanner;
import org.etalon.dcc.json.DccJson;
import org.etalon.platform.Transactions;
import org.etalon.platform.web.Page;
import org.etalon.platform.web.Paths;
import org.etalon.problem.ProblemException;
import org.etalon.rendering.PageLanguage;
import org.etalon.security.Caller;
import org.etalon.security.CurrentCaller;
import org.etalon.security.Role;
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
  private final Calibrations calibrations;
  private final ReadingCertificate reading;
  private final WithdrawingCertificate withdrawing;
  private final AmendingCertificate amending;
  private final CertificatePage page;
  private final PrintingCertificate printing;
  private final QrTokens tokens;

  CertificateResource(
      CurrentCaller caller,
      Certificates certificates,
      Calibrations calibrations,
      ReadingCertificate reading,
      WithdrawingCertificate withdrawing,
      AmendingCertificate amending,
      CertificatePage page,
      PrintingCertificate printing,
      QrTokens tokens) {
    this.caller = caller;
    this.certificates = certificates;
    this.calibrations = calibrations;
    this.reading = reading;
    this.withdrawing = withdrawing;
    this.amending = amending;
    this.page = page;
    this.printing = printing;
    this.tokens = tokens;
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
              + " application/vnd.etalon.dcc+json is all of it as JSON.")
  public Response get(@PathParam("number") String number, @Context HttpHeaders headers) {
    Certificate certificate = read(number);
    return switch (Form.asked(headers)) {
      case JSON -> json(certificate);
      case XML -> xml(certificate);
      case HTML -> html(certificate, headers);
      case PDF -> pdf(certificate, headers);
      case DCC_JSON -> dccJson(certificate);
    };
  }

  private Response json(Certificate certificate) {
    Calibration calibration =
        calibrations.find(certificate.calibration(), Transactions.SYSTEM).orElseThrow();
    CertificateStatus status = certificates.status(certificate.number());
    Caller reader = caller.get();
    boolean own = reader.is(Role.REGULATOR) || reader.belongsTo(certificate.laboratory());
    CalibrationBody body = own ? calibration.body() : calibration.body().withoutBudgets();
    return Response.ok(CertificateView.of(certificate, status, body), MediaType.APPLICATION_JSON)
        .build();
  }

  private static Response xml(Certificate certificate) {
    return Response.ok(certificate.xml(), MediaType.APPLICATION_XML)
        .header("Content-Digest", "sha-256=:" + certificate.fileDigest().base64() + ":")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "inline; filename=\"" + certificate.number() + ".xml\"")
        .build();
  }

  private static Response dccJson(Certificate certificate) {
    return Response.ok(DccJson.fromXml(certificate.xml()), DccJson.MEDIA_TYPE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "inline; filename=\"" + certificate.number() + ".dcc.json\"")
        .build();
  }

  private Response html(Certificate certificate, HttpHeaders headers) {
    CertificateStatus status = certificates.status(certificate.number());
    return Response.ok(
            page.page(
                certificate.xml(),
                StatusBanner.of(status),
                headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)),
            Form.HTML_UTF8)
        .build();
  }

  private Response pdf(Certificate certificate, HttpHeaders headers) {
    PageLanguage language =
        CertificatePage.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return Response.ok(printing.pdf(certificate, language), Form.PDF_TYPE)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "inline; filename=\"" + certificate.number() + ".pdf\"")
        .build();
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

  record Drafted(String id, Calibration.State state, String replaces) {}
}
