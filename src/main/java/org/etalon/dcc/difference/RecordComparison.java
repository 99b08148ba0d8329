package org.etalon.dcc.difference;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.ByteData;
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
import org.jspecify.annotations.Nullable;

/**
 * Walks through two models side by side. Every component of every record is compared, so that
 * nothing a certificate says is left out; records that are equal are not walked through.
 */
final class RecordComparison {
  /** Notes of the reader say nothing of the certificate. */
  private static final Set<String> NOTES = Set.of("unread", "missing");

  private final Changes changes;
  private final TextComparison texts;
  private final QuantityComparison quantities;

  RecordComparison(Changes changes) {
    this.changes = changes;
    this.texts = new TextComparison(changes);
    this.quantities = new QuantityComparison(changes);
  }

  void certificates(Dcc before, Dcc after) {
    components(Place.ROOT, before, after);
  }

  private void compare(Place at, @Nullable Object before, @Nullable Object after) {
    Object one = isNothing(before) ? null : before;
    Object other = isNothing(after) ? null : after;
    if (Objects.equals(one, other)) {
      return;
    }
    if (one == null || other == null) {
      lists(at, one, other);
    } else if (one instanceof List<?> && other instanceof List<?>) {
      lists(at, one, other);
    } else if (one instanceof MultilingualText text && other instanceof MultilingualText changed) {
      texts.byLanguage(at, text.content(), changed.content());
    } else if (one instanceof RichContent rich && other instanceof RichContent changed) {
      rich(at, rich, changed);
    } else if (one instanceof Attributes own && other instanceof Attributes changed) {
      words(at.child("refTypes"), own.refTypes(), changed.refTypes());
    } else if (one instanceof QuantityForm form && other instanceof QuantityForm changed) {
      form(at, form, changed);
    } else if (one instanceof WrittenDate date && other instanceof WrittenDate changed) {
      scalar(at, date.text(), changed.text());
    } else if (one instanceof ByteData file && other instanceof ByteData changed) {
      file(at, file, changed);
    } else if (one.getClass() == other.getClass() && one instanceof Record) {
      components(at.named(Keys.nameOf(other)), one, other);
    } else if (one.getClass() == other.getClass()) {
      scalar(at, one.toString(), other.toString());
    } else {
      changes.add(Kind.REMOVED, at, Summary.of(one), null);
      changes.add(Kind.ADDED, at, null, Summary.of(other));
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

  private void scalar(Place at, String before, String after) {
    // A version says how the certificate is written, and nothing of what it says.
    boolean same =
        at.category() == Category.FORMAT
            || TextComparison.isSame(before, after)
            || Meaning.newestWord(before).equals(Meaning.newestWord(after));
    changes.add(same ? Kind.REWRITTEN : Kind.CHANGED, at, before, after);
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
        added(place, null, other.get(pair.after()));
      } else if (pair.after() < 0) {
        added(place, one.get(pair.before()), null);
      } else {
        compare(place, one.get(pair.before()), other.get(pair.after()));
      }
    }
    if (!Matching.isSameOrder(pairs)) {
      changes.order(at.child("order"), PlaceMeaning.isIn(one) || PlaceMeaning.isIn(other));
    }
  }

  private void added(Place at, @Nullable Object before, @Nullable Object after) {
    Object thing = before == null ? after : before;
    String said = Summary.of(Objects.requireNonNull(thing));
    Place place = at.named(Keys.nameOf(thing));
    changes.add(place, before == null ? null : said, after == null ? null : said);
  }

  /** Words are compared one by one where there are as many, since they may belong to values. */
  private void words(Place at, List<?> before, List<?> after) {
    if (before.size() != after.size()) {
      changes.add(
          at,
          before.isEmpty() ? null : Summary.of(before),
          after.isEmpty() ? null : Summary.of(after));
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
        new Place(Category.ATTACHMENT, after.fileName(), at.what(), at.before(), at.after());
    compare(place.child("name"), before.name(), after.name());
    compare(place.child("description"), before.description(), after.description());
    compare(place.child("fileName"), before.fileName(), after.fileName());
    compare(place.child("mimeType"), before.mimeType(), after.mimeType());
    compare(place.child("digest"), Summary.digest(before), Summary.digest(after));
  }

  private static boolean isNothing(@Nullable Object value) {
    return value == null || (value instanceof List<?> list && list.isEmpty());
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
  }
}
