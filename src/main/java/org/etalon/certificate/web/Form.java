package org.etalon.certificate.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.etalon.dcc.json.DccJson;

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

  /** The first acceptable form, in the order of the caller's preference. */
  static Form asked(HttpHeaders headers) {
    for (MediaType acceptable : headers.getAcceptableMediaTypes()) {
      for (Form form : values()) {
        if (acceptable.isCompatible(MediaType.valueOf(form.type))) {
          return form;
        }
      }
    }
    return JSON;
  }
}
