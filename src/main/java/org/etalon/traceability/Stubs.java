package org.etalon.traceability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.traceability.report.RuleVersion;
import org.etalon.traceability.report.StubReport;
import org.etalon.traceability.report.Subject;
import org.etalon.traceability.report.VouchedOutcome;

/** Makes the stubs of one chain: what stands for certificates that its reader may not see. */
final class Stubs {
  // Each is signed and stamped by itself.
  private static final int STUBS_MAX = 100;

  private final Drawing.Drawn drawn;
  private final LocalDate at;
  private final Instant knownAt;
  private final Instant madeAt;

  Stubs(Drawing.Drawn drawn, LocalDate at, Instant knownAt, Instant madeAt) {
    this.drawn = drawn;
    this.at = at;
    this.knownAt = knownAt;
    this.madeAt = madeAt;
  }

  /**
   * Those that the certificates that are seen lead to.
   *
   * @param seen the keys of certificates that are seen and were met without passing another
   */
  List<StubReport> beyond(Set<String> seen) {
    Map<String, Event> hidden = new LinkedHashMap<>();
    Map<String, List<StubReport.Edge>> edges = new LinkedHashMap<>();
    for (Link link : drawn.judged().graph().links()) {
      Event parent = link.parent();
      if (parent != null && seen.contains(link.child().key()) && !seen.contains(parent.key())) {
        hidden.putIfAbsent(parent.key(), parent);
        edges.computeIfAbsent(parent.key(), key -> new ArrayList<>()).add(edge(link));
      }
    }
    if (hidden.size() > STUBS_MAX) {
      throw new ProblemException(
          ProblemType.TOO_LARGE,
          "More than " + STUBS_MAX + " certificates of the chain are not disclosed.");
    }
    List<StubReport> stubs = new ArrayList<>();
    hidden.forEach((key, event) -> stubs.add(of(event, edges.getOrDefault(key, List.of()))));
    return stubs;
  }

  private StubReport.Edge edge(Link link) {
    return new StubReport.Edge(
        link.child().fileDigest().toString(),
        link.child().place(link.used()),
        vouched(drawn.judged().of(link)));
  }

  /** The one about a certificate. */
  StubReport of(Event event, List<StubReport.Edge> edges) {
    Outcomes outcomes = drawn.judged().beyond(event);
    return new StubReport(
        StubReport.FORMAT,
        Subject.undisclosed(event),
        at,
        knownAt,
        madeAt,
        RuleVersion.CURRENT,
        outcomes.verdict(),
        drawn.lengths().of(event),
        edges,
        vouched(outcomes.found()));
  }

  private static List<VouchedOutcome> vouched(List<RuleFinding> found) {
    return found.stream().map(RuleFinding::vouched).toList();
  }
}
