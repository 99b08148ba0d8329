package org.etalon.equipment.jurisdiction;

import java.time.LocalDate;
import java.util.Optional;

/** What regions demand. */
public interface JurisdictionPolicy {

  /**
   * The demands of a region on a day.
   *
   * @param region a country of ISO 3166-1 ({@code CN}) or a part of one by ISO 3166-2 ({@code
   *     CN-SC}), for which the demands of the country hold where it has none of its own
   * @return empty where nothing is known about the region: then nothing can be concluded
   */
  Optional<Demands> of(String region, LocalDate day);
}
