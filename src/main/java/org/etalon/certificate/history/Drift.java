package org.etalon.certificate.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.MeasuredResult.State;
import org.etalon.certificate.CertificateStatus.Word;
import org.etalon.certificate.history.CalibrationHistory.Series;
import org.etalon.certificate.history.CalibrationHistory.Step;
import org.etalon.certificate.history.CalibrationHistory.Value;
import org.etalon.certificate.history.MeasuredPoints.Measured;
import org.etalon.certificate.history.MeasuredPoints.PointKey;
import org.etalon.quantity.Decimal;
import org.jspecify.annotations.Nullable;

/** Puts the same point of one calibration after the other. */
final class Drift {
  private final Map<PointKey, List<Reading>> readings = new LinkedHashMap<>();
  private final Map<PointKey, Measured> first = new LinkedHashMap<>();

  private Drift() {}

  /** A calibration whose certificate exists. */
  record Made(String certificate, LocalDate performedOn, Word status, CalibrationBody body) {}

  static List<Series> of(String equipment, List<Made> calibrations) {
    Drift drift = new Drift();
    calibrations.stream()
        .sorted(Comparator.comparing(Made::performedOn).thenComparing(Made::certificate))
        .forEach(made -> drift.add(made, MeasuredPoints.of(made.body(), equipment)));
    return drift.series();
  }

  private void add(Made made, List<Measured> points) {
    Map<PointKey, Reading> mine = new LinkedHashMap<>();
    for (Measured point : points) {
      first.putIfAbsent(point.key(), point);
      Reading reading = mine.computeIfAbsent(point.key(), k -> new Reading(made));
      if (point.state() == State.AS_FOUND) {
        reading.found = reading.found == null ? point.value() : reading.found;
      } else {
        reading.left = reading.left == null ? point.value() : reading.left;
      }
    }
    mine.forEach(
        (key, reading) -> readings.computeIfAbsent(key, k -> new ArrayList<>()).add(reading));
  }

  private List<Series> series() {
    List<Series> series = new ArrayList<>();
    first.forEach(
        (key, point) -> {
          List<Step> entries = new ArrayList<>();
          Reading before = null;
          for (Reading reading : readings.getOrDefault(key, List.of())) {
            entries.add(reading.after(before));
            before = reading.stands() ? reading : before;
          }
          series.add(
              new Series(
                  point.refType(),
                  point.name(),
                  key.quantityKind(),
                  key.unit(),
                  point.point(),
                  entries));
        });
    return series;
  }

  private static final class Reading {
    private final Made made;
    private @Nullable Value found;
    private @Nullable Value left;

    Reading(Made made) {
      this.made = made;
    }

    boolean stands() {
      return made.status() == Word.VALID;
    }

    Step after(@Nullable Reading before) {
      return new Step(
          made.certificate(), made.performedOn(), made.status(), found, left, change(before));
    }

    /** What happened since the calibration before left the instrument. */
    private @Nullable String change(@Nullable Reading before) {
      if (before == null || !stands() || found == null) {
        return null;
      }
      Value start = before.start();
      return start == null ? null : number(found).subtract(number(start)).toPlainString();
    }

    /** What was found is also what was left, unless something was done. */
    private @Nullable Value start() {
      boolean untouched = made.body().adjustment() == CalibrationBody.Adjustment.NONE;
      return left == null && untouched ? found : left;
    }

    private static BigDecimal number(Value value) {
      return Decimal.parse(value.value().strip()).value();
    }
  }
}
