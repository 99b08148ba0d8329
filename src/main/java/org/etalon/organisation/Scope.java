package org.etalon.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An accredited or authorised capability (CMC, ILAC P14) and the time it is in force.
 *
 * @param quantityKind four-letter BIPM identifier
 * @param category a service category, for instance of the KCDB
 * @param inForceTo the last day; null while it stands
 */
public record Scope(
    String id,
    String organisation,
    String quantityKind,
    @Nullable String category,
    @Nullable String instrument,
    @Nullable String method,
    Place where,
    List<Parameter> parameters,
    Range range,
    Uncertainty uncertainty,
    String authority,
    String reference,
    LocalDate inForceFrom,
    @Nullable LocalDate inForceTo) {

  public Scope {
    parameters = List.copyOf(parameters);
  }

  /** Whether it stood on a day. */
  public boolean inForceOn(LocalDate day) {
    return !day.isBefore(inForceFrom) && (inForceTo == null || !day.isAfter(inForceTo));
  }

  /** Where the laboratory may use it. */
  public enum Place {
    PERMANENT,
    ON_SITE,
    MOBILE
  }

  /** A further condition such as a frequency. */
  public record Parameter(String name, String min, String max, String unit) {}

  /** The values covered, as decimals in a D-SI unit. */
  public record Range(String min, String max, String unit) {}

  /**
   * The smallest uncertainty offered.
   *
   * @param form {@code CONSTANT} is evaluated; other forms are kept as they are and not evaluated
   *     yet
   * @param coverageFactor of the expanded uncertainty
   */
  public record Uncertainty(
      Form form,
      @Nullable String value,
      @Nullable String expression,
      String unit,
      String coverageFactor,
      String coverageProbability) {

    /** How it depends on the value. */
    public enum Form {
      CONSTANT,
      RELATIVE,
      LINEAR,
      TABLE,
      EXPRESSION
    }
  }
}
