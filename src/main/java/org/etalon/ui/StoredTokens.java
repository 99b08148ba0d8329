package org.etalon.ui;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.CertificateStatus;
import org.etalon.certificate.Certificates;
import org.etalon.certificate.print.QrTokens;
import org.etalon.organisation.Organisations;
import org.etalon.rendering.PageLanguage;

/** Tokens as they were printed. */
@Singleton
class StoredTokens implements TokenSource {
  private final QrTokens tokens;
  private final Certificates certificates;
  private final Organisations organisations;

  StoredTokens(QrTokens tokens, Certificates certificates, Organisations organisations) {
    this.tokens = tokens;
    this.certificates = certificates;
    this.organisations = organisations;
  }

  @Override
  public Optional<Standing> find(String token, PageLanguage language) {
    return tokens.number(token).flatMap(certificates::find).map(c -> standing(c, language));
  }

  private Standing standing(Certificate certificate, PageLanguage language) {
    CertificateStatus status = certificates.status(certificate.number());
    LocalDate since = status.effectiveFrom();
    String issuer =
        organisations
            .find(certificate.laboratory())
            .map(laboratory -> named(laboratory.name(), language))
            .orElse(certificate.laboratory());
    return new Standing(
        status.status().name(),
        since == null ? "" : since.toString(),
        issuer,
        certificate.item(),
        certificate.issuedOn().toString());
  }

  private static String named(Map<String, String> names, PageLanguage language) {
    String name = names.get(language.code());
    return name == null ? names.getOrDefault("en", names.values().iterator().next()) : name;
  }
}
