package org.etalon.traceability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.etalon.certificate.Digest;
import org.etalon.signing.Outcome;
import org.etalon.signing.SigningFixture;
import org.etalon.traceability.Chain.Node;
import org.etalon.traceability.Chain.RuleOutcome;
import org.etalon.traceability.TracingFiles.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a document says of the documents that the certificate of its standard rests on is followed
 * by digest, like that certificate.
 */
class LinkedReportTest {
  private static final SigningFixture FIXTURE = SigningFixture.temporary();
  private static final String NO_STANDARD = "<dcc:measuringEquipment/>";
  private static final byte[] ELSEWHERE = "another document".getBytes(StandardCharsets.UTF_8);

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  @Test
  void nestedTwoDeepIsFoundBeyondADocumentThatIsNotHere() {
    byte[] far = add("FAR", NO_STANDARD);
    byte[] near = add("NEAR", NO_STANDARD);
    add("C", standard(named("P", ELSEWHERE, linked("NEAR", near, linked("FAR", far, "")))));
    OfflineChain chain = judged();
    assertThat(chain.nodes()).extracting(Node::number).startsWith("C").contains("P", "NEAR", "FAR");
    assertThat(outcome(chain, "C", "P", Rule.T01)).isEqualTo(Outcome.INDETERMINATE);
    assertThat(outcome(chain, "P", "NEAR", Rule.T01)).isEqualTo(Outcome.PASSED);
    assertThat(outcome(chain, "NEAR", "FAR", Rule.T01)).isEqualTo(Outcome.PASSED);
    assertThat(chain.length()).isEqualTo(4);
    assertThat(chain.verdict()).isEqualTo(Chain.Verdict.INDETERMINATE);
  }

  @Test
  void whatItRestsOnIsFollowedToo() {
    add("TOP", NO_STANDARD);
    byte[] near = add("NEAR", standard(named("TOP", ELSEWHERE, "")));
    add("C", standard(named("P", ELSEWHERE, linked("NEAR", near, ""))));
    OfflineChain chain = judged();
    assertThat(outcome(chain, "NEAR", "TOP", Rule.T01)).isEqualTo(Outcome.FAILED);
    assertThat(chain.verdict()).isEqualTo(Chain.Verdict.NOT_TRACEABLE);
  }

  @Test
  void oneThatIsNotHereIsMissing() {
    byte[] parent = add("P", NO_STANDARD);
    add("C", standard(named("P", parent, linked("NEAR", ELSEWHERE, ""))));
    OfflineChain chain = judged();
    assertThat(outcome(chain, "C", "P", Rule.T01)).isEqualTo(Outcome.PASSED);
    assertThat(outcome(chain, "P", "NEAR", Rule.T01)).isEqualTo(Outcome.INDETERMINATE);
    assertThat(rule(chain, Rule.T01).outcome()).isEqualTo(Outcome.INDETERMINATE);
  }

  @Test
  void oneWithAnotherDigestIsNotTheOneNamed() {
    add("NEAR", NO_STANDARD);
    add("C", standard(named("P", ELSEWHERE, linked("NEAR", ELSEWHERE, ""))));
    OfflineChain chain = judged();
    assertThat(outcome(chain, "P", "NEAR", Rule.T01)).isEqualTo(Outcome.FAILED);
    assertThat(chain.verdict()).isEqualTo(Chain.Verdict.NOT_TRACEABLE);
  }

  @Test
  void anotherProcedureDoesNotBind() {
    byte[] near = add("NEAR", NO_STANDARD);
    String linked = linked("NEAR", near, "").replace("SHA-256", "MD5");
    add("C", standard(named("P", ELSEWHERE, linked)));
    assertThat(outcome(judged(), "P", "NEAR", Rule.T01)).isEqualTo(Outcome.INDETERMINATE);
  }

  @Test
  void onPaperItIsOpen() {
    String linked = linked("NEAR", ELSEWHERE, "").replace("SHA-256", "analogue");
    add("C", standard(named("P", ELSEWHERE, linked)));
    OfflineChain chain = judged();
    assertThat(chain.edges()).hasSize(2);
    assertThat(chain.verdict()).isEqualTo(Chain.Verdict.INDETERMINATE);
  }

  @Test
  void oneThatIsLaterThanTheUseContradicts() {
    byte[] near = add("NEAR", dated("2026-05-03"), NO_STANDARD);
    add("C", dated("2026-05-02"), standard(named("P", ELSEWHERE, linked("NEAR", near, ""))));
    assertThat(outcome(judged(), "P", "NEAR", Rule.T04)).isEqualTo(Outcome.FAILED);
  }

