package org.etalon.equipment.due;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.etalon.equipment.due.DueDates.Listed;
import org.etalon.organisation.Organisations;
import org.etalon.problem.ProblemException;
import org.etalon.security.Caller;
import org.jspecify.annotations.Nullable;

/** Lists what an organisation has to do about its own equipment; a regulator sees everybody's. */
@Singleton
public class ListingDue {
  public static final Period WITHIN_DEFAULT = Period.ofDays(30);

  private static final int YEARS_MAX = 100;

  private final DueDates dueDates;
  private final Organisations organisations;
  private final Clock clock;

  ListingDue(DueDates dueDates, Organisations organisations, Clock clock) {
    this.dueDates = dueDates;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** What is overdue today, or due within a time from today. */
  public List<Line> list(Caller caller, Period within, @Nullable String after, int limit) {
    LocalDate today = organisations.find(caller.organisation()).orElseThrow().today(clock);
    LocalDate until = today.plus(within);
    if (until.isAfter(today.plusYears(YEARS_MAX)) || until.isBefore(today.minusYears(YEARS_MAX))) {
      throw ProblemException.malformed("", "within is at most " + YEARS_MAX + " years.");
    }
    return dueDates.until(caller.tenant(), until, after, limit).stream()
        .map(entry -> new Line(entry, entry.due().dueOn().isBefore(today)))
        .toList();
  }

  /**
   * One line.
   *
   * @param overdue whether its last day is over
   */
  public record Line(Listed entry, boolean overdue) {}
}
