package org.etalon.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.etalon.rendering.Labels;
import org.etalon.rendering.PageLanguage;
import org.etalon.rendering.PagePaths;
import org.etalon.signing.Outcome;
import org.etalon.traceability.Chain;
import org.etalon.traceability.Finding;
import org.jspecify.annotations.Nullable;

/** A chain as its page shows it: the verdict, the drawing, every edge and every rule. */
record ChainView(
    String verdict,
    String verdictSymbol,
    String verdictWord,
    String verdictMeaning,
    ChainGraph graph,
    List<RuleView> rules,
    List<EdgeView> edges) {

  /** A rule with its sign. */
  record RuleView(String rule, String question, Sign sign, String answer, String edge) {}

  /** An edge with everything that was asked of it. */
  record EdgeView(EndView from, EndView to, Sign sign, boolean open, List<RuleView> rules) {}

  /** An end of an edge. */
  record EndView(String text, @Nullable String path) {}

  static ChainView of(Chain chain, PageLanguage language, Labels words) {
    Map<String, EndView> ends = new HashMap<>();
    chain.nodes().forEach(node -> ends.put(node.id(), end(node, language)));
    String verdict = chain.verdict().name();
    String symbol =
        switch (chain.verdict()) {
          case TRACEABLE -> "\u2713";
          case NOT_TRACEABLE -> "\u2717";
          case INDETERMINATE -> "?";
        };
    List<EdgeView> edges = new ArrayList<>();
    for (Chain.Edge edge : chain.edges()) {
      edges.add(
          new EdgeView(
              ends.getOrDefault(edge.from(), new EndView(edge.from(), null)),
              ends.getOrDefault(edge.to(), new EndView(edge.to(), null)),
              Sign.of(edge.rules(), words),
              edge.rules().stream().anyMatch(ChainView::counts),
              edge.rules().stream().map(rule -> rule(rule, ends, words)).toList()));
    }
    return new ChainView(
        verdict,
        symbol,
        words.get("verdict_" + verdict),
        words.get("verdictMeaning_" + verdict),
        ChainGraph.of(chain, language, words),
        chain.rules().stream().map(rule -> rule(rule, ends, words)).toList(),
        edges);
  }

  private static boolean counts(Chain.RuleOutcome rule) {
    return rule.outcome() == Outcome.FAILED && rule.severity() != Finding.Severity.WARNING;
  }

  private static RuleView rule(Chain.RuleOutcome rule, Map<String, EndView> ends, Labels words) {
    return new RuleView(
        rule.rule(),
        ReportView.translated("rule_" + rule.rule(), rule.question(), words),
        Sign.of(rule, words),
        rule.answer(),
        edge(rule.edge(), ends));
  }

  private static String edge(@Nullable String edge, Map<String, EndView> ends) {
    if (edge == null) {
      return "";
    }
    String[] both = edge.split(">", 2);
    return both.length < 2 ? edge : name(both[0], ends) + " \u2192 " + name(both[1], ends);
  }

  private static String name(String id, Map<String, EndView> ends) {
    return ends.getOrDefault(id, new EndView(id, null)).text();
  }

  private static EndView end(Chain.Node node, PageLanguage language) {
    String number = node.number();
    return number == null
        ? new EndView(nameOf(node, language), null)
        : new EndView(
            number,
            node.kind() == Chain.NodeKind.CERTIFICATE ? PagePaths.certificate(number) : null);
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
}
