package org.etalon.traceability;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.certificate.Certificate;
import org.etalon.equipment.Equipment;
import org.etalon.traceability.point.Claims;
import org.etalon.traceability.rules.ChainRules;
import org.etalon.traceability.rules.EventRule;
import org.etalon.traceability.rules.LinkRule;
import org.etalon.traceability.rules.TerminalRule;

/** Asks all rules about one certificate and its links. */
final class Asking {
  private Asking() {}

  /**
   * What they find by nothing but the inquiry.
   *
   * @param links those of the step that are to be asked about
   */
  static Findings of(Step step, List<Link> links, Inquiry inquiry) {
    Map<Link, List<RuleFinding>> found = new LinkedHashMap<>();
    Set<Link> small = new HashSet<>();
    for (Link link : links) {
      found.put(link, of(link, inquiry));
      if (Significance.isSmall(link, inquiry)) {
        small.add(link);
      }
    }
    return new Findings(own(step, inquiry), found, small);
  }

  private static List<RuleFinding> own(Step step, Inquiry inquiry) {
    Event event = step.event();
    Claims claims = new Claims(event, step.results());
    List<RuleFinding> found = new ArrayList<>();
    for (EventRule rule : ChainRules.aboutEvents()) {
      found.add(new RuleFinding(rule.rule(), rule.check(claims, inquiry), null));
    }
    if (event.used().isEmpty()) {
      Finding open = Finding.indeterminate("T17.noStandard", event.stated().number());
      found.add(new RuleFinding(Rule.T17, open, null));
    }
    return found;
  }

  private static List<RuleFinding> of(Link link, Inquiry inquiry) {
    if (link.used().kind() == Certificate.Edge.Kind.NONE) {
      return terminal(link, inquiry);
    }
    return link.parent() == null ? absent(link, inquiry) : rules(link, inquiry);
  }

  private static List<RuleFinding> terminal(Link link, Inquiry inquiry) {
    Equipment equipment = inquiry.evidence().equipment(link.used().equipment()).orElse(null);
    List<RuleFinding> found = new ArrayList<>();
    if (equipment == null) {
      found.add(new RuleFinding(Rule.T17, Finding.indeterminate("T17.noCertificate"), link));
      return found;
    }
    for (TerminalRule rule : ChainRules.aboutTerminals()) {
      found.add(new RuleFinding(rule.rule(), rule.check(link, equipment, inquiry), link));
    }
    return found;
  }

  private static List<RuleFinding> absent(Link link, Inquiry inquiry) {
    Finding reviewed = Reviews.of(link, inquiry);
    if (reviewed != null) {
      return List.of(
          new RuleFinding(Rule.T01, reviewed, link), new RuleFinding(Rule.T17, reviewed, link));
    }
    List<RuleFinding> found = rules(link, inquiry);
    found.add(new RuleFinding(Rule.T17, Finding.indeterminate("T17.notHere"), link));
    return found;
  }

  private static List<RuleFinding> rules(Link link, Inquiry inquiry) {
    List<RuleFinding> found = new ArrayList<>();
    for (LinkRule rule : ChainRules.about(link)) {
      found.add(new RuleFinding(rule.rule(), rule.check(link, inquiry), link));
    }
    link.forget();
    return found;
  }
}
