package org.etalon.equipment;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A measurement standard, a reference material or an instrument. Legal status, rank and role are
 * three axes and never mixed.
 *
 * @param id a slug, unique and never changed
 * @param name by two-letter language code
 * @param rank {@code HIGHEST}, {@code SECONDARY} or a class as text
 * @param owner the organisation it belongs to
 * @param quantityKinds four-letter BIPM identifiers
 * @param calibrationInterval of the owner's programme (ISO 8601, such as {@code P1Y})
 * @param members of a set, by identifier
 */
public record Equipment(
    String id,
    Map<String, String> name,
    LegalStatus legalStatus,
    @Nullable String rank,
    Role role,
    @Nullable String manufacturer,
    @Nullable String model,
    List<Identification> identifications,
    String owner,
    @Nullable String location,
    List<String> quantityKinds,
    @Nullable Range range,
    @Nullable Resolution resolution,
    @Nullable String accuracyClass,
    @Nullable String software,
    @Nullable Period calibrationInterval,
    List<String> members,
    @Nullable Assessment assessment) {

  public Equipment {
    identifications = copy(identifications);
    quantityKinds = copy(quantityKinds);
    members = copy(members);
  }

  private static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** The place in the legal hierarchy of standards. */
  public enum LegalStatus {
    NATIONAL_PRIMARY,
    PUBLIC,
    SECTOR,
    ENTERPRISE,
    WORKING,
    NONE
  }

  /** What it is used as. */
  public enum Role {
    STANDARD,
    INSTRUMENT,
    REFERENCE_MATERIAL,
    SI_REALISATION,
    SET
  }

  /** Who gave an identification; the words of the DCC. */
  public enum Issuer {
    manufacturer,
    calibrationLaboratory,
    customer,
    owner,
    other
  }

  /** For instance the serial number that the manufacturer gave. */
  public record Identification(Issuer issuer, String value, @Nullable Map<String, String> name) {}

  /** The measuring range, decimals in a D-SI unit. */
  public record Range(String min, String max, String unit) {}

  /** The smallest change that shows, a decimal in a D-SI unit. */
  public record Resolution(String value, String unit) {}

  /** The assessment of a set of standards by the authority. */
  public record Assessment(
      String number,
      String authority,
      @Nullable Range range,
      @Nullable String uncertaintyOrClass,
      @Nullable List<String> services,
      LocalDate validFrom,
      LocalDate validTo) {}
}
