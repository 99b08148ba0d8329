package org.etalon.traceability;

import java.util.List;
import java.util.Set;
import org.etalon.certificate.Certificate;
import org.etalon.equipment.Equipment;
import org.etalon.traceability.rules.ChainRules;
import org.etalon.traceability.rules.ParentStoodWhenUsed;
import org.etalon.traceability.rules.TerminalRule;

/** Asks every rule of a graph. */
final class Judging {
  private final Graph graph;
  private final Inquiry inquiry;
  private final Vouchers vouchers;
  private final Asking asking;
  private final Significance significance;
  private final Judged judged;

  private Judging(Graph graph, Inquiry inquiry, Vouchers vouchers) {
    this.graph = graph;
    this.inquiry = inquiry;
    this.vouchers = vouchers;
    this.asking = new Asking(inquiry);
    this.significance = new Significance(graph, inquiry);
    this.judged = new Judged(graph);
  }

  static Judged judge(Graph graph, Inquiry inquiry, Vouchers vouchers) {
    return new Judging(graph, inquiry, vouchers).whole();
  }

  private Judged whole() {
    judged.outcomes().add(Rule.T18, graph.shape());
    own(graph.events().get(0));
    graph.events().forEach(this::event);
    graph.links().forEach(this::link);
    return judged;
  }

  /** The certificate that is asked about must itself stand on the day it is relied on. */
  private void own(Event root) {
    judged
        .outcomes()
        .add(Rule.T15, ParentStoodWhenUsed.check(root, graph.results(root), inquiry.at()));
  }

  private void event(Event event) {
    List<Finding> findings = asking.of(event, graph.results(event));
    for (int i = 0; i < findings.size(); i++) {
      add(ChainRules.aboutEvents().get(i).rule(), findings.get(i), event);
    }
    if (event.used().isEmpty()) {
      add(Rule.T17, Finding.indeterminate("T17.noStandard", event.stated().number()), event);
    }
  }

  private void link(Link link) {
    Event parent = link.parent();
    Vouchers.Vouched vouched = parent == null ? vouchers.of(link).orElse(null) : null;
    if (vouched != null) {
      vouched(vouched, link);
    } else if (link.used().kind() == Certificate.Edge.Kind.NONE) {
      terminal(link);
    } else if (parent == null) {
      absent(link);
    } else if (graph.has(parent)) {
      rules(link);
    }
    // Any other parent is beyond the limits of T18, which says so.
  }

  /** What a signed report says of the link, and of all that lies behind it. */
  private void vouched(Vouchers.Vouched vouched, Link link) {
    vouched
        .edge()
        .forEach(one -> judged.add(link, new RuleFinding(one.rule(), one.finding(), link)));
    vouched.beyond().forEach(one -> judged.outcomes().add(one.rule(), one.finding()));
  }

  private void terminal(Link link) {
    Equipment equipment = inquiry.evidence().equipment(link.used().equipment()).orElse(null);
    if (equipment == null) {
      add(Rule.T17, Finding.indeterminate("T17.noCertificate"), link);
      return;
    }
    for (TerminalRule rule : ChainRules.aboutTerminals()) {
      add(rule.rule(), rule.check(link, equipment, inquiry), link);
    }
  }

  private void absent(Link link) {
    Finding reviewed = Reviews.of(link, inquiry);
    if (reviewed != null) {
      judged.add(link, new RuleFinding(Rule.T01, reviewed, link));
      judged.add(link, new RuleFinding(Rule.T17, reviewed, link));
      return;
    }
    rules(link);
    add(Rule.T17, Finding.indeterminate("T17.notHere"), link);
  }

  private void rules(Link link) {
    Set<Integer> asked = graph.results(link.child());
    List<Finding> findings = asking.of(link, asked);
    for (int i = 0; i < findings.size(); i++) {
      add(ChainRules.about(link).get(i).rule(), findings.get(i), link);
    }
  }

  private void add(Rule rule, Finding finding, Event event) {
    Finding weighed = significance.matters(event) ? finding : finding.insignificant();
    judged.add(event, new RuleFinding(rule, weighed, null));
  }

  private void add(Rule rule, Finding finding, Link link) {
    Finding weighed = significance.matters(link) ? finding : finding.insignificant();
    judged.add(link, new RuleFinding(rule, weighed, link));
  }
}
