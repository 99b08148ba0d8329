package org.etalon.equipment.fact;

import java.time.LocalDate;
import java.util.List;
import org.etalon.problem.FieldError;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.DecimalRejectedException;
import org.etalon.quantity.QuantityKinds;
import org.jspecify.annotations.Nullable;

/**
 * The equipment was found with an error beyond its limit, before any adjustment (ISO/IEC
 * 17025:2017, 6.4.9). Results since the last good calibration are in doubt.
 *
 * @param quantityKind four-letter BIPM identifier; null when it holds for all that it measures
 * @param error as found, a decimal with its sign
 * @param limit that the error may have at most, a decimal
 * @param unit of both, D-SI
 * @param document where the finding is described
 */
public record OutOfTolerance(
    LocalDate foundOn,
    @Nullable String quantityKind,
    String error,
    String limit,
    String unit,
    String document)
    implements EquipmentFact {

  @Override
  public FactKind kind() {
    return FactKind.OUT_OF_TOLERANCE;
  }

  @Override
  public LocalDate validFrom() {
    return foundOn;
  }

  @Override
  public List<FieldError> faults() {
    FactChecks checks =
        new FactChecks()
            .number(error, unit, "/error")
            .notNegative(limit, unit, "/limit")
            .line(document, "/document");
    if (quantityKind != null && !QuantityKinds.isKnown(quantityKind)) {
      checks.fault("/quantityKind", "quantity-kind", "Not a BIPM quantity identifier.");
    }
    if (isWithin()) {
      checks.fault("/error", "within", "The error is within the limit.");
    }
    return checks.faults();
  }

  private boolean isWithin() {
    try {
      return Decimal.parse(error).value().abs().compareTo(Decimal.parse(limit).value()) <= 0;
    } catch (DecimalRejectedException e) {
      // Reported as a number already.
      return false;
    }
  }
}
