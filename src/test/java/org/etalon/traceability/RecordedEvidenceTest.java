package org.etalon.traceability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.etalon.dcc.rules.RuleLanguage;
import org.etalon.problem.ProblemException;
import org.etalon.traceability.recorded.EvidenceDocument;
import org.etalon.traceability.recorded.EvidenceJson;
import org.etalon.traceability.recorded.EvidenceReading;
import org.etalon.traceability.recorded.EvidenceReading.Unreadable;
import org.etalon.traceability.recorded.RecordedEvidence;
import org.etalon.traceability.recorded.RecordingEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a walk was answered, written down and asked again together with the files. */
class RecordedEvidenceTest {
  private static final long SEED = 20;
  private static final int TREES = 200;
  private static final Instant KNOWN = Instant.parse("2026-11-02T00:00:00Z");

  @Test
  void filesWithEvidenceComeToTheSameChainForAnyTree() {
    Random random = new Random(SEED);
    for (int i = 0; i < TREES; i++) {
      GeneratedTree tree = new GeneratedTree(SEED + i);
      if (i % 3 != 0) {
        List<String> link = tree.anyLink();
        BrokenChain broken = BrokenChain.values()[random.nextInt(BrokenChain.values().length)];
        broken.apply(tree.evidence, link.get(0), link.get(1));
      }
      assertThat(again(tree.evidence, tree.root())).as("tree " + i).isEqualTo(tree.judge());
    }
  }

  @Test
  void onlyWhatTheWalkAskedIsInIt() {
    CleanChain chain = new CleanChain();
    chain.evidence.add(chain.event(CleanChain.number(1)));
    EvidenceDocument document = recorded(chain.evidence, CleanChain.number(2));
    assertThat(document.certificates())
        .extracting(one -> one.number())
        .containsExactly(CleanChain.number(2), CleanChain.number(1));
    String json = new String(EvidenceJson.write(document), StandardCharsets.UTF_8);
    assertThat(json)
        .doesNotContain(CleanChain.number(3), CleanChain.scope(3), CleanChain.item(3))
        .doesNotContain("someone", "contributions", "\"expression\"")
        .contains(CleanChain.scope(2), CleanChain.PRIMARY);
    assertThat(EvidenceJson.read(EvidenceJson.write(document)))
        .isEqualTo(new EvidenceReading.Read(document));
  }

  @Test
  void withoutTheFileOfAParentTheBranchStaysOpen() {
    CleanChain chain = new CleanChain();
    EvidenceDocument document = recorded(chain.evidence, CleanChain.number(3));
    List<FileDocument> files =
        List.of(file(chain.event(CleanChain.number(3))), file(chain.event(CleanChain.number(1))));
    Chain judged = judge(files, document);
    assertThat(judged.verdict()).isEqualTo(Chain.Verdict.INDETERMINATE);
  }

  @Test
  void evidenceThatDoesNotAnswerIsNotTakenForNothingThere() {
    CleanChain chain = new CleanChain();
    EvidenceDocument all = recorded(chain.evidence, CleanChain.number(3));
    EvidenceDocument less =
        new EvidenceDocument(
            all.format(),
            all.about(),
            all.at(),
            all.knownAt(),
            all.policy(),
            all.rules(),
            all.certificates(),
            all.equipment(),
            all.facts(),
            all.scopes(),
            all.demands(),
            List.of(),
            all.signers());
    assertThatThrownBy(() -> judge(files(chain.evidence), less))
        .isInstanceOf(ProblemException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"format\": \"etalon-evidence-1\"}",
        "{\"format\": \"etalon-evidence-2\"",
        "{\"format\": 1}"
      })
  void whatIsNoEvidenceIsRefused(String text) {
    assertThat(read(text)).isInstanceOf(Unreadable.class);
  }

  @Test
  void unknownDoubleAndDeepFieldsAreRefused() {
    String good =
        new String(
            EvidenceJson.write(recorded(new CleanChain().evidence, CleanChain.number(3))),
            StandardCharsets.UTF_8);
    String start = "{\"format\":\"etalon-evidence-1\"";
    assertThat(good).startsWith(start);
    for (String begun :
        List.of(
            start + ",\"unknown\":1",
            start + ",\"format\":\"etalon-evidence-1\"",
            start + ",\"x\":" + "[".repeat(100_000))) {
      assertThat(read(begun + good.substring(start.length()))).isInstanceOf(Unreadable.class);
    }
    int at = good.indexOf("\"certificates\":[") + "\"certificates\":[".length();
    String first = good.substring(at, good.indexOf("]}]},", at) + 4);
    assertThat(read(good.substring(0, at) + first + "," + good.substring(at)))
        .isInstanceOfSatisfying(Unreadable.class, e -> assertThat(e.why()).contains("twice"));
    assertThat(EvidenceJson.read(new byte[EvidenceJson.BYTES_MAX + 1]))
        .isInstanceOfSatisfying(Unreadable.class, e -> assertThat(e.why()).contains("10 MiB"));
  }

  private static EvidenceReading read(String text) {
    return EvidenceJson.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Chain again(KnownEvidence evidence, String root) {
    return judge(files(evidence), recorded(evidence, root));
  }

  /** The document as it comes out of its file. */
  private static EvidenceDocument recorded(KnownEvidence evidence, String number) {
    Event root = evidence.event(number);
    RecordingEvidence recording = new RecordingEvidence(evidence, root);
    judge(recording, root);
    byte[] file =
        EvidenceJson.write(recording.document(CleanChain.AT, KNOWN, Policy.DEFAULT, "test"));
    return ((EvidenceReading.Read) EvidenceJson.read(file)).document();
  }

  private static List<FileDocument> files(KnownEvidence evidence) {
    return evidence.events.values().stream().map(RecordedEvidenceTest::file).toList();
  }

  private static FileDocument file(Event event) {
    return new FileDocument(
        event.stated(),
        event.fileDigest(),
        event.contentDigest(),
        new Event.Signature(org.etalon.signing.Outcome.INDETERMINATE, "NO_POE"),
        null);
  }

  private static Chain judge(List<FileDocument> files, EvidenceDocument document) {
    FileEvidence evidence = new FileEvidence(files, RecordedEvidence.of(document));
    return judge(evidence, evidence.ofFile(document.about()).orElseThrow());
  }

  private static Chain judge(Evidence evidence, Event root) {
    Graph graph = new Gathering(evidence, Policy.DEFAULT).from(root, root.allResults());
    Inquiry inquiry = new Inquiry(evidence, Policy.DEFAULT);
    return Drawing.of(graph, CleanChain.AT, inquiry, event -> true, Vouchers.NONE, RuleLanguage.EN)
        .chain();
  }
}
