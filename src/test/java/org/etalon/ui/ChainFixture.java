package org.etalon.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.etalon.signing.Outcome;
import org.etalon.traceability.Chain;

/** Chains of several shapes. */
final class ChainFixture {

  private ChainFixture() {}

  /** From a thermometer in a factory up to a fixed point, with a bridge on paper beside it. */
  static Chain thermometer() {
    List<Chain.Edge> edges =
        List.of(
            edge("c1", "c2", Outcome.PASSED),
            edge("c2", "c3", Outcome.PASSED),
            edge("c2", "p1", Outcome.INDETERMINATE),
            edge("c2", "s1", Outcome.FAILED),
            edge("c1", "c3", Outcome.NOT_EVALUATED),
            edge("c3", "t1", Outcome.PASSED),
            edge("s1", "t1", Outcome.NOT_EVALUATED));
    return new Chain(Chain.Verdict.NOT_TRACEABLE, 3, rules(), thermometers(), edges);
  }

  private static Chain.Node ofTheFactory() {
    return node(
        "c1",
        Chain.NodeKind.CERTIFICATE,
        "WORKS-2026-000003",
        "Process thermometer, hall 4",
        "过程温度计，四号车间",
        "Works",
        "WORKING",
        "2026-10-20",
        "VALID",
        "0.05 K");
  }

  private static List<Chain.Node> thermometers() {
    return List.of(
        ofTheFactory(),
        node(
            "c2",
            Chain.NodeKind.CERTIFICATE,
            "LAB-2026-000012",
            "Working platinum thermometer",
            "工作铂电阻温度计",
            "Regional laboratory of thermometry and hygrometry",
            "ENTERPRISE",
            "2026-10-03",
            "AMENDED",
            "0.010 K"),
        node(
            "c3",
            Chain.NodeKind.CERTIFICATE,
            "NIM-2026-000004",
            "Standard platinum resistance thermometer, first class",
            "一等标准铂电阻温度计",
            "National institute",
            "PUBLIC",
            "2026-03-11",
            "VALID",
            "0.0009 K"),
        node(
            "p1",
            Chain.NodeKind.UNKNOWN,
            null,
            "Resistance bridge",
            "测温电桥",
            "National institute",
            null,
            "2026-03-11",
            null,
            null),
        node(
            "s1",
            Chain.NodeKind.STUB,
            null,
            "Liquid bath",
            "液体恒温槽",
            "Another laboratory",
            null,
            "2025-12-01",
            "VALID",
            null),
        node(
            "t1",
            Chain.NodeKind.TERMINAL,
            null,
            "Realisation of the ITS-90 at the triple point of water",
            "水三相点（ITS-90 复现）",
            "National institute",
            "NATIONAL_PRIMARY",
            null,
            null,
            null));
  }

  /** A certificate alone. */
  static Chain alone() {
    Chain.Node only =
        node(
            "c1",
            Chain.NodeKind.CERTIFICATE,
            "LAB-1",
            "A".repeat(300),
            "甲".repeat(300),
            "Lab",
            null,
            "2026-01-01",
            "VALID",
            null);
    return new Chain(Chain.Verdict.INDETERMINATE, 3, rules(), List.of(only), List.of());
  }

  /** Two certificates that rest on each other. */
  static Chain circle() {
    List<Chain.Node> nodes = List.of(plain("a"), plain("b"), plain("c"));
    List<Chain.Edge> edges =
        List.of(
            edge("a", "b", Outcome.PASSED),
            edge("b", "c", Outcome.PASSED),
            edge("c", "a", Outcome.FAILED),
            edge("b", "b", Outcome.FAILED),
            edge("a", "unknown", Outcome.PASSED));
    return new Chain(Chain.Verdict.NOT_TRACEABLE, 3, rules(), nodes, edges);
  }

  /** Any graph without circles: each node leads to some of those after it. */
  static Chain random(int count, long seed) {
    Random random = new Random(seed);
    List<Chain.Node> nodes = new ArrayList<>();
    List<Chain.Edge> edges = new ArrayList<>();
    Outcome[] outcomes = Outcome.values();
    for (int i = 0; i < count; i++) {
      nodes.add(plain("n" + i));
      for (int k = 0; i > 0 && k < 1 + random.nextInt(2); k++) {
        int from = random.nextInt(i);
        edges.add(edge("n" + from, "n" + i, outcomes[random.nextInt(outcomes.length)]));
      }
    }
    return new Chain(Chain.Verdict.INDETERMINATE, 3, rules(), nodes, edges);
  }

  private static Chain.Node plain(String id) {
    return node(
        id,
        Chain.NodeKind.CERTIFICATE,
        "NO-" + id,
        "Thing " + id,
        "器具 " + id,
        "Lab",
        null,
        "2026-01-01",
        "VALID",
        null);
  }

  private static Chain.Node node(
      String id,
      Chain.NodeKind kind,
      String number,
      String english,
      String chinese,
      String organisation,
      String legalStatus,
      String issuedOn,
      String status,
      String uncertainty) {
    return new Chain.Node(
        id,
        kind,
        number,
        "equipment-" + id,
        organisation,
        legalStatus,
        null,
        Map.of("en", english, "zh", chinese),
        issuedOn,
        status,
        uncertainty);
  }

  private static Chain.Edge edge(String from, String to, Outcome worst) {
    String name = from + ">" + to;
    return new Chain.Edge(
        from,
        to,
        List.of(
            new Chain.RuleOutcome(
                "T01",
                Outcome.PASSED,
                null,
                "VIM 2.41",
                "Is the parent bound by its digest?",
                "The digests agree.",
                name),
            new Chain.RuleOutcome(
                "T05",
                worst,
                null,
                "VIM 2.41",
                "Was the standard in its validity?",
                "The answer for " + name,
                name)));
  }

  private static List<Chain.RuleOutcome> rules() {
    List<Chain.RuleOutcome> rules = new ArrayList<>();
    for (int i = 1; i <= 24; i++) {
      Outcome outcome =
          i < 7
              ? Outcome.PASSED
              : i == 7 ? Outcome.FAILED : i < 10 ? Outcome.INDETERMINATE : Outcome.NOT_EVALUATED;
      String answer = outcome == Outcome.NOT_EVALUATED ? "Not looked at yet." : "Of 7 steps.";
      rules.add(
          new Chain.RuleOutcome(
              String.format("T%02d", i),
              outcome,
              null,
              "VIM 2.41",
              "Question of rule " + i + "?",
              answer,
              i == 7 ? "c2>s1" : null));
    }
    return rules;
  }
}
