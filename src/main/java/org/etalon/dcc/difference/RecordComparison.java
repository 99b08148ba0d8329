package org.etalon.dcc.difference;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.ByteData;
import org.etalon.dcc.Data;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.LocalText;
import org.etalon.dcc.Meaning;
import org.etalon.dcc.Measured;
import org.etalon.dcc.MultilingualText;
import org.etalon.dcc.QuantityForm;
import org.etalon.dcc.RichContent;
import org.etalon.dcc.Words;
import org.etalon.dcc.WrittenDate;
import org.etalon.dcc.difference.Change.Category;
import org.etalon.dcc.difference.Change.Kind;
import org.etalon.quantity.value.QuantityValue;
import org.jspecify.annotations.Nullable;

/**
 * Walks through two models side by side. Every component of every record is compared, so that
 * nothing a certificate says is left out; records that are equal are not walked through.
 */
final class RecordComparison {
  /** Notes of the reader say nothing of the certificate. */
  private static final Set<String> NOTES = Set.of("unread", "missing", "asides");

  private final Changes changes;
  private final Summary summary;
  private final References references;
  private final TextComparison texts;
  private final QuantityComparison quantities;
  private @Nullable Strays strays;

  RecordComparison(Changes changes, Summary summary, References references) {
    this.changes = changes;
    this.summary = summary;
    this.references = references;
    this.texts = new TextComparison(changes);
    this.quantities = new QuantityComparison(changes, summary);
  }

  void certificates(Dcc before, Dcc after) {
    components(Place.ROOT, before, after);
    references.compare();
  }

  private void compare(Place at, @Nullable Object before, @Nullable Object after) {
    Object one = isNothing(before) ? null : before;
    Object other = isNothing(after) ? null : after;
    if (Objects.equals(one, other)) {
      equal(at, one);
    } else if (one == null || other == null) {
      lists(at, one, other);
    } else if (one instanceof List<?> && other instanceof List<?>) {
      lists(at, one, other);
    } else if (one instanceof MultilingualText text && other instanceof MultilingualText changed) {
      references.pair(at, text.attributes(), changed.attributes());
      texts.byLanguage(at, text.content(), changed.content());
    } else if (one instanceof RichContent rich && other instanceof RichContent changed) {
      rich(at, rich, changed);
    } else if (one instanceof Attributes own && other instanceof Attributes changed) {
      references.pair(at, own, changed);
      words(at.child("refTypes"), own.refTypes(), changed.refTypes());
    } else if (one instanceof QuantityForm form && other instanceof QuantityForm changed) {
      form(at, form, changed);
    } else if (one instanceof WrittenDate date && other instanceof WrittenDate changed) {
      scalar(at, date.text(), changed.text());
    } else if (one instanceof ByteData file && other instanceof ByteData changed) {
      file(at, file, changed);
    } else if (one instanceof Data && other instanceof Data) {
      data(at, one, other);
    } else if (one.getClass() == other.getClass() && one instanceof Record) {
      components(at.named(summary.nameOf(other)), one, other);
    } else if (one.getClass() == other.getClass()) {
      scalar(at, one.toString(), other.toString());
    } else {
      changes.add(Kind.REMOVED, at, summary.of(one), null);
      changes.add(Kind.ADDED, at, null, summary.of(other));
    }
  }

