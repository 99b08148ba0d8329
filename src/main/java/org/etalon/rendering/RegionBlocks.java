package org.etalon.rendering;

import java.util.ArrayList;
import java.util.List;
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
    add(value);
    return blocks;
  }

  private void add(QuantityValue value) {
    if (value instanceof Complex complex) {
      region("ellipsoidalRegion", complex.ellipsoidalRegion());
      region("rectangularRegion", complex.rectangularRegion());
    } else if (value instanceof QuantityList list) {
      list.members().forEach(this::add);
      region("ellipsoidalRegion", list.ellipsoidalRegion());
      region("rectangularRegion", list.rectangularRegion());
    } else if (value instanceof Hybrid hybrid) {
      hybrid.members().forEach(this::add);
    } else if (value instanceof RealList list) {
      uncertainty(list.measurementUncertaintyMultivariate());
    } else if (value instanceof ComplexList list) {
      uncertainty(list.measurementUncertaintyBivariate());
      uncertainty(list.measurementUncertaintyMultivariate());
    }
  }

  private void uncertainty(@Nullable RegionUncertainty uncertainty) {
    if (uncertainty != null) {
      regions("ellipsoidalRegion", uncertainty.ellipsoidalRegion());
      regions("rectangularRegion", uncertainty.rectangularRegion());
    }
  }

  private void region(String key, @Nullable CoverageRegion region) {
    if (region == null) {
      return;
    }
    List<List<Line>> columns = new ArrayList<>();
    for (CovarianceMatrix.Column column : region.covarianceMatrix().columns()) {
      columns.add(
          column.covariances().stream()
              .map(cell -> new Line(Span.quantity(cell.value(), cell.unit())))
              .toList());
    }
    Line worth =
        values.worth(
            region.coverageFactor(), region.coverageProbability(), null, region.distribution());
    block(key, worth, columns);
  }

  private void regions(String key, @Nullable CoverageRegionList region) {
    if (region == null) {
      return;
    }
    List<List<Line>> columns = new ArrayList<>();
    for (CovarianceMatrixList.Column column : region.covarianceMatrix().columns()) {
      columns.add(column.covariances().stream().map(RegionBlocks::cell).toList());
    }
    String distributions = String.join(" ", region.distributions());
    Line worth =
        values.worth(
            String.join(" ", region.coverageFactors()),
            String.join(" ", region.coverageProbabilities()),
            null,
            distributions.isEmpty() ? null : distributions);
    block(key, worth, columns);
  }

  /** The same element of all matrices, one after the other. */
  private static Line cell(CovarianceMatrixList.Covariance covariance) {
    List<Span> spans = new ArrayList<>();
    List<String> units = covariance.units();
    for (int i = 0; i < covariance.values().size(); i++) {
      if (i > 0) {
        spans.add(Span.of(Span.Kind.TEXT, "; "));
      }
      String unit = i < units.size() || units.isEmpty() ? at(units, i) : units.get(0);
      spans.addAll(Span.quantity(covariance.values().get(i), unit));
    }
    return new Line(spans);
  }

  private static String at(List<String> units, int i) {
    return units.isEmpty() ? "" : units.get(i);
  }

  private void block(String key, Line worth, List<List<Line>> columns) {
    Line title = words.labelled(key);
    List<Block.ColumnGroup> groups = new ArrayList<>();
    int height = 0;
    for (int i = 0; i < columns.size(); i++) {
      Line head = i == 0 ? words.labelled("covarianceMatrix") : Line.EMPTY;
      groups.add(
          new Block.ColumnGroup(
              head, List.of(), List.of(), List.of(Line.text(Integer.toString(i + 1)))));
      height = Math.max(height, columns.get(i).size());
    }
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (int row = 0; row < height; row++) {
      List<Block.Cell> cells = new ArrayList<>();
      for (List<Line> column : columns) {
        cells.add(new Block.Cell(row < column.size() ? column.get(row) : Line.EMPTY, true));
      }
      rows.add(cells);
    }
    List<Block> inner = new ArrayList<>();
    inner.add(new Block.Prose(worth));
    if (!groups.isEmpty()) {
      inner.add(new Block.Table(groups, rows));
    }
    blocks.add(new Block.Group(title, List.of(), 0, null, inner));
  }
}
