package org.etalon.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.difference.DccDifference;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.due.ListingDue;
import org.etalon.problem.ProblemType;
import org.etalon.rendering.Banner;
import org.etalon.rendering.CertificateHtml;
import org.etalon.rendering.HtmlTemplates;
import org.etalon.rendering.Labels;
import org.etalon.rendering.PageLanguage;
import org.etalon.rendering.PagePaths;
import org.etalon.ui.chain.ChainPage;
import org.etalon.ui.chain.ChainQuery;
import org.etalon.ui.chain.ChainSource;
import org.etalon.verification.VerificationReport;
import org.jspecify.annotations.Nullable;

/** The pages as HTML. Knows no HTTP, so that a test can look at every page. */
public final class PageHtml {

  private final HtmlTemplates templates = new HtmlTemplates();
  private final CertificateHtml certificates = new CertificateHtml(templates);
  private final CertificateHtml strangers = CertificateHtml.bounded(templates);
  private final Map<PageLanguage, Labels> labels = new EnumMap<>(PageLanguage.class);

  public PageHtml() {
    for (PageLanguage language : PageLanguage.values()) {
      labels.put(language, Labels.load(PageHtml.class, "labels", language));
    }
  }

  Labels labels(PageLanguage language) {
    return Objects.requireNonNull(labels.get(language));
  }

  /** The start page. */
  public String start(
      PageContext context,
      List<RecordSource.CertificateRow> certificateRows,
      List<RecordSource.CalibrationRow> calibrationRows) {
    Labels words = labels(context.language());
    List<CertificateLine> lines =
        certificateRows.stream().map(row -> CertificateLine.of(row, words)).toList();
    return page(
        "ui/start",
        context,
        "startTitle",
        Map.of(
            "certificates",
            lines,
            "calibrations",
            calibrationRows.stream().map(r -> calibration(r, words)).toList()));
  }

  /** The page that asks for a document. */
  public String verify(PageContext context) {
    return page("ui/verify", context, "verifyTitle", Map.of());
  }

  /** The page that asks for a document to be shown. */
  public String documents(PageContext context) {
    return page("ui/documents", context, "documentsTitle", Map.of("forgotten", false));
  }

  /** The same for who asks for a file of a document that is held no longer. */
  public String forgotten(PageContext context) {
    return page("ui/documents", context, "documentsTitle", Map.of("forgotten", true));
  }

  /** A document that somebody handed in, with everything that was found in it. */
  public String document(PageContext context, ExaminedDocument document, String fileName) {
    Dcc dcc = document.dcc();
    String article = dcc == null ? "" : strangers.article(dcc, context.language(), Banner.NONE);
    return page(
        "ui/document",
        context,
        "documentsTitle",
        Map.of(
            "view",
            DocumentView.of(document, labels(context.language())),
            "shown",
            dcc != null,
            "article",
            HtmlTemplates.made(article),
            "fileName",
            fileName));
  }

  /**
   * The page that asks for two documents, with what changed between them.
   *
   * @param problem the label of what is wrong with the documents
   */
  public String difference(
      PageContext context, @Nullable DccDifference difference, @Nullable String problem) {
    Map<String, Object> own = new HashMap<>();
    own.put("found", difference != null);
    own.put("problem", problem == null ? "" : labels(context.language()).get(problem));
    if (difference != null) {
      own.put("view", DifferenceView.of(difference, labels(context.language())));
    }
    return page("ui/difference", context, "differenceTitle", own);
  }

  /** The page of units with its answers. */
  public String units(PageContext context, UnitsView view) {
    return page("ui/units", context, "unitsTitle", Map.of("view", view));
  }

  /** What a verification found. */
  public String report(PageContext context, VerificationReport report, @Nullable String fileName) {
    return page(
        "ui/report",
        context,
        "reportTitle",
        Map.of(
            "report",
            ReportView.of(report, labels(context.language())),
            "fileName",
            fileName == null ? "" : fileName));
  }

  /** A certificate with the way to its XML, chain and status. */
  public String certificate(PageContext context, CertificateSource.StoredCertificate stored) {
    Labels words = labels(context.language());
    String article = certificates.article(stored.dcc(), context.language(), stored.banner());
    return page(
        "ui/certificate",
        context,
        "certificateTitle",
        Map.of(
            "number", stored.number(),
            "article", HtmlTemplates.made(article),
            "path", PagePaths.certificate(stored.number()),
            "attachments",
                AttachmentLine.all(
                    stored.dcc(),
                    "/api/v1" + PagePaths.certificate(stored.number()) + "/attachments"),
            "status", stored.status(),
            "statusWord", words.word("status", stored.status())));
  }

