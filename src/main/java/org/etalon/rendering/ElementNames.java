package org.etalon.rendering;

import java.util.HashMap;
import java.util.Map;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.Context;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.Item;
import org.etalon.dcc.Items;
import org.etalon.dcc.MultilingualText;
import org.jspecify.annotations.Nullable;

/** What the elements are called that other elements refer to. */
final class ElementNames {

  private final String language;
  private final Map<String, String> names = new HashMap<>();

  private ElementNames(PageLanguage language) {
    this.language = language.code();
  }

  static Map<String, String> of(Dcc dcc, PageLanguage language) {
    ElementNames found = new ElementNames(language);
    found.items(dcc.items());
    found.context(dcc.context());
    dcc.measurementResults()
        .forEach(
            set -> {
              found.add(set.attributes(), set.name());
              found.context(set.context());
              set.results().forEach(result -> found.add(result.attributes(), result.name()));
            });
    return found.names;
  }

  private void items(Items items) {
    for (Item item : items.items()) {
      add(item.attributes(), item.name());
      if (item.subItems() != null) {
        items(item.subItems());
      }
    }
  }

  private void context(Context context) {
    context.usedMethods().forEach(m -> add(m.attributes(), m.name()));
    context.measuringEquipments().equipment().forEach(e -> add(e.attributes(), e.name()));
    context.influenceConditions().forEach(c -> add(c.attributes(), c.name()));
    context.metaData().forEach(s -> add(s.attributes(), s.name()));
  }

  private void add(Attributes attributes, @Nullable MultilingualText name) {
    if (attributes.id() != null && name != null && !name.isEmpty()) {
      names.put(attributes.id(), name.in(language, "en"));
    }
  }
}