  /** What is written alike may still refer to something else, by an id that changed its owner. */
  private void equal(Place at, @Nullable Object both) {
    if (!references.isAny()) {
      return;
    } else if (both instanceof Attributes own) {
      references.pair(at, own, own);
    } else if (both instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        equal(at.member(i, i), list.get(i));
      }
    } else if (both instanceof Record && !(both instanceof QuantityValue)) {
      Place place = at.named(summary.nameOf(both));
      for (RecordComponent component : Parts.of(both.getClass())) {
        equal(place.child(component.getName()), Parts.value(both, component));
      }
    }
  }

  private void components(Place at, Object before, Object after) {
    for (RecordComponent component : Parts.of(before.getClass())) {
      String name = component.getName();
      if (!NOTES.contains(name)) {
        Object one = Parts.value(before, component);
        Object other = Parts.value(after, component);
        if (one instanceof Measured form && other instanceof Measured changed) {
          PointOrDifference sense = PointOrDifference.of(before, after);
          quantities.compare(at.child(name), form, changed, sense);
        } else {
          compare(at.child(name), one, other);
        }
      }
    }
  }

  private void data(Place at, Object before, Object after) {
    Strays outer = strays;
    Strays own = new Strays();
    strays = own;
    components(at, before, after);
    strays = outer;
    Strays.Settled settled = own.settle();
    for (Strays.Moved moved : settled.moved()) {
      Place place = moved.place().named(summary.nameOf(moved.after()));
      changes.add(Kind.REWRITTEN, place.child("list"), null, null);
      compare(place, moved.before(), moved.after());
    }
    settled.removed().forEach(stray -> summedUp(stray.place(), stray.thing(), true));
    settled.added().forEach(stray -> summedUp(stray.place(), stray.thing(), false));
  }

  private void scalar(Place at, String before, String after) {
    // A version says how the certificate is written, and nothing of what it says.
    boolean same =
        at.category() == Category.FORMAT
            || TextComparison.isSame(before, after)
            || Meaning.newestWord(before).equals(Meaning.newestWord(after));
    if (before.isBlank() || after.isBlank()) {
      changes.add(at, before.isBlank() ? null : before, after.isBlank() ? null : after);
    } else {
      changes.add(same ? Kind.REWRITTEN : Kind.CHANGED, at, before, after);
    }
  }

  private void lists(Place at, @Nullable Object before, @Nullable Object after) {
    List<?> one = list(before);
    List<?> other = list(after);
    boolean single = !(before instanceof List<?>) && !(after instanceof List<?>);
    Object any = one.isEmpty() ? other.get(0) : one.get(0);
    if (any instanceof String || any instanceof Boolean) {
      words(at, one, other);
      return;
    }
    List<Matching.Pair> pairs = Matching.of(one, other);
    for (Matching.Pair pair : pairs) {
      Place place = single ? at : at.member(pair.before(), pair.after());
      if (pair.before() < 0) {
        single(place, other.get(pair.after()), false);
      } else if (pair.after() < 0) {
        single(place, one.get(pair.before()), true);
      } else {
        compare(place, one.get(pair.before()), other.get(pair.after()));
      }
    }
    if (!Matching.isSameOrder(pairs)) {
      changes.order(at.child("order"), PlaceMeaning.isIn(one) || PlaceMeaning.isIn(other));
    }
  }

  /** Only one of the two has it, unless it moved. */
  private void single(Place at, Object thing, boolean removed) {
    if (strays == null || !Strays.mayMove(thing)) {
      summedUp(at, thing, removed);
    } else if (removed) {
      strays.removed(at, thing);
    } else {
      strays.added(at, thing);
    }
  }

  private void summedUp(Place at, Object thing, boolean removed) {
    String said = changes.isFull() ? "" : summary.of(thing);
    Place place = at.named(summary.nameOf(thing));
    changes.add(place, removed ? said : null, removed ? null : said);
  }

  /** Words are compared one by one where there are as many, since they may belong to values. */
  private void words(Place at, List<?> before, List<?> after) {
    if (before.size() != after.size()) {
      changes.add(
          at,
          before.isEmpty() ? null : summary.of(before),
          after.isEmpty() ? null : summary.of(after));
      return;
    }
    for (int i = 0; i < before.size(); i++) {
      if (!before.get(i).equals(after.get(i))) {
        Place place = before.size() == 1 ? at : at.member(i, i);
        scalar(place, before.get(i).toString(), after.get(i).toString());
      }
    }
  }

  private void rich(Place at, RichContent before, RichContent after) {
    compare(at.child("name"), before.name(), after.name());
    texts.byLanguage(at, before.texts(), after.texts());
    compare(at.child("parts"), others(before), others(after));
    compare(at, before.attributes(), after.attributes());
  }

  /** Files and formulas; texts are known by their language. */
  private static List<?> others(RichContent content) {
    return content.parts().stream().filter(part -> !(part instanceof LocalText)).toList();
  }

  private void form(Place at, QuantityForm before, QuantityForm after) {
    if (before instanceof Words words && after instanceof Words changed) {
      rich(at, words.content(), changed.content());
    } else {
      quantities.compare(at, before, after, PointOrDifference.UNKNOWN);
    }
  }

  private void file(Place at, ByteData before, ByteData after) {
    Place place =
        new Place(
            Category.ATTACHMENT, after.fileName(), at.what(), at.before(), at.after(), at.row());
    compare(place.child("name"), before.name(), after.name());
    compare(place.child("description"), before.description(), after.description());
    compare(place.child("fileName"), before.fileName(), after.fileName());
    compare(place.child("mimeType"), before.mimeType(), after.mimeType());
    compare(place, before.attributes(), after.attributes());
    compare(place.child("digest"), Summary.digest(before), Summary.digest(after));
  }

  private static boolean isNothing(@Nullable Object value) {
    return value == null
        || (value instanceof List<?> list && list.isEmpty())
        || (value instanceof String word && word.isBlank())
        || (value instanceof WrittenDate date && date.text().isBlank());
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
  }
}
