package org.etalon.certificate.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etalon.dcc.DccReader;
import org.etalon.rendering.Banner;
import org.etalon.rendering.CertificateHtml;
import org.etalon.rendering.HtmlTemplates;
import org.etalon.rendering.PageLanguage;
import org.jspecify.annotations.Nullable;

/** A certificate as a page of its own, from its XML. */
@Singleton
class CertificatePage {
  private final CertificateHtml html = new CertificateHtml(new HtmlTemplates());

  String page(byte[] xml, Banner banner, @Nullable String acceptLanguage) {
    return html.render(DccReader.read(xml), language(acceptLanguage), banner);
  }

  static PageLanguage language(@Nullable String acceptLanguage) {
    if (acceptLanguage == null) {
      return PageLanguage.EN;
    }
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
      return ranges.stream()
          .map(range -> PageLanguage.of(range.getRange()))
          .flatMap(Optional::stream)
          .findFirst()
          .orElse(PageLanguage.EN);
    } catch (IllegalArgumentException e) {
      return PageLanguage.EN;
    }
  }
}
