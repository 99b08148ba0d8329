package org.etalon.rendering;

import java.util.List;
import java.util.Map;
import org.etalon.dcc.CertificateKind;
import org.etalon.dcc.Dcc;

/**
 * A certificate as HTML: everything the document says, every number digit for digit. Nothing of the
 * document can become markup, whoever wrote it. Needs the style sheet {@code /etalon.css} and no
 * script.
 */
public final class CertificateHtml {

  private final HtmlTemplates templates;
  private final boolean bounded;

  public CertificateHtml(HtmlTemplates templates) {
    this(templates, false);
  }

  private CertificateHtml(HtmlTemplates templates, boolean bounded) {
    this.templates = templates;
    this.bounded = bounded;
  }

  /**
   * For documents of anybody: what is longer than any reader reads is cut, and the page says where.
   */
  public static CertificateHtml bounded(HtmlTemplates templates) {
    return new CertificateHtml(templates, true);
  }

  /** A whole page that stands for itself. */
  public String render(Dcc dcc, PageLanguage language, Banner banner) {
    return render("rendering/page", dcc, language, banner);
  }

  /** The certificate alone, an {@code article} to be put into a page. */
  public String article(Dcc dcc, PageLanguage language, Banner banner) {
    return render("rendering/certificate", dcc, language, banner);
  }

  private String render(String template, Dcc dcc, PageLanguage language, Banner banner) {
    Labels labels = Labels.load(CertificateHtml.class, "labels", language);
    Phrasebook words = new Phrasebook(language, labels, ElementNames.of(dcc, language));
    boolean verification = CertificateKind.of(dcc) == CertificateKind.VERIFICATION;
    CertificateView certificate = CertificateView.of(dcc, words, verification);
    if (bounded) {
      certificate = certificate.bounded(new Block.Notice(labels.get("leftOut"), List.of()));
    }
    String successor = banner.successor();
    return templates.render(
        template,
        Map.of(
            "successorPath", successor == null ? "" : PagePaths.certificate(successor),
            "certificate", certificate,
            "language", language.code(),
            "standing", banner.standing().name(),
            "standingText", labels.word("standing", banner.standing().name()),
            "banner", banner,
            "t", labels.texts()));
  }
}
