package org.etalon.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.etalon.dcc.Attachments;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.difference.DccDifference;
import org.etalon.equipment.fact.Move;
import org.etalon.fixture.DccFixture;
import org.etalon.fixture.RichCertificate;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.quantity.unit.Grade;
import org.etalon.rendering.Banner;
import org.etalon.rendering.Labels;
import org.etalon.rendering.PageLanguage;
import org.etalon.signing.Outcome;
import org.etalon.traceability.Chain;
import org.etalon.ui.chain.ChainFixture;
import org.etalon.ui.chain.ChainQuery;
import org.etalon.ui.impact.ImpactFixture;
import org.etalon.ui.impact.ImpactQuery;
import org.etalon.ui.impact.ImpactSource;
import org.etalon.verification.ValidationReport;
import org.etalon.verification.ValidationReport.Severity;
import org.etalon.verification.VerificationReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageHtmlTest {

  private static final String ATTACK = "<script>alert('1')</script>\" x=\u202E";

  private final PageHtml pages = new PageHtml();

  private static PageContext context(PageLanguage language, boolean signedIn) {
    List<Visitor> choices =
        List.of(
            new Visitor("nim-calibrator", "Zhao Lei", "nim"),
            new Visitor("works-customer", "Chen Hui", "works"),
            new Visitor("operator", "Operator", null));
    return new PageContext(language, "/page", signedIn ? choices.get(1) : null, true, choices);
  }

  private static VerificationReport report(VerificationReport.Decision decision) {
    return new VerificationReport(
        VerificationReport.Indication.INDETERMINATE,
        "NO_CERTIFICATE_CHAIN_FOUND",
        decision,
        new VerificationReport.CertificateFacts(
            "LAB-2026-000012", "Regional laboratory", "Platinum thermometer", "2026-10-03"),
        Instant.parse("2026-10-03T08:15:30Z"),
        new VerificationReport.Digests("sha-256:" + "ab".repeat(32), "sha-256:" + "cd".repeat(32)),
        List.of(
            check("document.wellFormed", Outcome.PASSED, "DCC 3.3.0", Map.of()),
            check(
                "signature.intact",
                Outcome.PASSED,
                "Nothing was changed.",
                Map.of("algorithm", "ECDSA P-256, SHA-256", "reference", "URI=\"\"")),
            check("signer.trusted", Outcome.INDETERMINATE, "No trust anchor is known.", Map.of()),
            check("timestamp.valid", Outcome.FAILED, ATTACK, Map.of(ATTACK, ATTACK)),
            check("log.included", Outcome.NOT_APPLICABLE, "Not one of ours.", Map.of()),
            check("traceability", Outcome.NOT_EVALUATED, "Not looked at yet.", Map.of())));
  }

  private static VerificationReport.Check check(
      String id, Outcome outcome, String answer, Map<String, String> evidence) {
    return new VerificationReport.Check(id, "Question of " + id + "?", outcome, answer, evidence);
  }

  private static ExaminedDocument examined(@Nullable Dcc dcc) {
    ValidationReport.Finding finding =
        new ValidationReport.Finding(
            "dates-in-order",
            Severity.WARNING,
            "/dcc:x[1]",
            "Are the dates in order?",
            ATTACK,
            null);
    ValidationReport.Finding fault =
        new ValidationReport.Finding(
            "schema", Severity.ERROR, "line 3", "Is it valid?", "No.", null);
    List<ValidationReport.Quantity> quantities =
        Collections.nCopies(
            201, new ValidationReport.Quantity("/si:real", Grade.SILVER, List.of("One reason.")));
    return new ExaminedDocument(
        report(VerificationReport.Decision.REFER),
        new ValidationReport(
            dcc == null ? null : "DCC",
            dcc == null ? null : "3.3.0",
            false,
            List.of(finding, fault),
            dcc == null ? null : Grade.SILVER,
            dcc == null ? List.of() : quantities,
            List.of()),
        dcc,
        dcc == null ? "" : "k7");
  }

  private static DccDifference difference() {
    DccFixture other = new DccFixture();
    other.uniqueIdentifier = ATTACK;
    other.quantities = List.of(DccFixture.reference());
    other.statements = List.of();
    return DccDifference.between(new DccFixture().build(), other.build());
  }

  private String chain(PageContext context, String number, Chain chain) {
    return pages.chain(context, ChainFixture.query(number), ChainFixture.shown(chain));
  }

  private String impact(PageContext context, int count, String text) {
    return pages.impact(
        context, ImpactFixture.query(ImpactFixture.CERTIFICATE), ImpactFixture.many(count, text));
  }

  private static ChainQuery opened() {
    Map<String, List<String>> sent =
        Map.of(
            "at", List.of(ATTACK),
            "knownAt", List.of("2026-11-06T00:00:00Z"),
            "expand", List.of("2.24.lab-2-1", ATTACK));
    return ChainQuery.read("NO-n0", sent, LocalDate.of(2026, 11, 22));
  }

  private Map<String, String> all(PageLanguage language) {
    PageContext in = context(language, true);
    PageContext out = context(language, false);
    var stored =
        new CertificateSource.StoredCertificate(
            "LAB-2026-000042",
            new byte[0],
            RichCertificate.dcc(),
            "AMENDED",
            new Banner(Banner.Standing.AMENDED, "LAB-2026-000043", "2026-11-02", "A wrong unit."),
            true);
    Map<String, String> all = new LinkedHashMap<>();
    addUnits(all, in, out);
    all.put("start-out", pages.start(out, List.of(), List.of()));
    all.put(
        "start-in",
        pages.start(
            in,
            List.of(
                new RecordSource.CertificateRow(
                    "LAB-2026-000012", "lab", "Platinum thermometer", "2026-10-03", "VALID"),
                new RecordSource.CertificateRow(
                    "LAB-2026-000009", "lab", "Gauge block, 10 mm", "2026-09-21", "WITHDRAWN")),
            List.of(new RecordSource.CalibrationRow("c-1", null, "Voltage reference", "CHECKED"))));
    all.put("verify", pages.verify(out));
    all.put("difference-ask", pages.difference(out, null, "differenceMissing_after"));
    all.put("difference", pages.difference(in, difference(), null));
    all.put("report-refer", pages.report(out, report(VerificationReport.Decision.REFER), "a.xml"));
    all.put("report-accept", pages.report(out, report(VerificationReport.Decision.ACCEPT), null));
    all.put("report-reject", pages.report(out, report(VerificationReport.Decision.REJECT), ATTACK));
    all.put("documents", pages.documents(out));
    all.put("documents-forgotten", pages.forgotten(in));
    all.put("document", pages.document(in, examined(RichCertificate.dcc()), "证书.xml"));
    all.put("document-none", pages.document(out, examined(null), ATTACK));
    all.put("certificate", pages.certificate(in, stored));
    addChains(all, in);
    all.put(
        "token",
        pages.token(
            out,
            new TokenSource.Standing(
                "WITHDRAWN", "2026-11-02", ATTACK, "Platinum thermometer", "2026-10-03")));
    all.put("equipment", pages.equipment(in, ATTACK, List.of(EquipmentFixture.thermometer())));
    all.put("equipment-none", pages.equipment(in, "", List.of()));
    all.put("due", pages.due(in, EquipmentFixture.due()));
    all.put("instrument", pages.instrument(in, EquipmentFixture.instrument(ATTACK)));
    all.put("token-unknown", pages.token(out, null));
    all.put("organisation", pages.organisation(in, OrganisationFixture.laboratory(ATTACK)));
    addProblems(all, in, out);
    return all;
  }

  private void addChains(Map<String, String> all, PageContext in) {
    all.put("chain", chain(in, "WORKS-2026-000003", ChainFixture.thermometer()));
    all.put("chain-large", chain(in, "NO-n0", ChainFixture.random(60, 7)));
    all.put("chain-open", pages.chain(in, opened(), ChainFixture.shown(ChainFixture.tree(1_000))));
    all.put("chain-before", pages.chain(in, opened(), ChainFixture.shown(null)));
    all.put("chain-thousand", chain(in, "NO-n0", ChainFixture.tree(1_000)));
    all.put("chain-alone", chain(in, "LAB-1", ChainFixture.alone()));
    all.put("impact", impact(in, 1_000, ATTACK));
    all.put(
        "impact-none",
        pages.impact(in, ImpactFixture.query(ImpactFixture.CERTIFICATE), ImpactFixture.none()));
    all.put("notices", pages.notices(in, ImpactFixture.notices(ATTACK)));
    all.put("notices-none", pages.notices(in, List.of()));
  }

  private void addUnits(Map<String, String> all, PageContext in, PageContext out) {
    UnitForm form =
        new UnitForm(
            "\\kilo\\metre\\per\\hour",
            "20.00",
            "0.05",
            "\\degreecelsius",
            "\\kelvin",
            "INTERVAL",
            "");
    UnitForm attack = new UnitForm(ATTACK, ATTACK, ATTACK, ATTACK, ATTACK, ATTACK, ATTACK);
    all.put("units", pages.units(in, UnitsView.of(form, pages.labels(in.language()))));
    all.put("units-refused", pages.units(out, UnitsView.of(attack, pages.labels(in.language()))));
  }

  private void addProblems(Map<String, String> all, PageContext in, PageContext out) {
    all.put("problem-401", pages.problem(out, ProblemType.UNAUTHENTICATED, null));
    all.put("problem-404", pages.problem(in, ProblemType.NOT_FOUND, null));
    all.put("problem-409", pages.problem(in, ProblemType.STATE_CONFLICT, ATTACK));
  }

  @ParameterizedTest
  @EnumSource(PageLanguage.class)
  void everyPageObeysTheContentSecurityPolicy(PageLanguage language) {
    all(language)
        .forEach(
            (name, page) ->
                assertThat(page)
                    .as(name)
                    .contains("<html lang=\"" + language.code() + "\">")
                    .doesNotContain(" style=", "<style", "javascript:", "alert('1')", "\u202E")
                    .doesNotContainPattern("<script(?! src=\"/etalon\\.js\" defer></script>)")
                    .doesNotContainPattern("\\son[a-z]+=\"")
                    .doesNotContainPattern("(href|src|action)=\"(?!/[^/]|/\"|#)"));
  }

  @Test
  void looksTheSamePageInBothLanguagesButForTheWords() {
    Map<String, String> english = all(PageLanguage.EN);
    Map<String, String> chinese = all(PageLanguage.ZH);
    english.forEach((name, page) -> assertThat(chinese.get(name)).as(name).isNotEqualTo(page));
    assertThat(chinese.get("report-refer")).contains("暂不采信", "是否为已知版本的格式良好的 DCC？");
    assertThat(english.get("report-refer"))
        .contains("Do not rely on it yet", "Question of document.wellFormed?");
  }

  @Test
  void showsEveryCheckWithItsOutcomeInWords() {
    String page =
        pages.report(
            context(PageLanguage.EN, false), report(VerificationReport.Decision.REJECT), null);
    assertThat(page)
        .contains("verdict-REJECT", "NO_CERTIFICATE_CHAIN_FOUND", "2026-10-03T08:15:30Z")
        .contains(
            "✓</span> passed", "✗</span> failed", "?</span> undecided", "○</span> not looked at")
        .contains("sha-256:" + "ab".repeat(32), "sha-256:" + "cd".repeat(32))
        .contains("ECDSA P-256, SHA-256");
  }

  @Test
  void aDocumentIsShownWithEverythingThatWasFound() {
    PageContext context = context(PageLanguage.EN, false);
    String page = pages.document(context, examined(RichCertificate.dcc()), "a.xml");
    int files = Attachments.of(RichCertificate.dcc()).size();
    assertThat(page)
        .contains("<article class=\"certificate", "photograph.png", "12345")
        .contains("href=\"/documents/attachments/k7/" + files + "\" download")
        .contains("dates-in-order", "Are the dates in order?", "!</span> warning", "/dcc:x[1]")
        .contains("DCC 3.3.0", "✗</span> failed", "SILVER", "One reason.", "Not listed: 1")
        .contains("Do not rely on it yet", "href=\"/verify\"", "NO_CERTIFICATE_CHAIN_FOUND");
    String none = pages.document(context, examined(null), "a.xml");
    assertThat(none)
        .contains("This is not a certificate that can be shown", "Is it valid?")
        .doesNotContain("<article", "id=\"grades\"", "/documents/attachments/");
    assertThat(pages.forgotten(context)).contains("held no longer", "action=\"/documents\"");
  }

  @Test
  void aCertificateOffersItsFiles() {
    var stored =
        new CertificateSource.StoredCertificate(
            "LAB 1/2", new byte[0], RichCertificate.dcc(), "VALID", Banner.NONE, true);
    assertThat(pages.certificate(context(PageLanguage.EN, true), stored))
        .contains("href=\"/api/v1/certificates/LAB%201%2F2/attachments/1\" download");
  }

  @Test
  void offersAccountsOnlyInADemonstration() {
    PageContext demo = context(PageLanguage.EN, false);
    assertThat(pages.problem(demo, ProblemType.UNAUTHENTICATED, null))
        .contains(
            "action=\"/demo/account\"",
            "value=\"works-customer\"",
            "name=\"back\" value=\"/page\"");
    PageContext real = new PageContext(PageLanguage.EN, "/page", null, false, List.of());
    assertThat(pages.problem(real, ProblemType.UNAUTHENTICATED, null))
        .doesNotContain("/demo/account")
        .contains("no way to sign in");
    assertThat(pages.start(real, List.of(), List.of())).doesNotContain("/demo/account");
  }

  @Test
  void listsAllRulesAndLinksNodesToCertificates() {
    String page =
        chain(context(PageLanguage.EN, true), "WORKS-2026-000003", ChainFixture.thermometer());
    for (int i = 1; i <= 24; i++) {
      assertThat(page).contains(String.format("<span class=\"code\">T%02d</span>", i));
    }
    assertThat(page)
        .contains("<a href=\"/certificates/NIM-2026-000004\"", "The answer for c2&gt;s1");
  }

  @Test
  void whatRestsOnSomethingIsCountedListedAndPaged() {
    String page = impact(context(PageLanguage.EN, true), 1_000, "x");
    assertThat(page)
        .contains("over any number of steps: 1000.", "1 to 200 of 1000, the nearest first")
        .contains("data-stream=\"/api/v1/certificates/NIM%202026%2F4/impact\"")
        .contains("<a rel=\"next\" href=\"/certificates/NIM%202026%2F4/impact?page=2\">Next</a>")
        .contains("<progress max=\"1000\" value=\"300\"", "300 of 1000 looked at, 17 under review")
        .contains("data-status-UNDER_REVIEW=\"under review\"", "not conforming, conditionally")
        .doesNotContain("rel=\"prev\"");
    assertThat(impact(context(PageLanguage.EN, true), 20, "x"))
        .contains("1 to 20 of 20")
        .doesNotContain("data-stream", "rel=\"next\"");
    ImpactSource.Subject bridge = new ImpactSource.Subject(false, "b/1");
    Map<String, List<String>> sent = Map.of("since", List.of(ATTACK), "page", List.of("2"));
    assertThat(
            pages.impact(
                context(PageLanguage.EN, true),
                ImpactQuery.read(bridge, sent),
                ImpactFixture.many(1_000, "x")))
        .contains("is no day that can be read", "201 to 400 of 1000")
        .contains("href=\"/equipment/b%2F1/impact\">Previous", "impact?page=3");
    assertThat(
            pages.impact(
                context(PageLanguage.EN, true),
                ImpactQuery.read(bridge, Map.of("since", List.of("2026-10-01"))),
                ImpactFixture.none()))
        .contains("Nothing rests on it", "No certificate that was issued since")
        .contains("value=\"2026-10-01\"")
        .doesNotContain("<table");
  }

  @Test
  void onlyWhoAnswersForItIsLedToWhatRestsOnIt() {
    var instrument = EquipmentFixture.instrument("x");
    var others =
        new EquipmentSource.Instrument(
            instrument.equipment(), instrument.facts(), instrument.history(), false, false);
    PageContext context = context(PageLanguage.EN, true);
    assertThat(pages.instrument(context, instrument)).contains("/equipment/e-1/impact");
    assertThat(pages.instrument(context, others)).doesNotContain("/impact");
  }

  @Test
  void aNoticeIsTakenNoteOfOnce() {
    String page = pages.notices(context(PageLanguage.EN, true), ImpactFixture.notices("x"));
    assertThat(page)
        .contains("action=\"/notices/7/acknowledgement\"", "anna", "/equipment/bridge-1")
        .doesNotContain("/notices/6/acknowledgement")
        .contains("is in question");
    assertThat(pages.notices(context(PageLanguage.EN, true), List.of()))
        .contains("There are none.")
        .doesNotContain("is in question");
  }

  @Test
  void anOrganisationShowsHowEachScopeStandsAndWhatChanged() {
    String page =
        pages.organisation(
            context(PageLanguage.EN, true), OrganisationFixture.laboratory("Free text"));
    assertThat(page)
        .contains("✓</span> in force", "‖</span> suspended", "✗</span> ended")
        .contains("0 – 100 mm", "0.5 µm, k = 2.00", "20 ppm · |x|", "f 50 – 1000 Hz")
        .contains("Assessment visit", "2026-02-01T00:00:00Z", "operator")
        .contains("Free text", "could not be read");
  }

  @Test
  void anInstrumentShowsItsFactsItsDriftAndFormsForItsOwner() {
    PageContext context = context(PageLanguage.EN, true);
    String page = pages.instrument(context, EquipmentFixture.instrument("x"));
    assertThat(page)
        .contains("<figure class=\"plot\">", "0.030", "0.040", "Intermediate check")
        .contains("outcome-FAILED", "Out of tolerance", "<bdi>Error as found -0.4 K")
        .contains("action=\"/equipment/e-1/facts\"", "value=\"RECALIBRATION_PROGRAMME\"");
    String due = pages.due(context, EquipmentFixture.due());
    assertThat(due.indexOf("!</span> overdue")).isPositive().isLessThan(due.indexOf("due soon<"));
  }

  @Test
  void aFormSaysAFact() {
    assertThat(
            FactForm.read(
                Map.of(
                    "kind", List.of("MOVE"),
                    "on", List.of("2026-01-01"),
                    "to", List.of(" Room 2 "))))
        .isEqualTo(new Move(LocalDate.of(2026, 1, 1), "Room 2"));
    for (Map<String, List<String>> wrong :
        List.of(
            Map.of("kind", List.of("MOVE"), "on", List.of("2026-01-01")),
            Map.of("kind", List.of("MOVE"), "on", List.of("soon"), "to", List.of("x")),
            Map.of("kind", List.of("SALE")),
            Map.<String, List<String>>of())) {
      assertThatThrownBy(() -> FactForm.read(wrong)).isInstanceOf(ProblemException.class);
    }
  }

  @Test
  void choosesTheLanguage() {
    List<Locale> chinese = List.of(Locale.FRENCH, Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    assertThat(LanguageChoice.of("en", "zh", chinese)).isEqualTo(PageLanguage.EN);
    assertThat(LanguageChoice.of(null, "zh", List.of(Locale.ENGLISH))).isEqualTo(PageLanguage.ZH);
    assertThat(LanguageChoice.of("xx\r\n", "<b>", chinese)).isEqualTo(PageLanguage.ZH);
    assertThat(LanguageChoice.of(null, null, List.of())).isEqualTo(PageLanguage.EN);
  }

  @Test
  void hasEveryLabelInEveryLanguage() {
    Set<String> chinese = Labels.load(PageHtml.class, "labels", PageLanguage.ZH).keys();
    assertThat(chinese).containsAll(Labels.load(PageHtml.class, "labels", PageLanguage.EN).keys());
    // Checks and rules are English by themselves and have words in every other language.
    assertThat(Labels.load(PageHtml.class, "labels", PageLanguage.DE).keys()).isEqualTo(chinese);
  }

  /** Writes the pages as files to look at, when a directory for them is named. */
  @Test
  void writesThePagesAsFiles() throws IOException {
    String directory = System.getProperty("etalon.pages");
    assumeTrue(directory != null, "name a directory by -Detalon.pages to look at the pages");
    Path files = Files.createDirectories(Path.of(directory));
    for (String asset : List.of("etalon.css", "etalon.js", "etalon.svg")) {
      try (var stream = PageHtml.class.getResourceAsStream("/META-INF/resources/" + asset)) {
        Files.write(files.resolve(asset), stream.readAllBytes());
      }
    }
    for (PageLanguage language : PageLanguage.values()) {
      for (var page : all(language).entrySet()) {
        String html = page.getValue().replace("\"/etalon.", "\"etalon.");
        Path file = files.resolve(page.getKey() + "-" + language.code() + ".html");
        Files.writeString(file, html);
        assertThat(file).exists();
      }
    }
  }
}
