package org.etalon.ui.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.etalon.signing.Outcome;
import org.etalon.traceability.Chain;

/** Chains of several shapes. */
public final class ChainFixture {

  private ChainFixture() {}

  /** From a thermometer in a factory up to a fixed point, with a bridge on paper beside it. */
  public static Chain thermometer() {
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
  public static Chain alone() {
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
  public static Chain circle() {
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
  public static Chain random(int count, long seed) {
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

  /**
   * A national tree: the certificate on top of it, then tiers of laboratories each of which used
   * one to three certificates of the tier above, up to some primary standards; some of it broken.
   */
  public static Chain tree(int count) {
    Random random = new Random(count);
    List<Chain.Node> nodes = new ArrayList<>(List.of(plain("n0")));
    List<Chain.Edge> edges = new ArrayList<>();
    int[] shares = {2, 8, 25, 40, 20, 5};
    List<String> below = List.of("n0");
    for (int tier = 1; tier <= shares.length; tier++) {
      List<String> own = new ArrayList<>();
      int size = Math.max(1, (count - 1) * shares[tier - 1] / 100);
      for (int i = 0; i < size; i++) {
        String id = "n" + nodes.size();
        nodes.add(of(tier, id, random.nextInt(tier == shares.length ? 2 : 2 + tier * 2), random));
        edges.add(edge(below.get(i % below.size()), id, anOutcome(random)));
        if (random.nextInt(3) == 0) {
          edges.add(edge(below.get(random.nextInt(below.size())), id, anOutcome(random)));
        }
        own.add(id);
      }
      below = own;
    }
    return new Chain(Chain.Verdict.NOT_TRACEABLE, shares.length, rules(), nodes, edges);
  }

  private static Chain.Node of(int tier, String id, int laboratory, Random random) {
    boolean end = tier == 6;
    int kind = random.nextInt(20);
    boolean shown = kind > 1;
    return node(
        id,
        end
            ? Chain.NodeKind.TERMINAL
            : shown
                ? Chain.NodeKind.CERTIFICATE
                : kind == 0 ? Chain.NodeKind.STUB : Chain.NodeKind.UNKNOWN,
        end || !shown ? null : "NO-" + id,
        "Thing " + id,
        "器具 " + id,
        end ? "institute-" + laboratory : "lab-" + tier + "-" + laboratory,
        end ? "NATIONAL_PRIMARY" : null,
        end ? null : "2026-01-01",
        end ? null : "VALID",
        end ? null : "0.0" + tier + " K");
  }

  private static Outcome anOutcome(Random random) {
    int number = random.nextInt(100);
    return number == 0 ? Outcome.FAILED : number < 6 ? Outcome.INDETERMINATE : Outcome.PASSED;
  }

  /** A chain as known now, on a day; null for a certificate that was not there yet. */
  public static ChainSource.Shown shown(Chain chain) {
    Instant now = Instant.parse("2026-11-22T20:11:12.345Z");
    return new ChainSource.Shown(
        chain,
        Instant.parse("2026-10-20T08:00:00.5Z"),
        LocalDate.of(2026, 11, 22),
        LocalDate.of(2026, 11, 22),
        now,
        now,
        List.of(
            new Moment(
                LocalDate.of(2026, 10, 20),
                Instant.parse("2026-10-20T08:00:00.5Z"),
                Moment.Kind.ISSUED,
                "VALID",
                "WORKS-2026-000003"),
            new Moment(
                LocalDate.of(2026, 11, 2),
                Instant.parse("2026-11-05T10:20:30.1Z"),
                Moment.Kind.STATUS,
                "AMENDED",
                "LAB-2026-000012"),
            new Moment(
                LocalDate.of(2026, 3, 11), null, Moment.Kind.ISSUED, "", "National institute"),
            new Moment(
                LocalDate.of(2026, 11, 10),
                Instant.parse("2026-11-10T09:00:00Z"),
                Moment.Kind.FACT,
                "INTERMEDIATE_CHECK",
                "equipment-c2")));
  }

  /** What a page is asked for without anything said. */
  public static ChainQuery query(String number) {
    return new ChainQuery(number, null, null, List.of(), List.of(), false);
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