  /** Root, certificate of the standard and ten linked reports are twelve. */
  @ParameterizedTest
  @CsvSource({
    "1,PASSED",
    "9,PASSED",
    "10,PASSED",
    "11,FAILED",
    "12,FAILED",
    "13,FAILED",
    "200,FAILED"
  })
  void tooDeepIsToldWhetherItIsHereOrNot(int depth, Outcome shape) {
    byte[] far = add("FAR", NO_STANDARD);
    add("C", standard(named("P", ELSEWHERE, nested(depth, far))));
    assertThat(rule(judged(), Rule.T18).outcome()).isEqualTo(shape);
    files.clear();
    add("C", standard(named("P", ELSEWHERE, nested(depth, far))));
    assertThat(rule(judged(), Rule.T18).outcome()).isEqualTo(shape);
  }

  /** Many beside each other, each nested nearly as deep as XML may be. */
  @Test
  void manyEndAtALimit() {
    byte[] far = add("FAR", NO_STANDARD);
    add("C", standard(named("P", ELSEWHERE, nested(200, far))).repeat(100));
    OfflineChain chain =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), (ThrowingSupplier<OfflineChain>) this::judged);
    assertThat(rule(chain, Rule.T18).outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void oneThatLeadsBackIsACycle() {
    byte[] near = add("NEAR", standard(named("C", ELSEWHERE, "")));
    add("C", standard(named("P", ELSEWHERE, linked("NEAR", near, ""))));
    add("ASKED", standard(named("C", files.get("C"), "")));
    assertThat(rule(judged(), Rule.T18).outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void oneThatRestsOnWhatItIsNamedWithinIsACycle() {
    byte[] parent = add("P", NO_STANDARD);
    byte[] near = add("NEAR", standard(named("P", parent, "")));
    add("C", standard(named("P", parent, linked("NEAR", near, ""))));
    assertThat(rule(judged(), Rule.T18).outcome()).isEqualTo(Outcome.FAILED);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void oneThatIsNamedBelowAgainIsACycle(boolean here) {
    byte[] near = add("NEAR", NO_STANDARD);
    byte[] parent = add("P", NO_STANDARD);
    if (!here) {
      files.clear();
    }
    add("C", standard(named("P", parent, linked("NEAR", near, linked("P", parent, "")))));
    assertThat(rule(judged(), Rule.T18).outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void theSameDocumentOnceMoreIsNoStep() {
    byte[] parent = add("P", NO_STANDARD);
    add("C", standard(named("P", parent, linked("P", parent, ""))));
    OfflineChain chain = judged();
    assertThat(rule(chain, Rule.T18).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(rule(chain, Rule.T01).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(chain.edges()).noneMatch(edge -> edge.from().equals(edge.to()));
  }

  /** The other result of the farthest one contradicts, and nothing here rests on it. */
  @Test
  void whatACertificateRestsOnItKnowsBestItself() {
    add("TOP", NO_STANDARD);
    String items = "<dcc:items>" + item("i1", "a") + item("i2", "b") + "</dcc:items>";
    byte[] far =
        add(
            "FAR",
            items,
            "<dcc:measuringEquipment id='s1'/>"
                + standard(named("TOP", ELSEWHERE, ""))
                    .replace("<dcc:measuringEquipment>", "<dcc:measuringEquipment id='s2'>"),
            result("i1", "s1") + result("i2", "s2"));
    String used = standard(named("FAR", far, "") + identified("a"));
    byte[] parent = add("P", used);
    add("C", standard(named("P", parent, linked("FAR", far, ""))));
    OfflineChain chain = judged();
    assertThat(outcome(chain, "P", "FAR", Rule.T01)).isEqualTo(Outcome.PASSED);
    assertThat(chain.nodes()).extracting(Node::number).doesNotContain("TOP");
    files.remove("P");
    assertThat(outcome(judged(), "FAR", "TOP", Rule.T01)).isEqualTo(Outcome.FAILED);
  }

  /** A service answers the same as the files that it gives out, whatever of them may be seen. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void onlineAndWithEvidenceItIsTheSame(int hidden) {
    SealedChain sealed = SealedChain.linking(FIXTURE, "L");
    Chain online = sealed.online();
    assertThat(online.verdict()).as(online.rules().toString()).isEqualTo(Chain.Verdict.TRACEABLE);
    assertThat(online.edges()).hasSize(4);
    files.putAll(sealed.bundle(event -> !event.key().equals(sealed.number(hidden))));
    OfflineChain chain = judged();
    assertThat(chain.verdict()).as(chain.rules().toString()).isEqualTo(Chain.Verdict.TRACEABLE);
    assertThat(chain.length()).isEqualTo(online.length());
    assertThat(chain.rules())
        .extracting(RuleOutcome::outcome)
        .isEqualTo(online.rules().stream().map(RuleOutcome::outcome).toList());
    assertThat(chain.reports().get(0).same()).isTrue();
  }

  @Test
  void inABranchThatAddsLittleItMayStayUndecided() {
    CleanChain chain = new CleanChain();
    RuleFixture.linked(chain, CleanChain.number(1));
    chain.evidence.events.remove(CleanChain.number(1));
    assertThat(chain.judge().verdict()).isEqualTo(Chain.Verdict.INDETERMINATE);
    chain.evidence.budgets.put(
        CleanChain.number(3), List.of(CleanChain.budget(CleanChain.number(2), "0.005", "0.06")));
    Chain small = chain.judge();
    assertThat(small.verdict()).as(small.rules().toString()).isEqualTo(Chain.Verdict.TRACEABLE);
  }

  private OfflineChain judged() {
    Clock clock = files.containsKey("evidence.json") ? FIXTURE.clock : Clock.systemUTC();
    return new TracingFiles(FIXTURE.verifier(), FIXTURE.detached(clock), clock)
        .of(files, Question.now(List.of(Locale.ENGLISH)));
  }

  private static RuleOutcome rule(OfflineChain chain, Rule rule) {
    return chain.rules().get(rule.ordinal());
  }

  /** Of the edge between two numbers; it must be there. */
  private static Outcome outcome(OfflineChain chain, String from, String to, Rule rule) {
    String name = id(chain, from) + ">" + id(chain, to);
    return chain.edges().stream()
        .filter(edge -> name.equals(edge.from() + ">" + edge.to()))
        .flatMap(edge -> edge.rules().stream())
        .filter(one -> one.rule().equals(rule.name()))
        .map(RuleOutcome::outcome)
        .findFirst()
        .orElseThrow();
  }

  private static String id(OfflineChain chain, String number) {
    return chain.nodes().stream()
        .filter(node -> number.equals(node.number()))
        .map(Node::id)
        .findFirst()
        .orElseThrow();
  }

  private byte[] add(String number, String standards) {
    return add(number, "", standards);
  }

  private byte[] add(String number, String coreData, String standards) {
    return add(number, "", coreData, standards, "<dcc:result/>");
  }

  private byte[] add(String number, String items, String standards, String results) {
    return add(number, items, "", standards, results);
  }

  private byte[] add(
      String number, String items, String coreData, String standards, String results) {
    byte[] xml =
        ("<dcc:digitalCalibrationCertificate xmlns:dcc='https://ptb.de/dcc' schemaVersion='3.3.0'>"
                + "<dcc:administrativeData><dcc:coreData><dcc:uniqueIdentifier>"
                + number
                + "</dcc:uniqueIdentifier>"
                + coreData
                + "</dcc:coreData>"
                + items
                + "</dcc:administrativeData><dcc:measurementResults><dcc:measurementResult>"
                + "<dcc:measuringEquipments>"
                + standards
                + "</dcc:measuringEquipments><dcc:results>"
                + results
                + "</dcc:results></dcc:measurementResult></dcc:measurementResults>"
                + "</dcc:digitalCalibrationCertificate>")
            .getBytes(StandardCharsets.UTF_8);
    files.put(number, xml);
    return xml;
  }

  private static String dated(String day) {
    return "<dcc:beginPerformanceDate>%s</dcc:beginPerformanceDate>".formatted(day)
        + "<dcc:endPerformanceDate>%s</dcc:endPerformanceDate>".formatted(day)
        + "<dcc:issueDate>%s</dcc:issueDate>".formatted(day);
  }

  private static String standard(String contents) {
    return "<dcc:measuringEquipment>" + contents + "</dcc:measuringEquipment>";
  }

  private static String named(String number, byte[] document, String linked) {
    return reference("certificate", number, document, linked);
  }

  private static String linked(String number, byte[] document, String linked) {
    return reference("linkedReport", number, document, linked);
  }

  private static String nested(int depth, byte[] far) {
    String linked = linked("FAR", far, "");
    for (int i = 1; i < depth; i++) {
      linked = linked("L" + i, ELSEWHERE, linked);
    }
    return linked;
  }

  private static String reference(String element, String number, byte[] document, String linked) {
    return "<dcc:%s><dcc:referralID>%s</dcc:referralID>".formatted(element, number)
        + "<dcc:procedure>SHA-256</dcc:procedure><dcc:value>%s</dcc:value>%s</dcc:%s>"
            .formatted(Digest.over(document).base64(), linked, element);
  }

  private static String item(String id, String value) {
    return "<dcc:item id='" + id + "'>" + identified(value) + "</dcc:item>";
  }

  private static String identified(String value) {
    return "<dcc:identifications><dcc:identification><dcc:issuer>owner</dcc:issuer><dcc:value>"
        + value
        + "</dcc:value></dcc:identification></dcc:identifications>";
  }

  private static String result(String item, String standard) {
    return "<dcc:result refId='%s'><dcc:data><dcc:quantity refId='%s'/></dcc:data></dcc:result>"
        .formatted(item, standard);
  }
}
