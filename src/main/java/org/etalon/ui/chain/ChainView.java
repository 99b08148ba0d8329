package org.etalon.ui.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.etalon.rendering.Labels;
import org.etalon.rendering.PageLanguage;
import org.etalon.rendering.UnitSymbol;
import org.etalon.signing.Outcome;
import org.etalon.traceability.Chain;
import org.etalon.ui.Sign;
import org.jspecify.annotations.Nullable;

/**
 * A chain as its page shows it: the verdict, the drawing, every step, every certificate and every
 * rule. Of a large chain the page lists the gravest and counts the rest, so that it stays small.
 *
 * @param collapsed where the drawing is to be had without what was opened in it; empty where
 *     nothing was
 */
record ChainView(
    String verdict,
    String verdictSymbol,
    String verdictWord,
    String verdictMeaning,
    ChainGraph graph,
    String drawn,
    String collapsed,
    List<String> facts,
    RuleRows rules,
    List<StepView> steps,
    int stepsMore,
    List<NodeRow> nodes,
    int nodesMore) {
  private static final int STEPS_MAX = 300;
  private static final int NODES_MAX = 200;
  private static final int NAMED_MAX = 8;

  /** With more steps than this, what passed is told by its code only. */
  private static final int STEPS_IN_FULL = 40;

  /** A page bears so many answers of rules. */
  private static final int ANSWERS_MAX = 1_000;

  /** What leads from one box of the drawing to another, with everything that was asked of it. */
  record StepView(
      String id, EndView from, EndView to, String count, Sign sign, boolean open, RuleRows rules) {}

  /** An end of a step. */
  record EndView(String text, @Nullable String path) {}

  /** A certificate or the end of a branch. */
  record NodeRow(
      String id,
      int tier,
      EndView number,
      String kind,
      String name,
      String organisation,
      String issuedOn,
      String uncertainty,
      String status,
      String statusWord,
      Sign sign) {}

  static ChainView of(Chain chain, Addresses addresses, PageLanguage language, Labels words) {
    ChainBoxes boxes = new ChainBoxes(chain, addresses.expanded(), words);
    Map<String, String> names = new HashMap<>();
    chain.nodes().forEach(node -> names.put(node.id(), end(node, language).text()));
    List<Chain.Node> gravest = boxes.isWhole() ? chain.nodes() : boxes.byGravity(chain.nodes());
    String verdict = chain.verdict().name();
    return new ChainView(
        verdict,
        symbol(chain.verdict()),
        words.get("verdict_" + verdict),
        words.get("verdictMeaning_" + verdict),
        ChainGraph.of(boxes, addresses, language, words),
        boxes.isWhole()
            ? ""
            : Phrases.of(words, "chainCollapsed", chain.nodes().size(), boxes.boxes().size()),
        addresses.expanded().isEmpty() ? "" : addresses.collapsed(),
        facts(chain, language, words),
        RuleRows.of(chain.rules(), names, words),
        steps(boxes, names, language, words),
        Math.max(0, boxes.steps().size() - STEPS_MAX),
        gravest.stream().limit(NODES_MAX).map(node -> row(node, boxes, language, words)).toList(),
        Math.max(0, chain.nodes().size() - NODES_MAX));
  }

  private static String symbol(Chain.Verdict verdict) {
    return switch (verdict) {
      case TRACEABLE -> "\u2713";
      case NOT_TRACEABLE -> "\u2717";
      case INDETERMINATE -> "?";
    };
  }

  private static List<StepView> steps(
      ChainBoxes boxes, Map<String, String> names, PageLanguage language, Labels words) {
    boolean inFull = boxes.steps().size() <= STEPS_IN_FULL;
    List<StepView> views = new ArrayList<>();
    int answers = 0;
    List<ChainBoxes.Step> gravestFirst =
        boxes.steps().stream()
            .sorted(
                Comparator.comparingInt(
                    (ChainBoxes.Step step) -> Sign.of(step.rules(), words).weight()))
            .limit(STEPS_MAX)
            .toList();
    for (ChainBoxes.Step step : gravestFirst) {
      RuleRows all = RuleRows.of(step.rules(), names, words);
      answers += all.told().size();
      RuleRows rules = inFull ? all : answers > ANSWERS_MAX ? all.shortened() : all.withoutQuiet();
      Sign sign = Sign.of(step.rules(), words);
      int count = step.edges().size();
      views.add(
          new StepView(
              step.id(),
              end(step.from(), language, words),
              end(step.to(), language, words),
              count == 1 ? "" : "\u00D7" + count,
              sign,
              sign.failed() && inFull,
              rules));
    }
    return views;
  }

  /** Length and ends, in words. */
  private static List<String> facts(Chain chain, PageLanguage language, Labels words) {
    List<String> facts = new ArrayList<>();
    long certificates =
        chain.nodes().stream()
            .filter(node -> node.kind() != Chain.NodeKind.TERMINAL)
            .filter(node -> node.kind() != Chain.NodeKind.UNKNOWN)
            .count();
    facts.add(Phrases.of(words, "chainLength", chain.length(), certificates));
    for (Chain.NodeKind kind : List.of(Chain.NodeKind.TERMINAL, Chain.NodeKind.UNKNOWN)) {
      List<String> named =
          chain.nodes().stream()
              .filter(node -> node.kind() == kind)
              .map(node -> described(node, language, words))
              .distinct()
              .toList();
      int more = named.size() - NAMED_MAX;
      String list = named.stream().limit(NAMED_MAX).collect(Collectors.joining("; "));
      if (!named.isEmpty()) {
        facts.add(
            Phrases.of(
                words,
                "chainEnds_" + kind,
                more > 0 ? list + " " + Phrases.of(words, "more", more) : list));
      }
    }
    return facts;
  }

  private static String described(Chain.Node node, PageLanguage language, Labels words) {
    String legal = node.legalStatus();
    boolean ranked = legal != null && !legal.equals("NONE");
    String owner = node.organisation();
    List<String> parts = new ArrayList<>();
    if (ranked) {
      parts.add(words.word("legalStatus", legal));
    }
    if (owner != null) {
      parts.add(owner);
    }
    String name = nameOf(node, language);
    return parts.isEmpty() ? name : name + " (" + String.join(", ", parts) + ")";
  }

  private static NodeRow row(
      Chain.Node node, ChainBoxes boxes, PageLanguage language, Labels words) {
    String status = Objects.requireNonNullElse(node.status(), "");
    EndView end = end(node, language);
    boolean asked = boxes.tier(node) == 0 && boxes.sign(node).css().equals(NOT_ASKED);
    return new NodeRow(
        node.id(),
        boxes.tier(node),
        new EndView(Objects.requireNonNullElse(node.number(), ""), end.path()),
        words.get("node_" + node.kind().name()),
        nameOf(node, language),
        Objects.requireNonNullElse(node.organisation(), ""),
        Objects.requireNonNullElse(node.issuedOn(), ""),
        Objects.requireNonNullElse(uncertainty(node.uncertainty()), ""),
        status,
        words.word("status", status),
        asked ? new Sign(NOT_ASKED, "\u25B2", words.get("nodeAsked")) : boxes.sign(node));
  }

  private static final String NOT_ASKED = Outcome.NOT_APPLICABLE.name();

  private static EndView end(ChainBoxes.Box box, PageLanguage language, Labels words) {
    Chain.Node single = box.single();
    return single == null
        ? new EndView(ChainGraph.name(box, language, words), null)
        : end(single, language);
  }

  private static EndView end(Chain.Node node, PageLanguage language) {
    String number = node.number();
    String path = Addresses.of(node);
    return new EndView(
        number == null ? nameOf(node, language) : number, path.startsWith("#") ? null : path);
  }

  /** What a node is called: in the language of the page, in English, in any, or by identifier. */
  static String nameOf(Chain.Node node, PageLanguage language) {
    Map<String, String> names = node.name();
    if (names == null || names.isEmpty()) {
      return Objects.requireNonNullElse(node.equipment(), node.id());
    }
    String name = names.getOrDefault(language.code(), names.get("en"));
    return name == null ? new TreeMap<>(names).firstEntry().getValue() : name;
  }

  /** A number and a D-SI unit, with the unit as a symbol where there is one. */
  static @Nullable String uncertainty(@Nullable String signed) {
    if (signed == null) {
      return null;
    }
    int blank = signed.indexOf(' ');
    return blank < 0
        ? "U = " + signed
        : "U = " + signed.substring(0, blank) + " " + UnitSymbol.of(signed.substring(blank + 1));
  }
}
