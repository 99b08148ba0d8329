package org.etalon.traceability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.etalon.certificate.Certificate;
import org.etalon.dcc.rules.RuleLanguage;
import org.etalon.traceability.Chain.Edge;
import org.etalon.traceability.Chain.Node;
import org.etalon.traceability.Chain.RuleOutcome;
import org.jspecify.annotations.Nullable;

/** Draws a chain as its reader may see it. */
final class Drawing {
  private final Judged judged;
  private final Predicate<Event> visible;
  private final Vouchers vouchers;
  private final ChainTexts texts;
  private final ChainNodes nodes;
  private final Lengths lengths;
  private final Map<String, Node> ends = new HashMap<>();
  private final Map<Link, Node> tops = new HashMap<>();
  private final Map<Link, String> names = new HashMap<>();
  private final List<Edge> edges = new ArrayList<>();

  private Drawing(
      Judged judged,
      Inquiry inquiry,
      Predicate<Event> visible,
      Vouchers vouchers,
      RuleLanguage language) {
    this.judged = judged;
    this.visible = visible;
    this.vouchers = vouchers;
    this.texts = new ChainTexts(language);
    this.nodes = new ChainNodes(inquiry.evidence());
    this.lengths = new Lengths(judged.graph(), vouchers, inquiry.policy().depthMax());
  }

  /**
   * Judges a graph and draws it.
   *
   * @param at the day for which the result is to be relied on
   */
  static Drawn of(
      Graph graph,
      LocalDate at,
      Inquiry inquiry,
      Predicate<Event> visible,
      Vouchers vouchers,
      RuleLanguage language) {
    Judged judged = Judging.judge(graph, at, inquiry, vouchers);
    return new Drawing(judged, inquiry, visible, vouchers, language).whole();
  }

  private Drawn whole() {
    Graph graph = judged.graph();
    for (Event event : graph.events()) {
      boolean shown = ends.isEmpty() || visible.test(event);
      ends.put(event.key(), shown ? nodes.certificate(event) : nodes.stub(event));
    }
    graph.links().forEach(this::link);
    Outcomes outcomes = judged.outcomes();
    Chain chain =
        new Chain(
            outcomes.verdict(),
            lengths.of(graph.events().get(0)),
            drawn(outcomes.rules()),
            nodes.inOrder(),
            List.copyOf(edges));
    Map<String, String> ids = new HashMap<>();
    ends.forEach((key, node) -> ids.put(key, node.id()));
    return new Drawn(judged, chain, ids, lengths);
  }

  private void link(Link link) {
    Node child = ends.get(link.child().key());
    if (child == null) {
      throw new IllegalStateException("Every child is an event of the graph");
    }
    Node above = above(link, child);
    // Nothing is drawn beyond the limits of T18.
    if (above != null) {
      Node below = below(link, child, above);
      names.put(link, below.id() + ">" + above.id());
      edges.add(new Edge(below.id(), above.id(), drawn(judged.of(link))));
    }
  }

  /** A linked report stands above what it is named within, unless that is the same once more. */
  private Node below(Link link, Node child, Node above) {
    tops.put(link, above);
    Link within = link.within();
    Node below = within == null ? child : tops.getOrDefault(within, child);
    return below.equals(above) ? child : below;
  }

  private @Nullable Node above(Link link, Node child) {
    Event parent = link.parent();
    if (parent != null) {
      return ends.get(parent.key());
    }
    Vouchers.Vouched vouched = vouchers.of(link).orElse(null);
    if (vouched != null) {
      return nodes.vouched(vouched.certificate());
    }
    return link.used().kind() == Certificate.Edge.Kind.NONE
        ? nodes.terminal(link)
        : nodes.unknown(link, child.kind() == Chain.NodeKind.CERTIFICATE);
  }

  private List<RuleOutcome> drawn(List<RuleFinding> found) {
    return found.stream().map(this::drawn).toList();
  }

  private RuleOutcome drawn(RuleFinding found) {
    return new RuleOutcome(
        found.rule().name(),
        found.finding().outcome(),
        found.warning(),
        found.rule().clause(),
        texts.question(found.rule()),
        texts.answer(found.finding()),
        found.link() == null ? null : names.get(found.link()));
  }

  /**
   * A chain with what it was drawn from.
   *
   * @param ends the node of each certificate by key
   */
  record Drawn(Judged judged, Chain chain, Map<String, String> ends, Lengths lengths) {}
}
