package org.etalon.certificate.print;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.Certificates;
import org.etalon.dcc.DccReader;
import org.etalon.problem.ProblemException;
import org.etalon.rendering.HtmlTemplates;
import org.etalon.rendering.PageLanguage;
import org.etalon.rendering.pdf.CertificatePdf;
import org.etalon.rendering.pdf.PrintFonts;
import org.jspecify.annotations.Nullable;

/**
 * Makes the PDF of an issued certificate when it is asked for, with the status of that moment. What
 * was issued stays as it is; the file inside is the one that was signed.
 */
@Singleton
public class PrintingCertificate {
  private static final String STATUS_PAGES = "/v/";

  private final Certificates certificates;
  private final QrTokens tokens;
  private final PrintConfig config;
  private final Clock clock;
  private final CertificatePdf pdfs;
  private volatile @Nullable PrintFonts fonts;

  PrintingCertificate(Certificates certificates, QrTokens tokens, PrintConfig config, Clock clock) {
    this.certificates = certificates;
    this.tokens = tokens;
    this.config = config;
    this.clock = clock;
    this.pdfs = new CertificatePdf(new HtmlTemplates(), this::fonts);
  }

  /**
   * The PDF of a certificate that the caller may read.
   *
   * @throws ProblemException when a font is missing, it is too large, or too much is being printed
   */
  public byte[] pdf(Certificate certificate, PageLanguage language) {
    return pdfs.render(
        new CertificatePdf.Original(
            DccReader.read(certificate.xml()),
            certificate.xml(),
            language,
            StatusBanner.of(certificates.status(certificate.number())),
            LocalDate.now(clock),
            config.baseUrl().replaceAll("/+$", ""),
            STATUS_PAGES + tokens.of(certificate.number())));
  }

  /** The fonts, looked for once; a font that could not be read is looked for again. */
  private PrintFonts fonts() {
    PrintFonts found = fonts;
    if (found == null) {
      found = config.fonts().cjk().map(PrintFonts::of).orElseGet(PrintFonts::ofThisMachine);
      fonts = found;
    }
    return found;
  }
}
