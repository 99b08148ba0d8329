package org.etalon.traceability.stated;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A calibration event in the words of its certificate. A date that is missing or cannot be read is
 * null.
 *
 * @param number its unique identifier
 * @param laboratory the name of the issuer, in English where it has one
 * @param country ISO 3166-1 alpha-2, of the issuer
 * @param validUntil of a verification in legal metrology; a calibration has none
 * @param verification whether it is one in legal metrology
 * @param conforms the conclusion of a verification; null where none is stated
 */
public record StatedCertificate(
    String number,
    String laboratory,
    String country,
    @Nullable LocalDate begun,
    @Nullable LocalDate ended,
    @Nullable LocalDate issued,
    @Nullable LocalDate validUntil,
    boolean verification,
    List<StatedItem> items,
    List<StatedStandard> standards,
    List<StatedResult> results,
    List<StatedCondition> conditions,
    @Nullable Boolean conforms) {
  public StatedCertificate {
    items = List.copyOf(items);
    standards = List.copyOf(standards);
    results = List.copyOf(results);
    conditions = List.copyOf(conditions);
  }

  /** All quantities of all results. */
  public Stream<StatedQuantity> quantities() {
    return results.stream().flatMap(result -> result.quantities().stream());
  }
}
