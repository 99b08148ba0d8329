package org.etalon.equipment.fact;

import java.time.LocalDate;
import java.util.List;
import org.etalon.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What the certificate of a reference material says of the batch in use (ISO/IEC 17025:2017, 6.5.2
 * b; ISO 17034).
 *
 * @param number by which the material is known
 * @param certificate its certificate's number
 * @param from the first day this batch is in use
 * @param expiresOn the last day its certified values hold
 * @param minimumSample the smallest amount they hold for
 * @param storage how it is to be kept
 */
public record ReferenceMaterial(
    MaterialNumber number,
    String producer,
    String batch,
    String certificate,
    LocalDate from,
    LocalDate expiresOn,
    @Nullable Amount minimumSample,
    @Nullable String storage)
    implements EquipmentFact {

  /** An amount, a decimal in a D-SI unit. */
  public record Amount(String value, String unit) {}

  @Override
  public FactKind kind() {
    return FactKind.REFERENCE_MATERIAL;
  }

  @Override
  public LocalDate validFrom() {
    return from;
  }

  @Override
  public @Nullable LocalDate validTo() {
    return expiresOn;
  }

  @Override
  public List<FieldError> faults() {
    FactChecks checks =
        new FactChecks()
            .line(producer, "/producer")
            .line(batch, "/batch")
            .line(certificate, "/certificate")
            .line(storage, "/storage")
            .line(number.value(), "/number/value")
            .order(from, expiresOn, "/expiresOn");
    if (!number.isWellFormed()) {
      checks.fault("/number/value", "number", "Not written as its scheme writes numbers.");
    }
    if (minimumSample != null) {
      checks.notNegative(minimumSample.value(), minimumSample.unit(), "/minimumSample/value");
    }
    return checks.faults();
  }
}
