package org.etalon.ui.impact;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.Caller;
import org.etalon.security.CurrentCaller;
import org.etalon.traceability.impact.CountingImpact;
import org.etalon.traceability.impact.ImpactLine;
import org.etalon.traceability.impact.ImpactQuestion;
import org.etalon.traceability.impact.TellingImpact;
import org.etalon.traceability.impact.TracingImpact;
import org.etalon.traceability.review.AskingProgress;
import org.etalon.traceability.review.ReviewProgress;
import org.jspecify.annotations.Nullable;

/** Impact as far as the visitor's rights reach; who is not signed in is asked to sign in. */
@Singleton
class StoredImpact implements ImpactSource {
  private final CurrentCaller caller;
  private final TracingImpact tracing;
  private final CountingImpact counting;
  private final TellingImpact telling;
  private final AskingProgress progress;

  StoredImpact(
      CurrentCaller caller,
      TracingImpact tracing,
      CountingImpact counting,
      TellingImpact telling,
      AskingProgress progress) {
    this.caller = caller;
    this.tracing = tracing;
    this.counting = counting;
    this.telling = telling;
    this.progress = progress;
  }

  @Override
  public Optional<Shown> find(Subject subject, @Nullable LocalDate since, int page) {
    Caller visitor = caller.get().member();
    try {
      ImpactQuestion question =
          subject.isCertificate()
              ? tracing.certificate(subject.id(), since, visitor)
              : tracing.standard(subject.id(), since, visitor);
      List<ReviewProgress> reviews =
          subject.isCertificate()
              ? progress.ofCertificate(subject.id(), visitor)
              : progress.ofEquipment(subject.id(), visitor);
      return Optional.of(shown(question, page, reviews));
    } catch (ProblemException e) {
      if (e.type() == ProblemType.NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private Shown shown(ImpactQuestion question, int page, List<ReviewProgress> reviews) {
    CountingImpact.Counts counts = counting.of(question);
    List<Certified> rows = new ArrayList<>();
    List<Instrument> instruments = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    telling.part(
        question,
        (page - 1L) * ROWS,
        ROWS,
        line -> {
          if (line instanceof ImpactLine.Certified each) {
            rows.add(
                new Certified(
                    each.number(),
                    each.laboratory(),
                    each.issuedOn(),
                    each.steps(),
                    each.status().name()));
          } else if (line instanceof ImpactLine.Instrument each) {
            instruments.add(new Instrument(each.equipment(), each.owner()));
          } else if (line instanceof ImpactLine.Statement each) {
            String before = each.before() == null ? null : each.before().name();
            statements.add(new Statement(each.number(), each.result(), each.quantity(), before));
          }
        });
    return new Shown(
        counts.certificates(),
        counts.shown(),
        counted(counts.bySteps()),
        counted(counts.byLaboratory()),
        question.viewer() == null,
        rows,
        instruments,
        statements,
        reviews.stream().map(StoredImpact::review).toList());
  }

  private static List<Count> counted(Map<?, Long> counts) {
    return counts.entrySet().stream()
        .map(each -> new Count(each.getKey().toString(), each.getValue()))
        .toList();
  }

  private static Review review(ReviewProgress review) {
    return new Review(
        review.cause().name(),
        review.recordedAt(),
        review.state().name(),
        review.done(),
        review.total(),
        review.marked());
  }
}
