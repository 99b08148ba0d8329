package org.etalon.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.etalon.quantity.value.Complex;
import org.etalon.quantity.value.ComplexList;
import org.etalon.quantity.value.CovarianceMatrix;
import org.etalon.quantity.value.CovarianceMatrixList;
import org.etalon.quantity.value.CoverageRegion;
import org.etalon.quantity.value.CoverageRegionList;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.QuantityList;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.RealList;
import org.etalon.quantity.value.RegionUncertainty;
import org.jspecify.annotations.Nullable;

/** The coverage regions of a quantity: what they are worth, and their covariance matrices. */
final class RegionBlocks {
  private final Phrasebook words;
  private final QuantityLines values;
  private final List<Block> blocks = new ArrayList<>();

  RegionBlocks(Phrasebook words) {
    this.words = words;
    this.values = new QuantityLines(words);
  }

  /** In the order of the document; nothing for a quantity without regions. */
  List<Block> of(QuantityValue value) {
    add(value, "");
    return blocks;
  }

  /**
   * @param number of the value among others, such as 2.1; empty for one alone
   */
  private void add(QuantityValue value, String number) {
    String which = number.isEmpty() ? "" : words.label("row") + "\u00A0" + number;
    if (value instanceof Complex complex) {
      region("ellipsoidalRegion", which, complex.ellipsoidalRegion());
      region("rectangularRegion", which, complex.rectangularRegion());
    } else if (value instanceof QuantityList list) {
      each(list.members(), number);
      String all = which(which, "regionOfAll");
      region("ellipsoidalRegion", all, list.ellipsoidalRegion());
      region("rectangularRegion", all, list.rectangularRegion());
    } else if (value instanceof Hybrid hybrid) {
      each(hybrid.members(), number);
    } else if (value instanceof RealList list) {
      uncertainty(which(which, "regionOfAll"), list.measurementUncertaintyMultivariate());
    } else if (value instanceof ComplexList list) {
      uncertainty(which(which, "regionOfEach"), list.measurementUncertaintyBivariate());
      uncertainty(which(which, "regionOfAll"), list.measurementUncertaintyMultivariate());
    }
  }

  private void each(List<QuantityValue> members, String number) {
    for (int i = 0; i < members.size(); i++) {
      String own = members.size() == 1 ? "" : Integer.toString(i + 1);
      add(members.get(i), number + (number.isEmpty() || own.isEmpty() ? "" : ".") + own);
    }
  }

  private String which(String number, String key) {
    return (number.isEmpty() ? "" : number + ", ") + words.label(key);
  }

  private void uncertainty(String which, @Nullable RegionUncertainty uncertainty) {
    if (uncertainty != null) {
      regions("ellipsoidalRegion", which, uncertainty.ellipsoidalRegion());
      regions("rectangularRegion", which, uncertainty.rectangularRegion());
    }
  }

  private void region(String key, String which, @Nullable CoverageRegion region) {
    if (region == null) {
      return;
    }
    List<List<CovarianceMatrixList.Covariance>> columns = new ArrayList<>();
    for (CovarianceMatrix.Column column : region.covarianceMatrix().columns()) {
      columns.add(
          column.covariances().stream()
              .map(
                  cell ->
                      new CovarianceMatrixList.Covariance(
                          List.of(cell.value()), List.of(cell.unit())))
              .toList());
    }
    Line worth =
        values.worth(
            region.coverageFactor(), region.coverageProbability(), null, region.distribution());
    block(key, which, worth, columns);
  }

  private void regions(String key, String which, @Nullable CoverageRegionList region) {
    if (region == null) {
      return;
    }
    List<List<CovarianceMatrixList.Covariance>> columns =
        region.covarianceMatrix().columns().stream()
            .map(CovarianceMatrixList.Column::covariances)
            .toList();
    String distributions = String.join(" ", region.distributions());
    Line worth =
        values.worth(
            String.join(" ", region.coverageFactors()),
            String.join(" ", region.coverageProbabilities()),
            null,
            distributions.isEmpty() ? null : distributions);
    block(key, which, worth, columns);
  }

  private void block(
      String key, String which, Line worth, List<List<CovarianceMatrixList.Covariance>> columns) {
    Span name = Span.of(Span.Kind.TEXT, words.label(key));
    Line title = which.isEmpty() ? Line.of(name) : Line.of(name, Span.muted(" (" + which + ")"));
    List<Block> inner = new ArrayList<>();
    inner.add(new Block.Prose(worth));
    if (!columns.isEmpty()) {
      inner.add(matrices(columns));
    }
    blocks.add(new Block.Group(title, List.of(), 0, null, inner));
  }

  /** One matrix below the other, each with its number where there are several. */
  private Block matrices(List<List<CovarianceMatrixList.Covariance>> columns) {
    int count = most(columns.stream().flatMap(List::stream).map(cell -> cell.values().size()));
    int height = most(columns.stream().map(List::size));
    List<Block.ColumnGroup> groups = new ArrayList<>();
    if (count > 1) {
      Line head = words.labelled("row");
      groups.add(new Block.ColumnGroup(head, List.of(), List.of(), List.of(Line.EMPTY)));
    }
    List<Line> heads =
        IntStream.rangeClosed(1, columns.size())
            .mapToObj(i -> Line.text(Integer.toString(i)))
            .toList();
    groups.add(
        new Block.ColumnGroup(words.labelled("covarianceMatrix"), List.of(), List.of(), heads));
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      for (int row = 0; row < height; row++) {
        List<Block.Cell> cells = new ArrayList<>();
        if (count > 1) {
          cells.add(new Block.Cell(Line.muted(Integer.toString(i + 1)), false));
        }
        for (List<CovarianceMatrixList.Covariance> column : columns) {
          Line cell = row < column.size() ? cell(column.get(row), i) : Line.EMPTY;
          cells.add(new Block.Cell(cell, cells.size() == (count > 1 ? 1 : 0)));
        }
        rows.add(cells);
      }
    }
    return TableSplit.of(new Block.Table(groups, rows, count > 1));
  }

  private static int most(Stream<Integer> sizes) {
    return sizes.mapToInt(Integer::intValue).max().orElse(0);
  }

  private static Line cell(CovarianceMatrixList.Covariance covariance, int i) {
    String value = ListedValues.said(covariance.values(), i);
    return value.isEmpty()
        ? Line.EMPTY
        : new Line(Span.quantity(value, ListedValues.said(covariance.units(), i)));
  }
}
