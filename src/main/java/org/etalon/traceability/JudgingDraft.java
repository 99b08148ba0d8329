package org.etalon.traceability;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.Digest;
import org.etalon.certificate.StandardStatus;
import org.etalon.dcc.DccWriter;
import org.etalon.dcc.rules.RuleLanguage;
import org.etalon.equipment.Equipment;
import org.etalon.signing.Outcome;
import org.etalon.traceability.rules.ChainRules;
import org.etalon.traceability.rules.LinkRule;
import org.etalon.traceability.rules.TerminalRule;
import org.etalon.traceability.stated.CertificateReading;
import org.etalon.traceability.stated.StatedCertificate;

/**
 * Whether the standards of a draft are traceable: the verdict on the certificate of each of them on
 * the last day of use, and the rules about the use itself.
 */
@Singleton
class JudgingDraft implements StandardStatus {
  /** Those that ask about the standard; the other ones compare the results with its certificate. */
  private static final Set<Rule> OF_THE_STANDARD =
      EnumSet.of(
          Rule.T01, Rule.T03, Rule.T04, Rule.T05, Rule.T06, Rule.T07, Rule.T15, Rule.T16, Rule.T17,
          Rule.T19, Rule.T20, Rule.T22, Rule.T23);

  private static final ChainTexts TEXTS = new ChainTexts(RuleLanguage.EN);

  private final EvidenceSources sources;
  private final Clock clock;

  JudgingDraft(EvidenceSources sources, Clock clock) {
    this.sources = sources;
    this.clock = clock;
  }

  @Override
  public List<Standing> of(Draft draft) {
    Event child = event(draft);
    StoredEvidence stored = sources.gathered(parents(child), clock.instant());
    Evidence evidence = new DraftEvidence(stored, child, draft.calibration().body().results());
    Inquiry inquiry = new Inquiry(evidence, Policy.DEFAULT);
    LocalDate at = draft.calibration().body().performedTo();
    Map<Asked, List<RuleFinding>> known = new HashMap<>();
    BiFunction<Event, Set<Integer>, List<RuleFinding>> chains =
        (parent, results) ->
            known.computeIfAbsent(
                new Asked(parent.key(), results),
                asked -> {
                  Graph graph =
                      new Gathering(evidence, Policy.DEFAULT, stored.memory())
                          .from(parent, results);
                  return Deciding.verdict(graph, at, inquiry) == Chain.Verdict.TRACEABLE
                      ? List.of()
                      : Judging.judge(graph, at, inquiry, Vouchers.NONE).outcomes().found();
                });
    List<Standing> standings = new ArrayList<>();
    for (Event.Used used : child.used()) {
      Event alone = withOnly(child, used);
      Graph graph = new Gathering(evidence, Policy.DEFAULT).from(alone, alone.allResults());
      List<Link> links = graph.linksOf(alone);
      standings.add(
          links.isEmpty()
              ? new Standing(Word.UNUSED, List.of(), List.of())
              : standing(links.get(0), inquiry, chains));
    }
    return standings;
  }

  private static List<String> parents(Event child) {
    return child.used().stream().map(Event.Used::parent).filter(Objects::nonNull).toList();
  }

  private static Event event(Draft draft) {
    StatedCertificate stated = CertificateReading.of(draft.certificate());
    List<Event.Used> used = new ArrayList<>();
    for (int i = 0; i < stated.standards().size(); i++) {
      Certificate.Edge edge = draft.edges().get(i);
      used.add(
          new Event.Used(
              stated.standards().get(i),
              edge.equipment(),
              edge.kind(),
              edge.parent(),
              edge.parentDigest()));
    }
    return new Event(
        "draft " + draft.calibration().id(),
        stated,
        Digest.over(DccWriter.write(draft.certificate())),
        null,
        draft.calibration().laboratory(),
        draft.calibration().body().items().stream().map(item -> item.equipment()).toList(),
        null,
        null,
        new Event.Signature(Outcome.NOT_EVALUATED, null),
        used);
  }

  private static Event withOnly(Event child, Event.Used used) {
    return new Event(
        child.key(),
        child.stated(),
        child.fileDigest(),
        child.contentDigest(),
        child.laboratory(),
        child.items(),
        child.issuedAt(),
        child.status(),
        child.signature(),
        List.of(used));
  }

  private static Standing standing(
      Link link, Inquiry inquiry, BiFunction<Event, Set<Integer>, List<RuleFinding>> chains) {
    Found found = new Found();
    Event parent = link.parent();
    if (link.used().kind() == Certificate.Edge.Kind.NONE) {
      terminal(link, inquiry, found);
    } else if (parent == null) {
      absent(link, inquiry, found);
    } else {
      chains.apply(parent, link.parentResults()).forEach(found::add);
      for (LinkRule rule : ChainRules.about(link)) {
        // Whether a document of others is about the standard was asked already, as people write.
        if (rule.rule() != Rule.T03 || !KeptEvidence.isKept(parent)) {
          found.add(rule.rule(), rule.check(link, inquiry));
        }
      }
    }
    return found.standing();
  }

  private static void terminal(Link link, Inquiry inquiry, Found found) {
    Equipment equipment = inquiry.evidence().equipment(link.used().equipment()).orElse(null);
    if (equipment == null) {
      found.add(Rule.T17, Finding.indeterminate("T17.noCertificate"));
      return;
    }
    for (TerminalRule rule : ChainRules.aboutTerminals()) {
      found.add(rule.rule(), rule.check(link, equipment, inquiry));
    }
  }

  private static void absent(Link link, Inquiry inquiry, Found found) {
    Finding reviewed = Reviews.of(link, inquiry);
    found.add(Rule.T17, reviewed == null ? Finding.indeterminate("T17.notHere") : reviewed);
  }

  /** What was asked already; a draft may use a standard several times. */
  private record Asked(String parent, Set<Integer> results) {}

  /** What the rules found that does not speak for the standard. */
  private static final class Found {
    private final Set<Reason> failed = new LinkedHashSet<>();
    private final Set<Reason> open = new LinkedHashSet<>();
    private final Set<Reason> doubts = new LinkedHashSet<>();

    /** Of the certificate of the standard every rule counts. */
    void add(RuleFinding one) {
      Finding finding = one.finding();
      if (finding.severity() != Finding.Severity.WARNING) {
        add(new Reason(one.rule().name(), TEXTS.answer(finding)), finding.outcome(), failed, open);
      }
    }

    void add(Rule rule, Finding finding) {
      if (finding.severity() == Finding.Severity.WARNING) {
        return;
      }
      Reason reason = new Reason(rule.name(), TEXTS.answer(finding));
      if (OF_THE_STANDARD.contains(rule)) {
        add(reason, finding.outcome(), failed, open);
      } else if (finding.outcome() == Outcome.FAILED) {
        doubts.add(reason);
      }
    }

    private static void add(Reason reason, Outcome outcome, Set<Reason> failed, Set<Reason> open) {
      if (outcome == Outcome.FAILED) {
        failed.add(reason);
      } else if (outcome == Outcome.INDETERMINATE) {
        open.add(reason);
      }
    }

    Standing standing() {
      List<Reason> doubted = List.copyOf(doubts);
      if (!failed.isEmpty()) {
        return new Standing(Word.NOT_TRACEABLE, List.copyOf(failed), doubted);
      }
      return open.isEmpty()
          ? new Standing(Word.TRACEABLE, List.of(), doubted)
          : new Standing(Word.INDETERMINATE, List.copyOf(open), doubted);
    }
  }
}
