package org.etalon.dcc.rules.text;

import java.util.List;
import java.util.function.BiConsumer;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.rules.Place;
import org.etalon.dcc.rules.Placed;
import org.etalon.dcc.rules.Subject;
import org.etalon.dcc.rules.quantity.Column;
import org.etalon.dcc.rules.quantity.Columns;
import org.etalon.quantity.value.QuantityValue;

/** Everything in a document by which somebody tells one thing from another. */
final class Identifiers {
  private Identifiers() {}

  /** Numbers, serials, models, names of elements, and units that are free text. */
  static void each(Subject subject, BiConsumer<String, Place> visit) {
    for (Placed<String> identifier : subject.contents().identifiers()) {
      visit.accept(identifier.value(), identifier.place());
    }
    for (Placed<Attributes> attributes : subject.contents().attributes()) {
      String id = attributes.value().id();
      if (id != null) {
        visit.accept(id, attributes.place().child("@id"));
      }
    }
    for (Placed<QuantityValue> value : subject.contents().values()) {
      for (Column column : Columns.of(value.value())) {
        if (column.kind() == Column.Kind.UNIT) {
          freeText(column.entries(), value.place(), visit);
        }
      }
    }
  }

  /** Other units are held to their grammar, which knows no other characters. */
  private static void freeText(List<String> units, Place place, BiConsumer<String, Place> visit) {
    for (String unit : units) {
      if (unit.startsWith("|")) {
        visit.accept(unit, place);
      }
    }
  }

  /** Nothing but visible ASCII and blanks. */
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }
}
