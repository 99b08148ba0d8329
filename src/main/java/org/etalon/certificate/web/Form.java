package org.etalon.certificate.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.etalon.dcc.json.DccJson;
import org.etalon.platform.web.Accept;

/** The form in which a certificate is asked for; JSON where anything will do. */
enum Form {
  JSON(MediaType.APPLICATION_JSON),
  XML(MediaType.APPLICATION_XML),
  HTML(MediaType.TEXT_HTML),
  PDF(Form.PDF_TYPE),
  DCC_JSON(DccJson.MEDIA_TYPE);

  static final String PDF_TYPE = "application/pdf";
  static final String HTML_UTF8 = "text/html; charset=UTF-8";

  private final String type;

  Form(String type) {
    this.type = type;
  }

  /** The one of these forms that the caller prefers. */
  static Form asked(HttpHeaders headers, Form... offered) {
    String[] types = Arrays.stream(offered).map(form -> form.type).toArray(String[]::new);
    String best = Accept.of(headers.getHeaderString(HttpHeaders.ACCEPT)).best(types);
    return offered[Arrays.asList(types).indexOf(best)];
  }
}
