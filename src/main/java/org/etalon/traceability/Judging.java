package org.etalon.traceability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.etalon.certificate.Certificate;
import org.etalon.dcc.rules.RuleLanguage;
import org.etalon.equipment.Equipment;
import org.etalon.signing.Outcome;
import org.etalon.traceability.Chain.Edge;
import org.etalon.traceability.Chain.Node;
import org.etalon.traceability.Chain.RuleOutcome;
import org.etalon.traceability.rules.ChainRules;
import org.etalon.traceability.rules.EventRule;
import org.etalon.traceability.rules.LinkRule;
import org.etalon.traceability.rules.ParentStoodWhenUsed;
import org.etalon.traceability.rules.TerminalRule;
import org.jspecify.annotations.Nullable;

/** Asks every rule of a graph, and draws the chain as its reader may see it. */
final class Judging {
  private final Graph graph;
  private final Inquiry inquiry;
  private final Predicate<Event> visible;
  private final Vouchers vouchers;
  private final Outcomes outcomes;
  private final Significance significance;
  private final ChainNodes nodes;
  private final Map<String, Node> ends = new HashMap<>();
  private final List<Edge> edges = new ArrayList<>();
  private final Judged judged = new Judged();
  private final Map<String, Integer> depth = new HashMap<>();
  private final IdentityHashMap<Link, Node> drawn = new IdentityHashMap<>();

  Judging(Graph graph, Inquiry inquiry, Predicate<Event> visible, RuleLanguage language) {
    this(graph, inquiry, visible, Vouchers.NONE, language);
  }

  Judging(
      Graph graph,
      Inquiry inquiry,
      Predicate<Event> visible,
      Vouchers vouchers,
      RuleLanguage language) {
    this.graph = graph;
    this.vouchers = vouchers;
    this.inquiry = inquiry;
    this.visible = visible;
    this.outcomes = new Outcomes(new ChainTexts(language));
    this.significance = new Significance(graph, inquiry);
    this.nodes = new ChainNodes(inquiry.evidence());
  }

  Chain chain() {
    return whole().chain();
  }

  /** The chain, with what each part of it came to. */
  Judged.Whole whole() {
    RuleOutcome shape = outcomes.add(Rule.T18, graph.shape());
    own(graph.events().get(0));
    for (Event event : graph.events()) {
      boolean shown = ends.isEmpty() || visible.test(event);
      ends.put(event.key(), shown ? nodes.certificate(event) : nodes.stub(event));
      event(event);
    }
    graph.links().forEach(this::link);
    int length = length();
    Chain chain =
        new Chain(
            outcomes.verdict(), length, outcomes.rules(), nodes.inOrder(), List.copyOf(edges));
    Map<String, String> ids = new HashMap<>();
    ends.forEach((key, node) -> ids.put(key, node.id()));
    return new Judged.Whole(graph, chain, judged, ids, depth, shape);
  }

  /** The certificate that is asked about must itself stand on the day it is relied on. */
  private void own(Event root) {
    outcomes.add(Rule.T15, ParentStoodWhenUsed.check(root, results(root), inquiry.at()));
  }

  private void event(Event event) {
    for (EventRule rule : ChainRules.aboutEvents()) {
      Finding finding = rule.check(event, results(event), inquiry);
      add(rule.rule(), finding, event);
    }
    if (event.used().isEmpty()) {
      Finding finding = Finding.indeterminate("T17.noStandard", event.stated().number());
      add(Rule.T17, finding, event);
    }
  }

  private void add(Rule rule, Finding finding, Event event) {
    judged.add(event, outcomes.add(rule, weighed(finding, significance.matters(event))));
  }

  private static Finding weighed(Finding finding, boolean matters) {
    return matters ? finding : finding.insignificant();
  }

  private RuleOutcome add(Rule rule, Finding finding, Link link, String name) {
    return judged.add(link, outcomes.add(rule, weighed(finding, significance.matters(link)), name));
  }

  private Set<Integer> results(Event event) {
    return graph.results().getOrDefault(event.key(), Set.of());
  }

