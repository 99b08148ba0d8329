package org.etalon.rendering.pdf;

import java.util.List;
import java.util.stream.IntStream;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.Measured;
import org.etalon.dcc.Quantity;
import org.etalon.fixture.DccFixture;
import org.etalon.quantity.value.RealList;

/** A certificate with a table over several pages; every value is another one. */
final class LongTable {
  private LongTable() {}

  static DccFixture parts(int rows) {
    DccFixture parts = new DccFixture();
    parts.quantities =
        List.of(
            column("Long column", "长列", rows, 1000, "\\kelvin"),
            column("x", "x", rows, 1, "\\one"));
    return parts;
  }

  /** So many columns beside each other that no upright page is broad enough. */
  static DccFixture broad(int columns) {
    DccFixture parts = new DccFixture();
    parts.quantities =
        IntStream.range(0, columns)
            .mapToObj(i -> column("Column of number " + i, "列", 3, 100_000 + i, "\\milli\\kelvin"))
            .toList();
    return parts;
  }

  /** Numbers of so many digits. */
  static DccFixture ofDigits(int digits) {
    DccFixture parts = new DccFixture();
    String number = "1234567890".repeat(digits / 10);
    parts.quantities =
        List.of(
            Quantity.of(
                DccFixture.text("Long number", "长数"),
                Measured.of(RealList.of(List.of("1." + number, "2." + number), "\\milli\\kelvin")),
                Attributes.NONE));
    return parts;
  }

  private static Quantity column(String english, String chinese, int rows, int first, String unit) {
    List<String> values =
        IntStream.range(0, rows).mapToObj(i -> String.format("%d.%03d", first, i)).toList();
    List<String> uncertainties =
        IntStream.range(0, rows).mapToObj(i -> String.format("0.%05d", 10 + i)).toList();
    return Quantity.of(
        DccFixture.text(english, chinese),
        Measured.of(
            new RealList(
                values,
                List.of(unit),
                null,
                new RealList.ExpandedUncertainty(
                    uncertainties, List.of("2.00"), List.of("0.95"), List.of(), List.of()),
                null)),
        Attributes.NONE);
  }
}
