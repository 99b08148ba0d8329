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
    List<Position> positions) {

  public Location {
    further = List.copyOf(further);
    positions = List.copyOf(positions);
  }

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
