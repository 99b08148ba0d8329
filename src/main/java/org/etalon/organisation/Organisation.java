package org.etalon.organisation;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A laboratory, enterprise, institute or regulator.
 *
 * @param id a slug, unique and never changed
 * @param name by two-letter language code
 * @param laboratoryCode the code that an accreditation body gave it
 * @param timeZone in which its dates are meant
 * @param personsPerCertificate how many different persons calibrate, check and approve: 2 or 3
 */
public record Organisation(
    String id,
    Kind kind,
    Map<String, String> name,
    Location location,
    @Nullable String laboratoryCode,
    @Nullable String eMail,
    @Nullable String phone,
    @Nullable String link,
    ZoneId timeZone,
    int personsPerCertificate) {
  private static final int PERSONS_DEFAULT = 3;

  public Organisation {
    // Left out in JSON.
    personsPerCertificate = personsPerCertificate == 0 ? PERSONS_DEFAULT : personsPerCertificate;
  }

  /** The date that it writes now. */
  public LocalDate today(Clock clock) {
    return LocalDate.now(clock.withZone(timeZone));
  }

  /** What sort of body it is. */
  public enum Kind {
    NATIONAL_INSTITUTE,
    LABORATORY,
    ENTERPRISE,
    REGULATOR
  }

  /** A postal address as a DCC contact holds it; the country is an ISO 3166-1 code. */
  public record Location(
      @JsonAlias("countryCode") String country,
      String city,
      @Nullable String postCode,
      @Nullable String state,
      @Nullable String street,
      @Nullable String streetNo,
      @Nullable String postOfficeBox,
      @Nullable String further) {}
}
