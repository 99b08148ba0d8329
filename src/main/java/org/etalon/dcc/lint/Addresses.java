package org.etalon.dcc.lint;

import java.util.stream.Stream;
import org.etalon.dcc.Contact;
import org.etalon.dcc.Location;
import org.etalon.dcc.lint.DccLint.Answers;
import org.jspecify.annotations.Nullable;

/** What a name and an address need. */
final class Addresses {
  private Addresses() {}

  static void check(Contact contact, String place, String who, Answers answers) {
    if (contact.name().content().stream().allMatch(t -> t.text().isBlank())) {
      answers.no(place + "/dcc:name", "The " + who + " has no name.");
    }
    if (!isAddress(contact.location())) {
      answers.no(
          place + "/dcc:location", "The " + who + " has no address of a city, street or box.");
    }
  }

  private static boolean isAddress(@Nullable Location location) {
    return location != null
        && (!location.further().isEmpty()
            || Stream.of(location.city(), location.street(), location.postOfficeBox())
                .anyMatch(part -> part != null && !part.isBlank()));
  }
}
