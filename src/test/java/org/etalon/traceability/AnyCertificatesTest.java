package org.etalon.traceability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.etalon.certificate.Certificate.Edge.Kind;
import org.etalon.certificate.CertificateStatus;
import org.etalon.certificate.GeneratedCertificate;
import org.etalon.dcc.DccReader;
import org.etalon.dcc.rules.RuleLanguage;
import org.etalon.signing.Outcome;
import org.etalon.traceability.Event.Used;
import org.etalon.traceability.stated.CertificateReading;
import org.etalon.traceability.stated.StatedCertificate;
import org.etalon.traceability.stated.StatedQuantity;
import org.etalon.traceability.stated.StatedStandard;
import org.junit.jupiter.api.Test;

/** Every form of a quantity that a certificate can have gets an answer from every rule. */
class AnyCertificatesTest {
  private static final long SEED = 20261122;
  private static final int PAIRS = Boolean.getBoolean("etalon.full") ? 10_000 : 200;

  private final GeneratedCertificate generated =
      new GeneratedCertificate(java.time.Clock.systemUTC());

  @Test
  void everyPairOfCertificatesIsJudged() throws Exception {
    TreeMap<String, Integer> outcomes = new TreeMap<>();
    for (long seed = SEED; seed < SEED + PAIRS; seed++) {
      Chain chain = judge(seed);
      assertThat(chain.rules()).as("seed %d", seed).hasSize(Rule.values().length);
      for (Chain.RuleOutcome rule : chain.edges().get(0).rules()) {
        outcomes.merge(rule.rule() + " " + rule.outcome(), 1, Integer::sum);
      }
    }
    System.out.println("Pairs of any certificates: " + PAIRS + ", " + outcomes);
    assertThat(outcomes)
        .containsKeys("T08 PASSED", "T08 INDETERMINATE", "T09 PASSED", "T13 PASSED");
  }

  private Chain judge(long seed) throws Exception {
    KnownEvidence evidence = new KnownEvidence();
    StatedCertificate upper = stated(seed + seed % 2);
    StatedCertificate lower = stated(seed);
    evidence.add(event("upper", upper, List.of()));
    StatedStandard standard = new StatedStandard("any", upper.items().get(0).keys(), null);
    Event root =
        event("lower", lower, List.of(new Used(standard, "it", Kind.DIGEST, "upper", null)));
    evidence.add(root);
    Graph graph = new Gathering(evidence, Policy.DEFAULT).from(root, root.allResults());
    Inquiry inquiry = new Inquiry(evidence, Policy.DEFAULT);
    return Drawing.of(graph, CleanChain.AT, inquiry, event -> true, Vouchers.NONE, RuleLanguage.ZH)
        .chain();
  }

  /** With every quantity resting on the one standard. */
  private StatedCertificate stated(long seed) throws Exception {
    StatedCertificate s = CertificateReading.of(DccReader.read(generated.unsigned(seed)));
    return new StatedCertificate(
        s.number(),
        s.laboratory(),
        s.country(),
        s.begun(),
        s.ended(),
        s.issued(),
        s.validUntil(),
        s.verification(),
        s.items(),
        s.standards(),
        s.results().stream()
            .map(
                r ->
                    new org.etalon.traceability.stated.StatedResult(
                        r.place(),
                        r.items(),
                        r.quantities().stream().map(AnyCertificatesTest::onAny).toList()))
            .toList(),
        s.conditions(),
        null);
  }

  private static StatedQuantity onAny(StatedQuantity q) {
    return new StatedQuantity(
        q.role(), q.kind(), q.values(), q.others(), q.readable(), List.of("any"), q.scope());
  }

  private static Event event(String key, StatedCertificate stated, List<Used> used) {
    return new Event(
        key,
        stated,
        CleanChain.digest("file " + key),
        null,
        null,
        List.of(),
        null,
        CertificateStatus.VALID,
        new Event.Signature(Outcome.PASSED, null),
        used);
  }
}
