package org.etalon.traceability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.traceability.rules.ParentStoodWhenUsed;

/** Asks every rule of a graph. */
final class Judging {
  private final Graph graph;
  private final Inquiry inquiry;
  private final Vouchers vouchers;
  private final Judged judged;

  private Judging(Graph graph, Inquiry inquiry, Vouchers vouchers) {
    this.graph = graph;
    this.inquiry = inquiry;
    this.vouchers = vouchers;
    this.judged = new Judged(graph);
  }

  /**
   * Asks every rule.
   *
   * @param at the day for which the result is to be relied on
   */
  static Judged judge(Graph graph, LocalDate at, Inquiry inquiry, Vouchers vouchers) {
    return new Judging(graph, inquiry, vouchers).whole(at);
  }

  private Judged whole(LocalDate at) {
    judged.outcomes().add(Rule.T18, graph.shape());
    own(graph.events().get(0), at);
    Map<Step, Findings> found = new LinkedHashMap<>();
    Map<String, Set<Link>> small = new HashMap<>();
    for (Step step : graph.steps()) {
      Findings findings = findings(step);
      found.put(step, findings);
      small.put(step.event().key(), findings.small());
    }
    Significance significance =
        Significance.of(graph, event -> small.getOrDefault(event.key(), Set.of()));
    found.forEach((step, findings) -> add(step, findings, significance));
    return judged;
  }

  private void add(Step step, Findings findings, Significance significance) {
    judged.add(step.event(), weighed(findings.own(), significance.matters(step.event())));
    findings
        .links()
        .forEach((link, found) -> judged.add(link, weighed(found, significance.matters(link))));
  }

  private static List<RuleFinding> weighed(List<RuleFinding> found, boolean matters) {
    return matters ? found : found.stream().map(RuleFinding::insignificant).toList();
  }

  /** The certificate that is asked about must itself stand on the day it is relied on. */
  private void own(Event root, LocalDate at) {
    judged.outcomes().add(Rule.T15, ParentStoodWhenUsed.check(root, graph.results(root), at));
  }

  private Findings findings(Step step) {
    List<Link> asked = new ArrayList<>();
    for (Link link : step.links()) {
      Event parent = link.parent();
      Vouchers.Vouched vouched = parent == null ? vouchers.of(link).orElse(null) : null;
      if (vouched != null) {
        vouched(vouched, link);
      } else if (parent == null || graph.has(parent)) {
        asked.add(link);
      }
      // Any other parent is beyond the limits of T18, which says so.
    }
    return Asking.of(step, asked, inquiry);
  }

  /** What a signed report says of the link, and of all that lies behind it. */
  private void vouched(Vouchers.Vouched vouched, Link link) {
    judged.add(
        link,
        vouched.edge().stream()
            .map(one -> new RuleFinding(one.rule(), one.finding(), link))
            .toList());
    vouched.beyond().forEach(one -> judged.outcomes().add(one.rule(), one.finding()));
  }
}
