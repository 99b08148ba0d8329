package org.etalon.traceability.correlation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.MeasuredQuantity;
import org.etalon.calibration.MeasuredResult;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.traceability.stated.ValueList;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in a calibration, counted from 0.
 *
 * @param value of several in one quantity; -1 where that is not told
 */
record Place(int result, int quantity, int value) {
  private static final Pattern POINTER =
      Pattern.compile(
          "/results/([0-9]{1,6})/quantities/([0-9]{1,6})(?:/real|/realList/values/([0-9]{1,6}))?");

  /** Reads a JSON pointer into a calibration. */
  static @Nullable Place of(String pointer) {
    Matcher parts = POINTER.matcher(pointer);
    if (!parts.matches()) {
      return null;
    }
    String value = parts.group(3);
    return new Place(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        value == null ? -1 : Integer.parseInt(value));
  }

  /** The place of the value itself, where there is one; a quantity may have a single value. */
  Optional<Place> in(CalibrationBody body) {
    List<Real> values = values(body);
    if (value < 0 && values.size() == 1) {
      return Optional.of(new Place(result, quantity, 0));
    }
    return value >= 0 && value < values.size() ? Optional.of(this) : Optional.empty();
  }

  Optional<MeasuredQuantity> quantity(CalibrationBody body) {
    return table(body)
        .filter(table -> quantity >= 0 && quantity < table.quantities().size())
        .map(table -> table.quantities().get(quantity));
  }

  Optional<MeasuredResult> table(CalibrationBody body) {
    return result >= 0 && result < body.results().size()
        ? Optional.of(body.results().get(result))
        : Optional.empty();
  }

  /** The values of the quantity; none where they are not real numbers. */
  List<Real> values(CalibrationBody body) {
    List<Real> values =
        quantity(body).map(found -> ValueList.of(first(found.value()))).orElse(null);
    return values == null ? List.of() : values;
  }

  private static QuantityValue first(QuantityValue value) {
    return value instanceof Hybrid hybrid ? hybrid.members().get(0) : value;
  }

  @Override
  public String toString() {
    return "/results/" + result + "/quantities/" + quantity + "/realList/values/" + value;
  }
}
