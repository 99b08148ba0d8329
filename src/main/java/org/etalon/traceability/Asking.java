package org.etalon.traceability;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.etalon.traceability.point.Claims;
import org.etalon.traceability.rules.ChainRules;
import org.etalon.traceability.rules.EventRule;
import org.etalon.traceability.rules.LinkRule;

/** Asks the rules, but for those whose findings are remembered. */
final class Asking {
  private static final List<EventRule> LASTING_OF_EVENTS =
      ChainRules.aboutEvents().stream().filter(EventRule::isLasting).toList();

  private final Inquiry inquiry;
  private final Memory memory;

  Asking(Inquiry inquiry) {
    this.inquiry = inquiry;
    this.memory = inquiry.evidence().memory();
  }

  /**
   * What the rules about links say, in their order.
   *
   * @param asked the results of the child that the answer rests on
   */
  List<Finding> of(Link link, Set<Integer> asked) {
    List<LinkRule> rules = ChainRules.about(link);
    Iterator<Finding> lasting =
        memory
            .of(
                link,
                asked,
                () ->
                    rules.stream()
                        .filter(LinkRule::isLasting)
                        .map(rule -> rule.check(link, inquiry))
                        .toList())
            .iterator();
    List<Finding> all = new ArrayList<>();
    for (LinkRule rule : rules) {
      all.add(rule.isLasting() ? lasting.next() : rule.check(link, inquiry));
    }
    return all;
  }

  /** What the rules about events say, in their order. */
  List<Finding> of(Event event, Set<Integer> asked) {
    Claims claims = new Claims(event, asked);
    Iterator<Finding> lasting =
        memory
            .of(
                event,
                asked,
                () -> LASTING_OF_EVENTS.stream().map(rule -> rule.check(claims, inquiry)).toList())
            .iterator();
    List<Finding> all = new ArrayList<>();
    for (EventRule rule : ChainRules.aboutEvents()) {
      all.add(rule.isLasting() ? lasting.next() : rule.check(claims, inquiry));
    }
    return all;
  }
}
