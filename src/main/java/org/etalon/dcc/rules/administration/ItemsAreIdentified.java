package org.etalon.dcc.rules.administration;

import java.util.Set;
import org.etalon.dcc.Identification;
import org.etalon.dcc.Item;
import org.etalon.dcc.Items;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Place;
import org.etalon.dcc.rules.Places;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;

/** Every item can be told from every other. */
public final class ItemsAreIdentified extends Rule {
  private static final Set<String> ISSUERS =
      Set.of(Identification.MANUFACTURER, Identification.OWNER, Identification.CUSTOMER);

  public ItemsAreIdentified() {
    super(
        "e_items_are_identified",
        Weight.HOUSE,
        "ISO/IEC 17025:2017, 7.8.2.1 g",
        "none",
        "name",
        "identification");
  }

  @Override
  public void check(Subject subject, Answers no) {
    check(subject.dcc().items(), Places.ITEMS, no);
  }

  private static void check(Items items, Place place, Answers no) {
    if (items.items().isEmpty()) {
      no.no(place, "none");
    }
    for (int i = 0; i < items.items().size(); i++) {
      Item item = items.items().get(i);
      Place at = place.entry("dcc:item", i);
      if (item.name().content().stream().allMatch(t -> t.text().isBlank())) {
        no.no(at.child("dcc:name"), "name");
      }
      if (item.identifications().stream()
          .noneMatch(id -> ISSUERS.contains(id.issuer()) && !id.value().isBlank())) {
        no.no(at.child("dcc:identifications"), "identification");
      }
      if (item.subItems() != null) {
        check(item.subItems(), at.child("dcc:subItems"), no);
      }
    }
  }
}
