package org.etalon.organisation.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.organisation.snapshot.SnapshotSample.FIRST;
import static org.etalon.organisation.snapshot.SnapshotSample.csv;
import static org.etalon.organisation.snapshot.SnapshotSample.kcdb;
import static org.etalon.organisation.snapshot.SnapshotSample.plain;
import static org.etalon.organisation.snapshot.SnapshotSample.record;
import static org.etalon.organisation.snapshot.SnapshotSample.row;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.etalon.organisation.Scope;
import org.etalon.organisation.Scope.Standing;
import org.etalon.organisation.ScopeVersion;
import org.etalon.organisation.snapshot.SourceRecord.Read;
import org.junit.jupiter.api.Test;

class SnapshotPlanTest {
  private static final LocalDate SECOND = FIRST.plusMonths(1);
  private static final LocalDate THIRD = FIRST.plusMonths(2);
  private static final String OPEN = "2024-01-01,,,";

  private final SnapshotSample sample = SnapshotSample.empty();

  @Test
  void theSameSnapshotTwiceChangesNothing() {
    assertThat(sample.take(FIRST, csv(FIRST, row("a", OPEN), row("b", OPEN))).added())
        .containsExactly("a", "b");
    ScopeSnapshot.Outcome again = sample.take(SECOND, csv(SECOND, row("a", OPEN), row("b", OPEN)));

    assertThat(again.unchanged()).isEqualTo(2);
    assertThat(again.changed()).isEmpty();
    assertThat(sample.history("a").versions()).hasSize(1);
  }

  @Test
  void whatIsMissingEndsOnTheDayAndMayComeBack() {
    sample.take(FIRST, csv(FIRST, row("a", OPEN), row("b", OPEN)));
    assertThat(sample.take(SECOND, csv(SECOND, row("a", OPEN))).ended()).containsExactly("b");

    assertThat(sample.history("b").standing(SECOND.minusDays(1))).isEqualTo(Standing.IN_FORCE);
    assertThat(sample.history("b").standing(SECOND)).isEqualTo(Standing.ENDED);
    assertThat(sample.take(THIRD, csv(THIRD, row("a", OPEN))).ended()).isEmpty();
    assertThat(sample.take(THIRD, csv(THIRD, row("a", OPEN), row("b", OPEN))).changed())
        .containsExactly("b");
    assertThat(sample.history("b").standing(THIRD)).isEqualTo(Standing.IN_FORCE);
    assertThat(sample.history("b").versions()).hasSize(3);
  }

  @Test
  void nothingEndsWhereARejectedRowMayBeTheMissingOne() {
    sample.take(FIRST, csv(FIRST, row("a", OPEN), row("b", OPEN)));

    ScopeSnapshot.Outcome known = sample.take(SECOND, csv(SECOND, row("b", "soon,,,")));
    assertThat(known.ended()).containsExactly("a");
    assertThat(known.rejected()).hasSize(1);
    ScopeSnapshot.Outcome unknown = sample.take(THIRD, csv(THIRD, row("a", OPEN), "b"));
    assertThat(unknown.endingsWithheld()).isTrue();
    assertThat(unknown.ended()).isEmpty();
    assertThat(sample.history("b").standing(THIRD)).isEqualTo(Standing.IN_FORCE);
  }

  @Test
  void anotherCapabilityAppliesFromTheDayOfTheSnapshot() {
    sample.take(FIRST, csv(FIRST, row("a", OPEN)));
    sample.take(SECOND, csv(SECOND, row("a", OPEN).replace("0.5", "0.8")));

    assertThat(value(SECOND)).isEqualTo("0.8");
    assertThat(value(SECOND.minusDays(1))).isEqualTo("0.5");
  }

  @Test
  void aSuspensionOfTheSourceEndsWhenItTellsItNoMore() {
    sample.take(FIRST, kcdb(FIRST, record("A", "Greyed out", "2026-02-01", plain())));
    assertThat(sample.history("a").standing(FIRST)).isEqualTo(Standing.SUSPENDED);
    sample.take(SECOND, kcdb(SECOND, record("A", "Published", "2026-03-10", plain())));

    LocalDate back = LocalDate.of(2026, 3, 10);
    assertThat(sample.history("a").standing(back.minusDays(1))).isEqualTo(Standing.SUSPENDED);
    assertThat(sample.history("a").standing(back)).isEqualTo(Standing.IN_FORCE);
    assertThat(
            sample
                .take(THIRD, kcdb(THIRD, record("A", "Published", "2026-03-10", plain())))
                .unchanged())
        .isEqualTo(1);
  }

  @Test
  void aCorrectionByHandStaysUntilTheSourceSaysSomethingNew() {
    sample.take(FIRST, csv(FIRST, row("a", OPEN)));
    Scope corrected = ((Read) csv(FIRST, row("a", OPEN).replace("0.5", "0.6")).get(0)).scope();
    sample.add(new ScopeVersion(corrected, 2, FIRST, Instant.EPOCH, "operator", "Typo", null, ""));

    sample.take(SECOND, csv(SECOND, row("a", OPEN)));
    assertThat(value(SECOND)).isEqualTo("0.6");
    sample.take(THIRD, csv(THIRD, row("a", OPEN).replace("0.5", "0.9")));
    assertThat(value(THIRD)).isEqualTo("0.9");
    assertThat(value(SECOND)).isEqualTo("0.6");
  }

  @Test
  void anIdentifierBelongsToOneScope() {
    ScopeSnapshot.Outcome outcome =
        sample.take(FIRST, csv(FIRST, row("a", OPEN), row("a", OPEN), row("taken", OPEN)));

    assertThat(outcome.added()).containsExactly("a");
    assertThat(outcome.rejected())
        .extracting(ScopeSnapshot.Rejected::line)
        .isEqualTo(List.of(3, 4));
  }

  @Test
  void unreadScopesAreNamed() {
    ScopeSnapshot.Outcome outcome =
        sample.take(FIRST, csv(FIRST, row("a", OPEN).replace("LENG", "length")));

    assertThat(outcome.undecided()).containsExactly("a");
    assertThat(outcome.added()).containsExactly("a");
  }

  private String value(LocalDate day) {
    return sample.history("a").on(day).scope().uncertainty().value();
  }
}
