package org.etalon.dcc.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.DecimalRejectedException;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Rational;
import org.jspecify.annotations.Nullable;

/**
 * The covariance matrix of a region is square with a row for each component, its units are the
 * products of theirs, and it is one that random quantities can have (JCGM 102, 3.11).
 */
final class Region {
  private Region() {}

  /**
   * @param components the unit of each component; empty where it is missing
   */
  static void check(Part region, List<String> components, Grading grading) {
    Part matrix = region.part("covarianceMatrix", "covarianceMatrixXMLList");
    if (matrix == null) {
      return;
    }
    List<List<Part>> columns =
        matrix.parts().stream().map(Part::parts).filter(column -> !column.isEmpty()).toList();
    int size = components.size();
    if (columns.size() != size || columns.stream().anyMatch(column -> column.size() != size)) {
      grading.fault(
          "matrix-size",
          matrix,
          size == 0
              ? "The region is for no value. Give the values that it is for, or leave it out."
              : "The covariance matrix does not fit the number of values. Give it "
                  + size
                  + (size == 1 ? " column with " : " columns with ")
                  + size
                  + (size == 1 ? " entry." : " entries each."));
      return;
    }
    List<@Nullable DsiUnit> units = new ArrayList<>();
    components.forEach(text -> units.add(UnitProducts.parsed(text)));
    for (int column = 0; column < size; column++) {
      for (int row = 0; row < size; row++) {
        DsiUnit one = units.get(row);
        DsiUnit other = units.get(column);
        // A product of units that are not known is not known either.
        if (one != null && other != null) {
          unit(columns.get(column).get(row), one, other, grading);
        }
      }
    }
    int layers =
        columns.stream().flatMap(List::stream).mapToInt(e -> values(e).size()).max().orElse(0);
    for (int layer = 0; layer < layers; layer++) {
      values(matrix, numbers(columns, layer), grading);
    }
  }

  /** Whether the variances are in the squares of these units, as far as they are known. */
  static boolean fits(Part region, List<String> components) {
    Part matrix = region.part("covarianceMatrix", "covarianceMatrixXMLList");
    List<Part> columns = matrix == null ? List.of() : matrix.parts();
    Grading trial = new Grading(new DocumentUnits());
    for (int i = 0; i < Math.min(columns.size(), components.size()); i++) {
      List<Part> entries = columns.get(i).parts();
      DsiUnit unit = UnitProducts.parsed(components.get(i));
      if (unit != null && i < entries.size()) {
        unit(entries.get(i), unit, unit, trial);
      }
    }
    return !trial.hasFaults();
  }

  private static void unit(Part entry, DsiUnit one, DsiUnit other, Grading grading) {
    Part unit = entry.part("unit", "unitXMLList");
    if (unit == null) {
      return;
    }
    List<String> texts = unit.name().equals("unit") ? List.of(unit.text()) : unit.entries();
    for (String text : texts) {
      DsiUnit found = UnitProducts.parsed(text);
      if (!text.isBlank()
          && (found == null || !UnitProducts.same(List.of(found), List.of(one, other)))) {
        String product = one.toString() + other;
        boolean lawful = UnitProducts.parsed(product) != null;
        grading.fault(
            "covariance-unit",
            unit,
            text.strip()
                + " is not the product of the units of the two components."
                + (lawful ? " Write " + product + "." : " Write their product."),
            lawful ? product : null);
      }
    }
  }

  private static List<String> values(Part entry) {
    Part value = entry.part("value", "valueXMLList");
    return value == null ? List.of() : value.entries();
  }

  /** One number for each place; null where none can be compared. */
  private static List<List<@Nullable Rational>> numbers(List<List<Part>> columns, int layer) {
    List<List<@Nullable Rational>> numbers = new ArrayList<>();
    for (List<Part> column : columns) {
      List<@Nullable Rational> line = new ArrayList<>();
      for (Part entry : column) {
        List<String> texts = values(entry);
        int at = texts.size() == 1 ? 0 : layer;
        line.add(at < texts.size() ? number(texts.get(at)) : null);
      }
      numbers.add(line);
    }
    return numbers;
  }

  private static @Nullable Rational number(String text) {
    try {
      return Rational.of(Decimal.parse(text).value());
    } catch (DecimalRejectedException e) {
      return null;
    }
  }

  private static void values(Part matrix, List<List<@Nullable Rational>> m, Grading grading) {
    if (m.stream().anyMatch(line -> line.contains(null))) {
      return;
    }
    for (int i = 0; i < m.size(); i++) {
      if (sign(m.get(i).get(i)) < 0) {
        grading.fault(
            "variance-negative",
            matrix,
            "A variance is not negative. Mend entry " + (i + 1) + " of column " + (i + 1) + ".");
        return;
      }
      for (int j = 0; j < i; j++) {
        if (!Objects.equals(m.get(i).get(j), m.get(j).get(i))) {
          grading.fault(
              "matrix-not-symmetric",
              matrix,
              "Entry "
                  + (i + 1)
                  + " of column "
                  + (j + 1)
                  + " differs from entry "
                  + (j + 1)
                  + " of column "
                  + (i + 1)
                  + ". Give both the same value: a covariance is the same both ways.");
          return;
        }
      }
    }
    if (!PositiveMatrix.isSemidefinite(m)) {
      grading.fault(
          "matrix-not-positive",
          matrix,
          "No quantities have these covariances: one is larger than the variances allow. Use smaller"
              + " covariances or larger variances.");
    }
  }

  private static int sign(@Nullable Rational number) {
    return number == null ? 0 : number.signum();
  }
}
