package org.etalon.document.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.etalon.dcc.DccReader;
import org.etalon.document.KeptDocument;
import org.etalon.platform.web.Accept;
import org.etalon.platform.web.Download;
import org.etalon.rendering.Banner;
import org.etalon.rendering.CertificateHtml;
import org.etalon.rendering.HtmlTemplates;
import org.etalon.rendering.PageLanguage;

/** The forms of a kept document, each with a tag. A document never changes, so neither do they. */
@Singleton
class DocumentForms {
  private static final String VARY = "Accept, Accept-Language, Authorization, Cookie";
  private static final String HTML_UTF8 = "text/html; charset=UTF-8";

  private final CertificateHtml html = CertificateHtml.bounded(new HtmlTemplates());
  private final String softwareVersion;

  DocumentForms(@ConfigProperty(name = "quarkus.application.version") String softwareVersion) {
    this.softwareVersion = softwareVersion;
  }

  /** The form that is asked for, or that the caller has it already. */
  Response answer(KeptDocument document, HttpHeaders headers, Request request) {
    String form =
        Accept.of(headers.getHeaderString(HttpHeaders.ACCEPT))
            .best(MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML, MediaType.TEXT_HTML);
    PageLanguage language =
        PageLanguage.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    EntityTag tag = tag(document, form, language);
    Response.ResponseBuilder response = request.evaluatePreconditions(tag);
    if (response == null) {
      response =
          switch (form) {
            case MediaType.APPLICATION_XML -> xml(document);
            case MediaType.TEXT_HTML ->
                Response.ok(
                        html.render(DccReader.read(document.xml()), language, Banner.NONE),
                        HTML_UTF8)
                    .header(HttpHeaders.CONTENT_LANGUAGE, language.code());
            default -> Response.ok(DocumentView.of(document), MediaType.APPLICATION_JSON);
          };
    }
    return response.tag(tag).header(HttpHeaders.VARY, VARY).build();
  }

  /** Of the file its digest; a rendering of it is weak and belongs to the program that made it. */
  private EntityTag tag(KeptDocument document, String form, PageLanguage language) {
    String file = hex(document);
    return switch (form) {
      case MediaType.APPLICATION_XML -> new EntityTag(file);
      case MediaType.TEXT_HTML ->
          new EntityTag(String.join("-", file, language.code(), softwareVersion), true);
      default -> new EntityTag(String.join("-", file, "json", softwareVersion), true);
    };
  }

  /** To be saved: XML of a stranger may name style sheets and carry scripts. */
  private static Response.ResponseBuilder xml(KeptDocument document) {
    return Response.ok(document.xml(), MediaType.APPLICATION_XML)
        .header("Content-Digest", "sha-256=:" + document.fileDigest().base64() + ":")
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + hex(document) + ".xml\"")
        .header("Content-Security-Policy", Download.POLICY);
  }

  static String hex(KeptDocument document) {
    return HexFormat.of().formatHex(document.fileDigest().bytes());
  }
}