  private void link(Link link) {
    Node child = ends.get(link.child().key());
    if (child == null) {
      throw new IllegalStateException("Every child is an event of the graph");
    }
    Event parent = link.parent();
    Vouchers.Vouched vouched = parent == null ? vouchers.of(link).orElse(null) : null;
    if (vouched != null) {
      vouched(vouched, link, child);
      return;
    }
    Node above = parent == null ? end(link, child) : ends.get(parent.key());
    if (above == null) {
      // Beyond the limits of T18, which says so.
      return;
    }
    Node below = below(link, child, above);
    String name = below.id() + ">" + above.id();
    edges.add(
        new Edge(
            below.id(),
            above.id(),
            link.used().kind() == Certificate.Edge.Kind.NONE
                ? terminal(link, name)
                : parent(link, name)));
  }

  /** What a signed report says of the link, and of all that lies behind it. */
  private void vouched(Vouchers.Vouched vouched, Link link, Node child) {
    Node above = nodes.vouched(vouched.certificate());
    Node below = below(link, child, above);
    String name = below.id() + ">" + above.id();
    edges.add(
        new Edge(
            below.id(),
            above.id(),
            vouched.edge().stream()
                .map(one -> outcomes.add(one.rule(), one.finding(), name))
                .toList()));
    vouched.beyond().forEach(one -> outcomes.add(one.rule(), one.finding()));
  }

  /** A linked report stands above what it is named within, unless that is the same once more. */
  private Node below(Link link, Node child, Node above) {
    drawn.put(link, above);
    Link within = link.within();
    Node below = within == null ? child : drawn.getOrDefault(within, child);
    return below.equals(above) ? child : below;
  }

  private List<RuleOutcome> terminal(Link link, String name) {
    Equipment equipment = inquiry.evidence().equipment(link.used().equipment()).orElse(null);
    if (equipment == null) {
      return List.of(add(Rule.T17, Finding.indeterminate("T17.noCertificate"), link, name));
    }
    List<RuleOutcome> found = new ArrayList<>();
    for (TerminalRule rule : ChainRules.aboutTerminals()) {
      found.add(add(rule.rule(), rule.check(link, equipment, inquiry), link, name));
    }
    return found;
  }

  private List<RuleOutcome> parent(Link link, String name) {
    List<RuleOutcome> found = new ArrayList<>();
    if (link.parent() == null) {
      Finding reviewed = Reviews.of(link, inquiry);
      if (reviewed != null) {
        found.add(judged.add(link, outcomes.add(Rule.T01, reviewed, name)));
        found.add(judged.add(link, outcomes.add(Rule.T17, reviewed, name)));
        return found;
      }
      add(Rule.T17, Finding.indeterminate("T17.notHere"), link, name);
    }
    for (LinkRule rule :
        link.within() == null ? ChainRules.aboutLinks() : ChainRules.aboutLinkedReports()) {
      found.add(add(rule.rule(), rule.check(link, inquiry), link, name));
    }
    return found;
  }

  private Node end(Link link, Node child) {
    return link.used().kind() == Certificate.Edge.Kind.NONE
        ? nodes.terminal(link)
        : nodes.unknown(link, child.kind() == Chain.NodeKind.CERTIFICATE);
  }

  /** Steps to the farthest end; the graph has no cycles that were followed. */
  private int length() {
    return graph.shape().outcome() == Outcome.FAILED
        ? inquiry.policy().depthMax()
        : length(graph.events().get(0));
  }

  private int length(Event event) {
    @Nullable Integer known = depth.get(event.key());
    if (known != null) {
      return known;
    }
    int longest = 0;
    for (Link link : graph.linksOf(event)) {
      Event parent = link.parent();
      int beyond =
          parent == null
              ? vouchers.of(link).map(Vouchers.Vouched::length).orElse(0)
              : length(parent);
      longest = Math.max(longest, 1 + link.between().size() + beyond);
    }
    depth.put(event.key(), longest);
    return longest;
  }
}
