package org.etalon.calibration;

import java.util.List;
import java.util.Map;
import org.etalon.quantity.value.Real;
import org.jspecify.annotations.Nullable;

/** A condition that influences the results: bounds, or one quantity. */
public record Condition(
    List<String> refType,
    Map<String, String> name,
    @Nullable Real min,
    @Nullable Real max,
    @Nullable MeasuredQuantity quantity) {

  public Condition {
    refType = CalibrationBody.orEmpty(refType);
  }
}
