package org.etalon.ui.impact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What rests on something, for pages. */
public final class ImpactFixture {
  private ImpactFixture() {}

  public static final ImpactSource.Subject CERTIFICATE =
      new ImpactSource.Subject(true, "NIM 2026/4");

  public static ImpactQuery query(ImpactSource.Subject subject) {
    return new ImpactQuery(subject, null, 1, "");
  }

  public static ImpactSource.Shown none() {
    return new ImpactSource.Shown(
        0, 0, List.of(), List.of(), true, List.of(), List.of(), List.of(), List.of());
  }

  /** The first page of so many certificates. */
  public static ImpactSource.Shown many(int count, String text) {
    List<ImpactSource.Certified> rows = new ArrayList<>();
    List<ImpactSource.Instrument> instruments = new ArrayList<>();
    for (int i = 0; i < Math.min(count, ImpactSource.ROWS); i++) {
      rows.add(
          new ImpactSource.Certified(
              "LAB-2026-" + i,
              "lab-" + i % 3,
              LocalDate.of(2026, 10, 3),
              1 + i / 100,
              i % 50 == 0 ? "UNDER_REVIEW" : "VALID"));
      instruments.add(new ImpactSource.Instrument("thermometer-" + i % 40, text));
    }
    return new ImpactSource.Shown(
        count,
        count,
        List.of(new ImpactSource.Count("1", count / 2), new ImpactSource.Count("2", count / 2)),
        List.of(new ImpactSource.Count("lab-0", 7), new ImpactSource.Count(text, count - 7)),
        true,
        rows,
        instruments.stream().distinct().toList(),
        List.of(
            new ImpactSource.Statement("LAB-2026-1", 1, 2, "PASS"),
            new ImpactSource.Statement("LAB-2026-2", 1, 1, "CONDITIONAL_FAIL")),
        List.of(
            new ImpactSource.Review(
                "WITHDRAWN", Instant.parse("2026-11-22T10:00:00Z"), "RUNNING", 300, 1_000, 17)));
  }

  public static List<NoticeSource.Told> notices(String text) {
    return List.of(
        new NoticeSource.Told(
            "7",
            "lab",
            "WITHDRAWN",
            true,
            "NIM 2026/4",
            text,
            17,
            Instant.parse("2026-11-22T10:00:00Z"),
            null,
            true),
        new NoticeSource.Told(
            "6",
            "lab",
            "OUT_OF_TOLERANCE",
            false,
            "bridge-1",
            text,
            1,
            Instant.parse("2026-11-20T10:00:00Z"),
            "anna",
            true));
  }
}
