package org.etalon.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An accredited or authorised capability (CMC, ILAC P14) and the time it is in force, as one
 * version says it. What its source says and nobody could read is kept as it was written.
 *
 * @param route on what the competence rests; null where nobody recorded it
 * @param quantityKind four-letter BIPM identifier; null only where the source names no known kind
 * @param category a service category, for instance of the KCDB
 * @param parameters further conditions, each of which a use of the scope must state
 * @param range null only where it could not be read
 * @param uncertainty null only where it could not be read
 * @param inForceTo the last day; null while it stands
 * @param unread what keeps an evaluation undecided
 */
public record Scope(
    String id,
    String organisation,
    @Nullable Route route,
    @Nullable String quantityKind,
    @Nullable String category,
    @Nullable String instrument,
    @Nullable String method,
    Place where,
    List<Parameter> parameters,
    @Nullable Range range,
    @Nullable Uncertainty uncertainty,
    String authority,
    String reference,
    LocalDate inForceFrom,
    @Nullable LocalDate inForceTo,
    List<Suspension> suspensions,
    List<Unread> unread) {

  public Scope {
    // The first versions were recorded without these lists.
    parameters = parameters == null ? List.of() : List.copyOf(parameters);
    suspensions = suspensions == null ? List.of() : List.copyOf(suspensions);
    unread = unread == null ? List.of() : List.copyOf(unread);
  }

  /** How it stands on a day. */
  public Standing standing(LocalDate day) {
    if (day.isBefore(inForceFrom)) {
      return Standing.NOT_YET;
    }
    if (inForceTo != null && day.isAfter(inForceTo)) {
      return Standing.ENDED;
    }
    return suspensions.stream().anyMatch(suspension -> suspension.covers(day))
        ? Standing.SUSPENDED
        : Standing.IN_FORCE;
  }

  /** Whether it stood on a day and was not suspended. */
  public boolean inForceOn(LocalDate day) {
    return standing(day) == Standing.IN_FORCE;
  }

  /** The same capability for another time. */
  public Scope during(LocalDate from, @Nullable LocalDate to, List<Suspension> otherSuspensions) {
    return new Scope(
        id,
        organisation,
        route,
        quantityKind,
        category,
        instrument,
        method,
        where,
        parameters,
        range,
        uncertainty,
        authority,
        reference,
        from,
        to,
        otherSuspensions,
        unread);
  }

  /** On what the competence rests (ILAC P10; for a standard assessment, JJF 1033). */
  public enum Route {
    CIPM_MRA,
    ACCREDITATION,
    LEGAL_AUTHORISATION,
    /** The assessment certificate of a measurement standard, 计量标准考核证书. */
    STANDARD_ASSESSMENT
  }

  /** How a scope stands on a day. */
  public enum Standing {
    IN_FORCE,
    NOT_YET,
    ENDED,
    SUSPENDED
  }

  /** Where the laboratory may use it. */
  public enum Place {
    PERMANENT,
    ON_SITE,
    MOBILE
  }

  /**
   * A further condition such as a frequency, both limits included.
   *
   * @param name of letters, digits and underscores where an expression uses it
   */
  public record Parameter(String name, String min, String max, String unit) {}

  /** The values covered, limits included, as decimals in a D-SI unit. */
  public record Range(String min, String max, String unit) {}

  /**
   * Days on which it may not be used.
   *
   * @param to the last of them; null while it lasts
   */
  public record Suspension(LocalDate from, @Nullable LocalDate to, String reason) {
    /** Whether it ends no earlier than it begins. */
    public boolean endsInOrder() {
      return to == null || !to.isBefore(from);
    }

    /** Whether a day is one of them. */
    public boolean covers(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  /**
   * What the source says and could not be read.
   *
   * @param field of the source
   * @param text as written there
   */
  public record Unread(String field, String text, String why) {}

  /**
   * The smallest expanded uncertainty offered, as a function of the size of the value in the unit
   * of the range.
   *
   * @param value of {@code CONSTANT} and {@code RELATIVE}, and the part of {@code LINEAR} that does
   *     not depend on the value
   * @param slope of {@code LINEAR}, in {@code slopeUnit}
   * @param nodes of {@code TABLE}, interpolated linearly
   * @param expression of {@code EXPRESSION}: {@code x} is the value in the unit of the range, a
   *     parameter is its number in the parameter's unit, the result is in {@code unit}
   * @param unit of the uncertainty; for {@code RELATIVE} a unit of the dimension one
   * @param coverageFactor of the expanded uncertainty
   */
  public record Uncertainty(
      Form form,
      @Nullable String value,
      @Nullable String slope,
      @Nullable String slopeUnit,
      @Nullable List<Node> nodes,
      @Nullable String expression,
      String unit,
      String coverageFactor,
      String coverageProbability) {

    public Uncertainty {
      nodes = nodes == null ? null : List.copyOf(nodes);
    }

    /** How it depends on the value. */
    public enum Form {
      CONSTANT,
      RELATIVE,
      LINEAR,
      TABLE,
      EXPRESSION
    }

    /**
     * One line of a table.
     *
     * @param at a value, in the unit of the range
     */
    public record Node(String at, String value) {}
  }
}