  /** How the certificate of a QR code stands; null for a code that is not known. */
  public String token(PageContext context, TokenSource.@Nullable Standing standing) {
    Map<String, Object> own = new HashMap<>();
    own.put("found", standing != null);
    if (standing != null) {
      own.put("standing", standing);
      own.put("statusWord", labels(context.language()).word("status", standing.status()));
    }
    return page("ui/token", context, "tokenTitle", own);
  }

  /** A chain as of a moment: as a drawing, with every rule. */
  public String chain(PageContext context, ChainQuery query, ChainSource.Shown shown) {
    Labels words = labels(context.language());
    return page(
        "ui/chain", context, "chainTitle", ChainPage.of(shown, query, context.language(), words));
  }

  /** An organisation with its scopes. */
  public String organisation(PageContext context, OrganisationSource.Shown shown) {
    return page(
        "ui/organisation",
        context,
        "organisationTitle",
        Map.of("view", OrganisationView.of(shown, context.language(), labels(context.language()))));
  }

  /** Equipment that was searched for. */
  public String equipment(PageContext context, String words, List<Equipment> found) {
    Labels labels = labels(context.language());
    return page(
        "ui/equipment",
        context,
        "equipmentTitle",
        Map.of(
            "words",
            words,
            "rows",
            found.stream()
                .map(each -> EquipmentLine.of(each, context.language().code(), labels))
                .toList()));
  }

  /** What is overdue and what is due soon. */
  public String due(PageContext context, List<ListingDue.Line> lines) {
    Labels labels = labels(context.language());
    return page(
        "ui/due",
        context,
        "dueTitle",
        Map.of(
            "rows",
            lines.stream()
                .map(each -> EquipmentLine.DueLine.of(each, context.language().code(), labels))
                .toList()));
  }

  /** A piece of equipment with what is known about it. */
  public String instrument(PageContext context, EquipmentSource.Instrument instrument) {
    Labels labels = labels(context.language());
    String language = context.language().code();
    return page(
        "ui/instrument",
        context,
        "instrumentTitle",
        Map.of(
            "line", EquipmentLine.of(instrument.equipment(), language, labels),
            "facts", FactLine.all(instrument.facts(), labels),
            "figures", DriftFigure.all(instrument.history(), language, labels),
            "own", instrument.own()));
  }

  /** A part of a path, with everything encoded that does not belong into one. */
  static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A page for who meets a problem. */
  public String problem(PageContext context, ProblemType type, @Nullable String detail) {
    Labels words = labels(context.language());
    return page(
        "ui/problem",
        context,
        "problemTitle",
        Map.of(
            "status",
            type.status(),
            "heading",
            words.word("problem", type.name()),
            "signIn",
            type == ProblemType.UNAUTHENTICATED,
            "detail",
            detail == null ? "" : detail));
  }

  private String page(String template, PageContext context, String title, Map<String, ?> own) {
    Labels words = labels(context.language());
    Map<String, Object> data = new HashMap<>(own);
    data.put("t", words.texts());
    data.put("page", context);
    data.put("language", context.language().code());
    data.put("title", words.get(title));
    data.put("signedIn", context.visitor() != null);
    data.put("offersAccounts", context.demo() && !context.choices().isEmpty());
    return templates.render(template, data);
  }

  private static CalibrationLine calibration(RecordSource.CalibrationRow row, Labels words) {
    String name = row.number() == null ? row.id() : row.number();
    return new CalibrationLine(name, row.item(), words.word("state", row.state()));
  }

  /** A certificate in a list, with words for its status. */
  record CertificateLine(
      String number,
      String path,
      String laboratory,
      String item,
      String issuedOn,
      String status,
      String statusWord) {
    static CertificateLine of(RecordSource.CertificateRow row, Labels words) {
      return new CertificateLine(
          row.number(),
          PagePaths.certificate(row.number()),
          row.laboratory(),
          row.item(),
          row.issuedOn(),
          row.status(),
          words.word("status", row.status()));
    }
  }

  /** A calibration in a list. */
  record CalibrationLine(String name, String item, String state) {}
}
