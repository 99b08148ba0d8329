package org.etalon.dcc.rules.administration;

import java.util.stream.Stream;
import org.etalon.dcc.Contact;
import org.etalon.dcc.Location;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Place;
import org.jspecify.annotations.Nullable;

/** What a name and an address need. */
final class Addresses {
  private Addresses() {}

  static void check(Contact contact, Place place, Answers no) {
    if (contact.name().content().stream().allMatch(text -> text.text().isBlank())) {
      no.no(place.child("dcc:name"), "name");
    }
    if (!isAddress(contact.location())) {
      no.no(place.child("dcc:location"), "address");
    }
  }

  private static boolean isAddress(@Nullable Location location) {
    return location != null
        && (!location.further().isEmpty()
            || Stream.of(location.city(), location.street(), location.postOfficeBox())
                .anyMatch(part -> part != null && !part.isBlank()));
  }
}
