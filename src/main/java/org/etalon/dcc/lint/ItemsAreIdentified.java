package org.etalon.dcc.lint;

import java.util.Set;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.Identification;
import org.etalon.dcc.Item;
import org.etalon.dcc.Items;

/** Every item can be told from every other. */
final class ItemsAreIdentified implements DccLint {
  @Override
  public String id() {
    return "e_items_are_identified";
  }

  @Override
  public String clause() {
    return "ISO/IEC 17025:2017, 7.8.2.1 g";
  }

  @Override
  public String question() {
    return "Does every item have a name and an identification by its manufacturer, owner or customer?";
  }

  private static final Set<String> ISSUERS =
      Set.of(Identification.MANUFACTURER, Identification.OWNER, Identification.CUSTOMER);

  @Override
  public void check(Dcc dcc, Answers answers) {
    check(dcc.items(), Places.ADMINISTRATIVE + "/dcc:items", answers);
  }

  private static void check(Items items, String place, Answers answers) {
    if (items.items().isEmpty()) {
      answers.no(place, "There is no item.");
    }
    for (int i = 0; i < items.items().size(); i++) {
      Item item = items.items().get(i);
      String itemPlace = Places.entry(place, "dcc:item", i);
      if (item.name().content().stream().allMatch(t -> t.text().isBlank())) {
        answers.no(itemPlace + "/dcc:name", "The item has no name.");
      }
      if (item.identifications().stream()
          .noneMatch(id -> ISSUERS.contains(id.issuer()) && !id.value().isBlank())) {
        answers.no(
            itemPlace + "/dcc:identifications",
            "No identification is issued by manufacturer, owner or customer.");
      }
      if (item.subItems() != null) {
        check(item.subItems(), itemPlace + "/dcc:subItems", answers);
      }
    }
  }
}
