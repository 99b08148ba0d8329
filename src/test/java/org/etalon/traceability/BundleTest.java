package org.etalon.traceability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.etalon.fixture.TrustFolder;
import org.etalon.signing.DetachedVerifier;
import org.etalon.signing.SealingKey;
import org.etalon.signing.SigningFixture;
import org.etalon.signing.cms.CmsSealer;
import org.etalon.traceability.Chain.Verdict;
import org.etalon.traceability.OfflineChain.Brought;
import org.etalon.traceability.TracingFiles.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service gives out of a chain, judged by somebody else, and by whoever tampers with it. */
class BundleTest {
  private static final String EVIDENCE = "evidence.json";
  private static final SigningFixture FIXTURE = SigningFixture.temporary();
  private static final SealedChain CHAIN = new SealedChain(FIXTURE, "A");

  @TempDir Path folder;

  @Test
  void withAllDisclosedFilesComeToTheSameChain() {
    Chain online = CHAIN.online();
    assertThat(online.verdict()).as(online.rules().toString()).isEqualTo(Verdict.TRACEABLE);
    OfflineChain offline = judge(CHAIN.bundle(event -> true));
    assertThat(offline.evidence()).allMatch(Brought::used);
    assertThat(offline.verdict()).isEqualTo(online.verdict());
    assertThat(offline.rules()).isEqualTo(online.rules());
    assertThat(offline.nodes()).isEqualTo(online.nodes());
    assertThat(offline.edges()).isEqualTo(online.edges());
    assertThat(offline.length()).isEqualTo(online.length());
    assertThat(offline.reports()).hasSize(1);
    assertThat(offline.reports().get(0).same()).isTrue();
    assertThat(offline.reports().get(0).sameRules()).isTrue();
  }

