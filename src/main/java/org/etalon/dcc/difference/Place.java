package org.etalon.dcc.difference;

import java.util.Map;
import java.util.Set;
import org.etalon.dcc.difference.Change.Category;
import org.jspecify.annotations.Nullable;

/**
 * A place in both certificates: the way through the neutral model, and what it is about.
 *
 * @param what the name of the last part
 * @param before RFC 6901, into the earlier model; likewise {@code after}
 * @param row which value of a list, from 1 on; null outside lists
 */
record Place(
    Category category,
    String subject,
    String what,
    String before,
    String after,
    @Nullable Integer row) {
  /** Parts of the model that are about something of their own, wherever they stand. */
  private static final Map<String, Category> CATEGORIES =
      Map.ofEntries(
          Map.entry("schemaVersion", Category.FORMAT),
          Map.entry("software", Category.SOFTWARE),
          Map.entry("usedSoftware", Category.SOFTWARE),
          Map.entry("installedSoftware", Category.SOFTWARE),
          Map.entry("items", Category.ITEM),
          Map.entry("calibrationLaboratory", Category.LABORATORY),
          Map.entry("respPersons", Category.PERSON),
          Map.entry("customer", Category.CUSTOMER),
          Map.entry("statements", Category.STATEMENT),
          Map.entry("metaData", Category.STATEMENT),
          Map.entry("conformity", Category.CONFORMITY),
          Map.entry("usedMethods", Category.METHOD),
          Map.entry("measuringEquipments", Category.STANDARD),
          Map.entry("influenceConditions", Category.CONDITION),
          Map.entry("measurementResults", Category.RESULT),
          Map.entry("document", Category.ATTACHMENT));

  /** Parts that are only there for the model. */
  private static final Set<String> TRANSPARENT = Set.of("elements", "form", "attributes");

  static final Place ROOT = new Place(Category.CERTIFICATE, "", "certificate", "", "", null);

  Place child(String name) {
    if (TRANSPARENT.contains(name)) {
      return this;
    }
    Category own = CATEGORIES.getOrDefault(name, category);
    return new Place(own, subject, name, before + "/" + name, after + "/" + name, row);
  }

  /** A member of a list; of one that is missing the position does not matter. */
  Place member(int positionBefore, int positionAfter) {
    return new Place(
        category, subject, what, before + "/" + positionBefore, after + "/" + positionAfter, row);
  }

  /** The value at this index of a list. */
  Place ofRow(int index) {
    return new Place(category, subject, what, before, after, index + 1);
  }

  /** What stood here and stands there now. */
  Place to(Place moved) {
    return new Place(category, subject, what, before, moved.after, row);
  }

  Place named(@Nullable String name) {
    return name == null || name.isEmpty()
        ? this
        : new Place(category, name, what, before, after, row);
  }

  /** A part of a quantity, which among results is about values or uncertainties. */
  Place quantity(String name, Category ofResults) {
    Place child = child(name);
    return category == Category.RESULT
        ? new Place(ofResults, subject, child.what, child.before, child.after, row)
        : child;
  }
}
