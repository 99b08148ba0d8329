package org.etalon.ui.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.etalon.rendering.Labels;
import org.etalon.rendering.PageLanguage;
import org.etalon.ui.PageHtml;
import org.junit.jupiter.api.Test;

class TimesViewTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final Labels words = Labels.load(PageHtml.class, "labels", PageLanguage.EN);

  private TimesView view(ChainSource.Shown shown, Map<String, List<String>> sent) {
    return TimesView.of(shown, ChainQuery.read("C-1", sent, TODAY), words);
  }

  @Test
  void itsStopsAreTheDaysAtWhichSomethingChanged() {
    TimesView view = view(ChainFixture.shown(ChainFixture.thermometer()), Map.of());
    assertThat(view.atSlider().stops())
        .extracting(TimesView.Stop::label)
        .containsExactly(
            "2026-10-20 · WORKS-2026-000003: issued",
            "2026-11-02 · LAB-2026-000012: amended",
            "2026-11-10 · equipment-c2: Intermediate check",
            "2026-11-22 · today");
    assertThat(view.knownSlider().stops())
        .extracting(TimesView.Stop::field)
        .containsExactly("2026-10-20T23:59:59", "2026-11-05T23:59:59", "2026-11-10T23:59:59", "");
    assertThat(view.atSlider().value()).isEqualTo(TODAY.toEpochDay());
    assertThat(view.sentence())
        .isEqualTo("For use on 2026-11-22, as known now (2026-11-22 20:11:12 UTC).");
    assertThat(view.notices()).isEmpty();
  }

  /**
   * A second is the finest step of a field, so the moment is the first one at which it is known.
   */
  @Test
  void eachMomentLeadsToItself() {
    TimesView view =
        view(ChainFixture.shown(ChainFixture.thermometer()), Map.of("expand", List.of("2.24.lab")));
    TimesView.MomentRow amended =
        view.moments().stream()
            .filter(row -> row.text().equals("LAB-2026-000012: amended"))
            .findFirst()
            .orElseThrow();
    assertThat(amended.knownPath())
        .isEqualTo("/certificates/C-1/chain?knownAt=2026-11-05T10:20:31Z&expand=2.24.lab");
    assertThat(amended.usedPath())
        .isEqualTo("/certificates/C-1/chain?at=2026-11-02&expand=2.24.lab");
    assertThat(view.moments())
        .extracting(TimesView.MomentRow::day)
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    TimesView.MomentRow before = view.moments().get(view.moments().size() - 1);
    assertThat(before.usedPath() + before.knownPath()).isEmpty();
  }

  @Test
  void saysWhatIsOddAboutTheTimes() {
    Instant issued = Instant.parse("2026-10-20T08:00:00.5Z");
    Instant now = Instant.parse("2026-11-22T20:11:12Z");
    LocalDate ahead = TODAY.plusYears(1);
    ChainSource.Shown future =
        new ChainSource.Shown(
            ChainFixture.thermometer(), issued, ahead, TODAY, now, now, List.of());
    assertThat(view(future, Map.of("knownAt", List.of("2030-01-01"))).notices())
        .hasSize(2)
        .anyMatch(text -> text.contains("future"))
        .anyMatch(text -> text.contains("lies ahead"));
    Instant early = Instant.parse("2026-01-01T00:00:00Z");
    ChainSource.Shown before =
        new ChainSource.Shown(null, issued, TODAY, TODAY, early, now, List.of());
    TimesView view = view(before, Map.of("knownAt", List.of("2026-01-01T00:00:00Z")));
    assertThat(view.notices())
        .containsExactly(
            "At 2026-01-01 00:00:00 UTC there was no such certificate yet;"
                + " it is known since 2026-10-20 08:00:01 UTC.");
    assertThat(view.knownAt()).isEqualTo("2026-01-01T00:00:00");
    assertThat(view.knownSlider().value()).isEqualTo(LocalDate.of(2026, 1, 1).toEpochDay());
  }

  @Test
  void aCertificateOfTodayNeedsNoSlider() {
    Instant now = Instant.parse("2026-11-22T20:11:12Z");
    ChainSource.Shown today =
        new ChainSource.Shown(ChainFixture.alone(), now, TODAY, TODAY, now, now, List.of());
    assertThat(view(today, Map.of()).atSlider()).isNull();
    assertThat(view(today, Map.of()).knownSlider()).isNull();
  }
}
