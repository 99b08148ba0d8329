package org.etalon.dcc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An address or a position (DCC {@code locationType}). */
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
    further = List.copyOf(further);
    positions = List.copyOf(positions);
    repeated = List.copyOf(repeated);
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

  /** A location of which only the country is known. */
  public static Location ofCountry(String countryCode) {
    return new Location(null, countryCode, null, null, null, null, null, List.of(), List.of());
  }

  /**
   * A line of an address that stands there a second time, which the schema allows.
   *
   * @param name of the element, for instance {@code city}
   */
  public record Repeated(String name, String text) {}

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
