package org.etalon.traceability.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.etalon.traceability.graph.Dependant;

/** Counts what rests on a subject, before any of it is told. */
final class Tally {
  private final ImpactQuestion question;
  private final long numbersMax;
  private final Map<String, Direct> direct = new TreeMap<>();
  private long total;
  private long nearest;
  private long shown;

  Tally(ImpactQuestion question, long numbersMax, Stream<Dependant> dependants) {
    this.question = question;
    this.numbersMax = numbersMax;
    dependants.forEach(this::add);
  }

  private void add(Dependant dependant) {
    total++;
    boolean visible = question.shows(dependant.laboratory());
    shown += visible ? 1 : 0;
    if (dependant.steps() == 1) {
      nearest++;
      Direct user = direct.computeIfAbsent(dependant.laboratory(), laboratory -> new Direct());
      user.certificates++;
      if (visible && shown <= numbersMax) {
        user.numbers.add(dependant.number());
      }
    }
  }

  long total() {
    return total;
  }

  long beyond() {
    return total - nearest;
  }

  /** How many certificates the caller may see. */
  long shown() {
    return shown;
  }

  ImpactLine.Summary summary() {
    return new ImpactLine.Summary(
        question.subject().kind(), question.subject().id(), question.since(), total, beyond());
  }

  List<ImpactLine.DirectUser> direct() {
    List<ImpactLine.DirectUser> users = new ArrayList<>();
    direct.forEach(
        (laboratory, user) ->
            users.add(
                new ImpactLine.DirectUser(
                    laboratory, user.certificates, user.numbers.isEmpty() ? null : user.numbers)));
    return users;
  }

  private static final class Direct {
    private final List<String> numbers = new ArrayList<>();
    private long certificates;
  }
}
