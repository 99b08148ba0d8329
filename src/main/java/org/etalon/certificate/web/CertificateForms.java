package org.etalon.certificate.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.etalon.calibration.Calibration;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.Calibrations;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.CertificateStatus;
import org.etalon.certificate.Certificates;
import org.etalon.certificate.Digest;
import org.etalon.certificate.print.PrintingCertificate;
import org.etalon.certificate.print.StatusBanner;
import org.etalon.dcc.json.DccJson;
import org.etalon.platform.Json;
import org.etalon.platform.Transactions;
import org.etalon.rendering.PageLanguage;
import org.etalon.security.Caller;
import org.etalon.security.Role;

/**
 * The forms of a certificate, each with a tag. The XML is the file as issued and never changes; the
 * others also tell how it stands, so their tags change with that.
 */
@Singleton
class CertificateForms {
  static final String VARY = "Accept, Accept-Language, Authorization, Cookie";

  private final Certificates certificates;
  private final Calibrations calibrations;
  private final CertificatePage page;
  private final PrintingCertificate printing;
  private final String softwareVersion;

  CertificateForms(
      Certificates certificates,
      Calibrations calibrations,
      CertificatePage page,
      PrintingCertificate printing,
      @ConfigProperty(name = "quarkus.application.version") String softwareVersion) {
    this.certificates = certificates;
    this.calibrations = calibrations;
    this.page = page;
    this.printing = printing;
    this.softwareVersion = softwareVersion;
  }

  /** The form that is asked for, or that the caller has it already. */
  Response answer(Certificate certificate, Caller caller, HttpHeaders headers, Request request) {
    Form form = Form.asked(headers, Form.JSON, Form.XML, Form.HTML, Form.PDF, Form.DCC_JSON);
    PageLanguage language =
        PageLanguage.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    boolean own = caller.is(Role.REGULATOR) || caller.belongsTo(certificate.laboratory());
    CertificateStatus status = certificates.status(certificate.number());
    EntityTag tag =
        form == Form.XML
            ? new EntityTag(hex(certificate.fileDigest()))
            : tag(certificate, form, language, own, status);
    Response.ResponseBuilder response = request.evaluatePreconditions(tag);
    if (response == null) {
      response =
          switch (form) {
            case JSON -> json(certificate, own, status);
            case XML -> xml(certificate);
            case HTML -> html(certificate, language, status);
            case PDF -> pdf(certificate, language);
            case DCC_JSON -> dccJson(certificate);
          };
    }
    return response.tag(tag).header(HttpHeaders.VARY, VARY).build();
  }

  /** Weak: the same information, not the same bytes. */
  private EntityTag tag(
      Certificate certificate,
      Form form,
      PageLanguage language,
      boolean own,
      CertificateStatus status) {
    String all =
        String.join(
            "\n",
            certificate.fileDigest().toString(),
            form.name(),
            language.code(),
            String.valueOf(own),
            Json.write(status),
            softwareVersion);
    return new EntityTag(hex(Digest.over(all.getBytes(StandardCharsets.UTF_8))), true);
  }

  private static String hex(Digest digest) {
    return HexFormat.of().formatHex(digest.bytes());
  }

  private Response.ResponseBuilder json(
      Certificate certificate, boolean own, CertificateStatus status) {
    Calibration calibration =
        calibrations.find(certificate.calibration(), Transactions.SYSTEM).orElseThrow();
    CalibrationBody body = own ? calibration.body() : calibration.body().withoutBudgets();
    return Response.ok(CertificateView.of(certificate, status, body), MediaType.APPLICATION_JSON);
  }

  private static Response.ResponseBuilder xml(Certificate certificate) {
    return Response.ok(certificate.xml(), MediaType.APPLICATION_XML)
        .header("Content-Digest", "sha-256=:" + certificate.fileDigest().base64() + ":")
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(certificate, ".xml"));
  }

  private static Response.ResponseBuilder dccJson(Certificate certificate) {
    return Response.ok(DccJson.fromXml(certificate.xml()), DccJson.MEDIA_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(certificate, ".dcc.json"));
  }

  private Response.ResponseBuilder html(
      Certificate certificate, PageLanguage language, CertificateStatus status) {
    return Response.ok(
            page.page(certificate.xml(), StatusBanner.of(status), language), Form.HTML_UTF8)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.code());
  }

  private Response.ResponseBuilder pdf(Certificate certificate, PageLanguage language) {
    return Response.ok(printing.pdf(certificate, language), Form.PDF_TYPE)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(certificate, ".pdf"));
  }

  private static String disposition(Certificate certificate, String extension) {
    return "inline; filename=\"" + certificate.number() + extension + "\"";
  }
}
