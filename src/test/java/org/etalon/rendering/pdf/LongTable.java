package org.etalon.rendering.pdf;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.Measured;
import org.etalon.dcc.Quantity;
import org.etalon.fixture.DccFixture;
import org.etalon.quantity.value.ComplexList;
import org.etalon.quantity.value.CovarianceMatrixList;
import org.etalon.quantity.value.CoverageRegionList;
import org.etalon.quantity.value.RealList;
import org.etalon.quantity.value.RegionUncertainty;

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

  /** A unit that is longer than its values, and than half of the paper. */
  static DccFixture ofLongUnit(int times) {
    DccFixture parts = new DccFixture();
    String unit =
        "\\electronvolt\\tothe{-1.5}\\arcsecond\\per\\bel\\atomicunittime\\tothe{2}".repeat(times);
    parts.quantities = List.of(column("Long unit", "长单位", 2, 1, unit));
    return parts;
  }

  /** Complex values, each of its own coverage factor and probability. */
  static DccFixture ofRegions(int values) {
    List<String> zeros = Collections.nCopies(values, "0.00");
    List<String> factors = IntStream.range(0, values).mapToObj(i -> "2." + (100 + i)).toList();
    List<String> probabilities = IntStream.range(0, values).mapToObj(i -> "0.9" + i).toList();
    CovarianceMatrixList.Covariance cell =
        new CovarianceMatrixList.Covariance(List.of("1"), List.of("\\volt\\tothe{2}"));
    CovarianceMatrixList.Column column = new CovarianceMatrixList.Column(List.of(cell, cell));
    CoverageRegionList region =
        new CoverageRegionList(
            new CovarianceMatrixList(List.of(column, column)), factors, probabilities, List.of());
    DccFixture parts = new DccFixture();
    parts.quantities =
        List.of(
            Quantity.of(
                DccFixture.text("Many factors", "多因子"),
                Measured.of(
                    new ComplexList(
                        zeros,
                        zeros,
                        List.of(),
                        List.of(),
                        List.of("\\volt"),
                        List.of(),
                        new RegionUncertainty(region, null),
                        null,
                        List.of(),
                        List.of(),
                        List.of())),
                Attributes.NONE));
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
