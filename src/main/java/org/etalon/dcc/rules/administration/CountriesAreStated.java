package org.etalon.dcc.rules.administration;

import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Placed;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;

/** Where a country is demanded, one is stated. */
public final class CountriesAreStated extends Rule {
  public CountriesAreStated() {
    super(
        "e_countries_are_stated", Weight.HOUSE, "ISO 3166-1, user-assigned elements", "not_stated");
  }

  @Override
  public void check(Subject subject, Answers no) {
    for (Placed<String> country : subject.contents().countries()) {
      if (country.value().equals(CountriesExist.NOT_STATED)) {
        no.no(country.place(), "not_stated", country.value());
      }
    }
  }
}
