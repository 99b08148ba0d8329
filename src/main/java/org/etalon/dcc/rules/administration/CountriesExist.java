package org.etalon.dcc.rules.administration;

import java.util.Locale;
import java.util.Set;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Placed;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;

/** A code of a country is one that ISO 3166-1 has assigned, or says that none is stated. */
public final class CountriesExist extends Rule {
  private static final Set<String> CODES = Set.of(Locale.getISOCountries());

  /** Left to users by ISO 3166-1, and written by migration where no country is stated. */
  static final String NOT_STATED = "ZZ";

  public CountriesExist() {
    super(
        "e_countries_exist",
        Weight.ERROR,
        "ISO 3166-1, alpha-2; DCC 3.3.0, stringISO3166Type",
        "unknown");
  }

  @Override
  public void check(Subject subject, Answers no) {
    for (Placed<String> country : subject.contents().countries()) {
      if (!CODES.contains(country.value()) && !country.value().equals(NOT_STATED)) {
        no.no(country.place(), "unknown", country.value());
      }
    }
  }
}
