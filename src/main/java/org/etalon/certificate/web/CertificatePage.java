package org.etalon.certificate.web;

import jakarta.inject.Singleton;
import org.etalon.dcc.DccReader;
import org.etalon.rendering.Banner;
import org.etalon.rendering.CertificateHtml;
import org.etalon.rendering.HtmlTemplates;
import org.etalon.rendering.PageLanguage;

/** A certificate as a page of its own, from its XML. */
@Singleton
class CertificatePage {
  private final CertificateHtml html = new CertificateHtml(new HtmlTemplates());

  String page(byte[] xml, Banner banner, PageLanguage language) {
    return html.render(DccReader.read(xml), language, banner);
  }
}