  @Test
  void certificatesAloneLeaveItOpen() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    CHAIN.files.forEach((number, xml) -> files.put(number + ".xml", xml));
    assertThat(judge(files).verdict()).isEqualTo(Verdict.INDETERMINATE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void stubStandsForWhatIsNotDisclosed(int hidden) {
    Map<String, byte[]> files = CHAIN.bundle(event -> !event.key().equals(CHAIN.number(hidden)));
    assertThat(files).doesNotContainKey("certificates/" + CHAIN.number(hidden) + ".xml");
    files.forEach(
        (name, octets) -> {
          if (name.startsWith("stubs/") && name.endsWith(".json")) {
            assertThat(text(octets))
                .doesNotContain(CHAIN.number(hidden) + "\"", "metre", "answer", "0.01");
          }
        });
    OfflineChain offline = judge(files);
    Chain online = CHAIN.online();
    assertThat(offline.stubs()).hasSize(1).allMatch(Brought::used);
    assertThat(offline.verdict()).isEqualTo(Verdict.TRACEABLE);
    assertThat(offline.length()).isEqualTo(online.length());
    assertThat(outcomes(offline.rules())).isEqualTo(outcomes(online.rules()));
    int edge = 3 - hidden - 1;
    assertThat(outcomes(offline.edges().get(edge).rules()))
        .isEqualTo(outcomes(online.edges().get(edge).rules()));
    assertThat(offline.reports().get(0).same()).isTrue();
  }

  @Test
  void withoutItsStubTheBranchStaysOpen() {
    Map<String, byte[]> files = CHAIN.bundle(event -> !event.key().equals(CHAIN.number(1)));
    files.keySet().removeIf(name -> name.startsWith("stubs/"));
    assertThat(judge(files).verdict()).isEqualTo(Verdict.INDETERMINATE);
  }

  @Test
  void whoMaySeeNothingGetsAStubAlone() {
    Map<String, byte[]> files = CHAIN.bundle(event -> false);
    assertThat(files.keySet()).allMatch(name -> name.startsWith("stubs/")).hasSize(2);
    assertThat(text(files.values().iterator().next())).contains("\"verdict\":\"TRACEABLE\"");
  }

  @Test
  void evidenceOfAnotherChainIsNotUsed() {
    SealedChain other = new SealedChain(FIXTURE, "B");
    Map<String, byte[]> files = CHAIN.bundle(event -> true);
    Map<String, byte[]> others = other.bundle(event -> true);
    replace(files, others, EVIDENCE);
    refused(files, "another certificate");
  }

  @Test
  void evidenceForAnotherCertificateWithTheSameNumberIsNotUsed() {
    SealedChain twin = new SealedChain(FIXTURE, "A", "51");
    Map<String, byte[]> files = CHAIN.bundle(event -> true);
    replace(files, twin.bundle(event -> true), EVIDENCE);
    refused(files, "another certificate");
  }

  @Test
  void evidenceThatContradictsADocumentIsNotUsed() {
    SealedChain twin = new SealedChain(FIXTURE, "A", "51");
    Map<String, byte[]> files = CHAIN.bundle(event -> true);
    files.put("certificates/" + CHAIN.number(1) + ".xml", twin.file(1));
    refused(files, "Under the number A-1");
  }

  @Test
  void aChangedOctetLeavesEvidenceAndReportUnused() {
    Random random = new Random(17);
    for (String name : List.of(EVIDENCE, "report.json")) {
      Map<String, byte[]> files = CHAIN.bundle(event -> true);
      byte[] changed = files.get(name).clone();
      changed[random.nextInt(changed.length)] ^= 1;
      files.put(name, changed);
      OfflineChain judged = judge(files);
      if (name.equals(EVIDENCE)) {
        assertThat(judged.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(judged.evidence().get(0).reason()).contains("these octets");
      }
      assertThat(judged.reports().get(0).report().used()).isFalse();
    }
  }

  @Test
  void unsignedEvidenceIsNotRead() {
    Map<String, byte[]> files = CHAIN.bundle(event -> true);
    files.remove(EVIDENCE + ".p7s");
    refused(files, "not signed");
    files.put(EVIDENCE, "[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
    refused(files, "not signed");
  }

  @Test
  void signedByALaboratoryOrAStrangerItIsNotUsed() throws Exception {
    Map<String, byte[]> files = CHAIN.bundle(event -> true);
    SealingKey seal = FIXTURE.pki.forLaboratory(SigningFixture.LABORATORY);
    files.put(
        EVIDENCE + ".p7s",
        new CmsSealer(() -> seal, FIXTURE.authority, FIXTURE.clock).seal(files.get(EVIDENCE)));
    refused(files, "no service");
    files.put(EVIDENCE + ".p7s", SigningFixture.temporary().detached(files.get(EVIDENCE)));
    assertThat(judge(files).evidence()).noneMatch(Brought::used);
  }

  @Test
  void signedTextThatIsNoEvidenceIsNotUsed() {
    Map<String, byte[]> files = CHAIN.bundle(event -> true);
    byte[] report = files.get("report.json");
    files.put(EVIDENCE, report);
    files.put(EVIDENCE + ".p7s", files.get("report.json.p7s"));
    refused(files, "not written as evidence");
  }

  @Test
  void oneOfTwoIsUsed() {
    Map<String, byte[]> files = CHAIN.bundle(event -> true);
    files.put("more/evidence.json", files.get(EVIDENCE));
    files.put("more/evidence.json.p7s", files.get(EVIDENCE + ".p7s"));
    assertThat(judge(files).evidence()).filteredOn(Brought::used).hasSize(1);
  }

  @Test
  void aStubForAnotherDigestOrEdgeIsNotUsed() {
    SealedChain twin = new SealedChain(FIXTURE, "A", "51");
    Instant known = FIXTURE.clock.instant().minusSeconds(60);
    Map<String, byte[]> files = CHAIN.bundle(event -> !event.key().equals(CHAIN.number(2)), known);
    Map<String, byte[]> others = twin.bundle(event -> !event.key().equals(twin.number(2)), known);
    String stub =
        files.keySet().stream().filter(name -> name.startsWith("stubs/")).findFirst().orElseThrow();
    byte[] right = files.get(stub);
    replace(files, others, stub);
    OfflineChain judged = judge(files);
    assertThat(judged.stubs()).noneMatch(Brought::used);
    assertThat(judged.verdict()).isEqualTo(Verdict.INDETERMINATE);
    // The right edge with another certificate behind it, which only a lying service would sign.
    String lie =
        text(right)
            .replace(
                java.util.Objects.requireNonNull(CHAIN.event(2).contentDigest()).toString(),
                CHAIN.event(1).fileDigest().toString())
            .replace(
                CHAIN.event(2).fileDigest().toString(), CHAIN.event(1).fileDigest().toString());
    files.put(stub, lie.getBytes(StandardCharsets.UTF_8));
    files.put(stub + ".p7s", FIXTURE.detached(files.get(stub)));
    OfflineChain lied = judge(files);
    assertThat(lied.stubs().get(0).reason()).contains("another certificate");
    assertThat(lied.verdict()).isEqualTo(Verdict.INDETERMINATE);
  }

  @Test
  void aStubOfAnotherMomentThanTheEvidenceIsNotUsed() {
    Map<String, byte[]> files = CHAIN.bundle(event -> !event.key().equals(CHAIN.number(1)));
    Map<String, byte[]> older =
        CHAIN.bundle(
            event -> !event.key().equals(CHAIN.number(1)),
            FIXTURE.clock.instant().minus(Duration.ofDays(1)));
    String stub =
        files.keySet().stream().filter(name -> name.startsWith("stubs/")).findFirst().orElseThrow();
    replace(files, older, stub);
    OfflineChain judged = judge(files);
    assertThat(judged.stubs().get(0).reason()).contains("older");
    assertThat(judged.verdict()).isEqualTo(Verdict.INDETERMINATE);
  }

  @Test
  void onlyEvidenceOfTheMomentThatIsAskedForIsUsed() {
    Instant known = FIXTURE.clock.instant().minus(Duration.ofHours(1));
    Map<String, byte[]> files = CHAIN.bundle(event -> true, known);
    assertThat(asked(files, known).verdict()).isEqualTo(Verdict.TRACEABLE);
    assertThat(asked(files, known.plusSeconds(1)).evidence().get(0).reason()).contains("older");
    assertThat(asked(files, known.minusSeconds(1)).evidence().get(0).reason())
        .contains("recorded after");
    Map<String, byte[]> ahead =
        CHAIN.bundle(event -> true, FIXTURE.clock.instant().plus(Duration.ofDays(1)));
    refused(ahead, "later than it was signed");
  }

  @Test
  void tenYearsLaterALookBackComesToTheSameVerdict() {
    Map<String, byte[]> files = CHAIN.bundle(event -> true);
    Path trust = TrustFolder.of(FIXTURE, folder);
    Clock later = Clock.offset(FIXTURE.clock, Duration.ofDays(3650));
    OfflineChain today = TracingFiles.trusting(trust, later, later).of(files, now());
    assertThat(today.verdict()).isEqualTo(Verdict.INDETERMINATE);
    assertThat(today.evidence()).noneMatch(Brought::used);
    Instant then = FIXTURE.clock.instant().plusSeconds(1);
    OfflineChain back =
        TracingFiles.trusting(trust, Clock.fixed(then, ZoneOffset.UTC), later).of(files, now());
    assertThat(back.verdict()).as(back.evidence().toString()).isEqualTo(Verdict.TRACEABLE);
    assertThat(back.reports().get(0).same()).isTrue();
  }

  @Test
  void aReportByOtherRulesIsTold() {
    Map<String, byte[]> files = CHAIN.bundle(event -> true);
    String other =
        text(files.get("report.json"))
            .replace(org.etalon.traceability.report.RuleVersion.CURRENT, "another version");
    files.put("report.json", other.getBytes(StandardCharsets.UTF_8));
    files.put("report.json.p7s", FIXTURE.detached(files.get("report.json")));
    OfflineChain judged = judge(files);
    assertThat(judged.reports().get(0).sameRules()).isFalse();
    assertThat(judged.reports().get(0).same()).isTrue();
  }

  @Test
  void whatEvidenceKnowsAgainstACertificateCounts() {
    SealedChain broken = new SealedChain(FIXTURE, "C");
    BrokenChain.WITHDRAWN_BEFORE_USE.apply(broken.evidence, broken.number(3), broken.number(2));
    Chain online = broken.online();
    assertThat(online.verdict()).isEqualTo(Verdict.NOT_TRACEABLE);
    OfflineChain whole = judge(broken.bundle(event -> true));
    assertThat(whole.rules()).isEqualTo(online.rules());
    OfflineChain stubbed = judge(broken.bundle(event -> !event.key().equals(broken.number(2))));
    assertThat(stubbed.verdict()).isEqualTo(Verdict.NOT_TRACEABLE);
    assertThat(outcomes(stubbed.rules())).isEqualTo(outcomes(online.rules()));
  }

  private static void refused(Map<String, byte[]> files, String reason) {
    OfflineChain judged = judge(files);
    assertThat(judged.evidence()).hasSize(1).noneMatch(Brought::used);
    assertThat(judged.evidence().get(0).reason()).contains(reason);
    assertThat(judged.verdict()).isNotEqualTo(Verdict.TRACEABLE);
    assertThat(judged.reports()).noneMatch(one -> one.report().used());
  }

  private static void replace(Map<String, byte[]> files, Map<String, byte[]> others, String name) {
    files.put(name, others.get(name));
    files.put(name + ".p7s", others.get(name + ".p7s"));
  }

  private static List<String> outcomes(List<Chain.RuleOutcome> rules) {
    return rules.stream().map(r -> r.rule() + " " + r.outcome() + " " + r.severity()).toList();
  }

  private static String text(byte[] octets) {
    return new String(octets, StandardCharsets.UTF_8);
  }

  private static Question now() {
    return Question.now(List.of(Locale.ENGLISH));
  }

  private static OfflineChain asked(Map<String, byte[]> files, Instant knownAt) {
    return tracing().of(files, new Question(null, knownAt, List.of(Locale.ENGLISH)));
  }

  private static OfflineChain judge(Map<String, byte[]> files) {
    return tracing().of(files, now());
  }

  private static TracingFiles tracing() {
    DetachedVerifier detached = FIXTURE.detached(FIXTURE.clock);
    return new TracingFiles(FIXTURE.verifier(), detached, FIXTURE.clock);
  }
}
