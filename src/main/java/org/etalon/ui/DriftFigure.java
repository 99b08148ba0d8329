package org.etalon.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etalon.certificate.history.CalibrationHistory;
import org.etalon.certificate.history.CalibrationHistory.Step;
import org.etalon.certificate.history.CalibrationHistory.Value;
import org.etalon.rendering.Labels;
import org.etalon.rendering.UnitSymbol;
import org.etalon.rendering.figure.Drawing;
import org.etalon.rendering.figure.Plot;
import org.etalon.rendering.figure.Series;
import org.jspecify.annotations.Nullable;

/** One point of an instrument from calibration to calibration, drawn and as a table. */
public record DriftFigure(String caption, List<String> lines, Drawing drawing, List<Row> rows) {
  /** A page bears so many. */
  static final int FIGURES_MAX = 12;

  /** A calibration in the table; empty where there is nothing to say. */
  public record Row(
      String day, String certificate, String found, String left, String change, String status) {}

  static List<DriftFigure> all(CalibrationHistory history, String language, Labels words) {
    return history.series().stream()
        .flatMap(series -> of(series, language, words).stream())
        .limit(FIGURES_MAX)
        .toList();
  }

  private static Optional<DriftFigure> of(
      CalibrationHistory.Series series, String language, Labels words) {
    String unit = series.unit().equals("\\one") ? "" : " " + UnitSymbol.of(series.unit());
    String title = title(series, language, words);
    List<String> values = new ArrayList<>();
    List<String> uncertainties = new ArrayList<>();
    List<String> places = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (Step entry : series.entries()) {
      Value shown = entry.asFound() == null ? entry.asLeft() : entry.asFound();
      if (shown != null) {
        values.add(shown.value());
        uncertainties.add(shown.expandedUncertainty());
        places.add(entry.performedOn().toString());
      }
      rows.add(
          new Row(
              entry.performedOn().toString(),
              entry.certificate(),
              text(entry.asFound(), unit),
              text(entry.asLeft(), unit),
              entry.change() == null ? "" : entry.change() + unit,
              words.word("status", entry.status().name())));
    }
    List<String> lines =
        rows.stream()
            .map(row -> row.day() + ": " + (row.found().isEmpty() ? row.left() : row.found()))
            .toList();
    Series drawn =
        new Series(title, values, uncertainties, words.get("driftDay"), places, List.of());
    return Plot.of(drawn, words.get("driftZero"), words.get("driftValue"))
        .map(drawing -> new DriftFigure(title, lines, drawing, rows));
  }

  private static String title(CalibrationHistory.Series series, String language, Labels words) {
    String name = series.name() == null ? words.get("driftValue") : in(series.name(), language);
    CalibrationHistory.Point point = series.point();
    return point == null ? name : name + " @ " + point.value() + " " + UnitSymbol.of(point.unit());
  }

  private static String text(@Nullable Value value, String unit) {
    return value == null ? "" : value.value() + " ± " + value.expandedUncertainty() + unit;
  }

  /** The text in a language, else in English, else in any. */
  static String in(Map<String, String> texts, String language) {
    String text = texts.getOrDefault(language, texts.get("en"));
    return text == null ? texts.values().iterator().next() : text;
  }
}
