package org.etalon.traceability.impact;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etalon.certificate.CertificateStatus;
import org.etalon.traceability.graph.Dependant;
import org.etalon.traceability.graph.Dependants;

/**
 * Tells what depends on a subject. What it holds at a time is one batch and the identifiers of the
 * instruments told, however large the answer is.
 */
@Singleton
public class TellingImpact {
  static final long CERTIFICATES_MAX = 10_000;
  private static final int BATCH = 500;

  private final Dependants dependants;
  private final ImpactIndex index;

  TellingImpact(Dependants dependants, ImpactIndex index) {
    this.dependants = dependants;
    this.index = index;
  }

  /** The whole answer, or as much of it as is told at once. */
  public Impact answer(ImpactQuestion question) {
    Tally tally = tally(question, CERTIFICATES_MAX);
    List<ImpactLine.Certified> certificates = new ArrayList<>();
    List<ImpactLine.Instrument> instruments = new ArrayList<>();
    List<ImpactLine.Statement> conformities = new ArrayList<>();
    tell(
        question,
        CERTIFICATES_MAX,
        line -> {
          if (line instanceof ImpactLine.Certified certified) {
            certificates.add(certified);
          } else if (line instanceof ImpactLine.Instrument instrument) {
            instruments.add(instrument);
          } else if (line instanceof ImpactLine.Statement statement) {
            conformities.add(statement);
          }
        });
    ImpactSubject subject = question.subject();
    return new Impact(
        subject.kind(),
        subject.id(),
        subject.kind() == ImpactSubject.Kind.CERTIFICATE ? subject.id() : null,
        question.since(),
        tally.total(),
        tally.direct(),
        tally.beyond(),
        certificates,
        instruments,
        conformities,
        tally.shown() > certificates.size());
  }

  /** The same line by line, without a limit. */
  public void lines(ImpactQuestion question, Consumer<ImpactLine> lines) {
    Tally tally = tally(question, 0);
    lines.accept(tally.summary());
    tally.direct().forEach(lines);
    tell(question, Long.MAX_VALUE, lines);
  }

  private Tally tally(ImpactQuestion question, long numbersMax) {
    try (Stream<Dependant> all = all(question)) {
      return new Tally(question, numbersMax, all);
    }
  }

  private void tell(ImpactQuestion question, long limit, Consumer<ImpactLine> lines) {
    Told told = new Told(question, lines);
    try (Stream<Dependant> all = all(question)) {
      Iterator<Dependant> shown =
          all.filter(each -> question.shows(each.laboratory())).limit(limit).iterator();
      List<Dependant> batch = new ArrayList<>();
      while (shown.hasNext()) {
        batch.add(shown.next());
        if (batch.size() == BATCH || !shown.hasNext()) {
          told.batch(batch);
          batch.clear();
        }
      }
    }
    lines.accept(told.end());
  }

  private Stream<Dependant> all(ImpactQuestion question) {
    List<Dependant> first = question.first();
    if (first == null) {
      return dependants.of(List.of(question.subject().id()), question.since());
    }
    if (first.isEmpty()) {
      return Stream.empty();
    }
    return Stream.concat(
        first.stream(),
        dependants
            .of(first.stream().map(Dependant::number).toList(), question.since())
            .map(TellingImpact::oneStepOn));
  }

  private static Dependant oneStepOn(Dependant each) {
    return new Dependant(each.number(), each.laboratory(), each.issuedOn(), each.steps() + 1);
  }

  /** What was told so far. */
  private final class Told {
    private final ImpactQuestion question;
    private final Consumer<ImpactLine> lines;
    private final Set<String> instruments = new HashSet<>();
    private long certificates;
    private long conformities;

    Told(ImpactQuestion question, Consumer<ImpactLine> lines) {
      this.question = question;
      this.lines = lines;
    }

    void batch(List<Dependant> batch) {
      List<String> numbers = batch.stream().map(Dependant::number).toList();
      Map<String, CertificateStatus.Word> statuses = index.statuses(numbers);
      for (Dependant each : batch) {
        certificates++;
        lines.accept(
            new ImpactLine.Certified(
                each.number(),
                each.laboratory(),
                each.issuedOn(),
                each.steps(),
                statuses.getOrDefault(each.number(), CertificateStatus.Word.VALID)));
      }
      for (ImpactIndex.Instrument instrument : index.instruments(numbers)) {
        if (instruments.add(instrument.equipment())) {
          lines.accept(new ImpactLine.Instrument(instrument.equipment(), instrument.owner()));
        }
      }
      Map<String, StoredCalibration> stating =
          index.withConformity(numbers).stream()
              .collect(Collectors.toMap(StoredCalibration::number, each -> each));
      for (String number : numbers) {
        StoredCalibration calibration = stating.get(number);
        if (calibration != null) {
          List<ImpactLine.Statement> statements = question.statements().of(calibration);
          conformities += statements.size();
          statements.forEach(lines);
        }
      }
    }

    ImpactLine.End end() {
      return new ImpactLine.End(certificates, instruments.size(), conformities);
    }
  }
}
