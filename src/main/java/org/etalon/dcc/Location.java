package org.etalon.dcc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address or a position (DCC {@code locationType}).
 *
 * @param repeated what is said besides the first of each part
 */
public record Location(
    @Nullable String city,
    @Nullable String countryCode,
    @Nullable String postCode,
    @Nullable String postOfficeBox,
    @Nullable String state,
    @Nullable String street,
    @Nullable String streetNo,
    List<RichContent> further,
    List<Position> positions,
    List<Repeated> repeated) {

  public Location {
    repeated = List.copyOf(repeated);
    further = List.copyOf(further);
    positions = List.copyOf(positions);
  }

  /** A location that says nothing twice. */
  public Location(
      @Nullable String city,
      @Nullable String countryCode,
      @Nullable String postCode,
      @Nullable String postOfficeBox,
      @Nullable String state,
      @Nullable String street,
      @Nullable String streetNo,
      List<RichContent> further,
      List<Position> positions) {
    this(
        city,
        countryCode,
        postCode,
        postOfficeBox,
        state,
        street,
        streetNo,
        further,
        positions,
        List.of());
  }

  /**
   * A part of the address that is there more than once, as DCC allows.
   *
   * @param part as DCC calls it, for instance {@code street}
   */
  public record Repeated(String part, String text) {}

  /** A location of which only the country is known. */
  public static Location ofCountry(String countryCode) {
    return new Location(null, countryCode, null, null, null, null, null, List.of(), List.of());
  }

  /** A point in a named coordinate system (DCC {@code positionCoordinatesType}). */
  public record Position(
      String system,
      @Nullable String reference,
      @Nullable RichContent declaration,
      List<Measured> coordinates,
      @Nullable String link,
      Attributes attributes) {
    public Position {
      coordinates = List.copyOf(coordinates);
    }
  }
}
