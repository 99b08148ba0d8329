package org.etalon.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etalon.dcc.difference.Change;
import org.etalon.dcc.difference.DccDifference;
import org.etalon.rendering.Labels;
import org.etalon.rendering.UnitSymbol;
import org.jspecify.annotations.Nullable;

/** A difference in plain words, by what it is about. */
record DifferenceView(DccDifference difference, String verdict, int unlisted, List<Theme> themes) {

  /** Changes about the same thing. */
  record Theme(String name, List<Line> lines) {}

  /** A change; texts are empty where there is nothing. */
  record Line(
      String kind,
      String kindWord,
      String subject,
      String what,
      String place,
      String before,
      String after,
      String shift,
      String remark) {
    static Line of(Change change, Labels words) {
      String place = change.pointerAfter() == null ? change.pointerBefore() : change.pointerAfter();
      return new Line(
          change.kind().name(),
          words.word("change", change.kind().name()),
          change.subject(),
          words.word("part", change.what())
              + (change.row() == null
                  ? ""
                  : ", " + words.get("differenceRow") + " " + change.row()),
          text(place),
          units(change.before()),
          units(change.after()),
          change.shift() == null
              ? ""
              : units(change.shift() + " " + text(change.shiftUnit())).strip(),
          change.remark() == null ? "" : words.word("remark", change.remark().name()));
    }

    /** A text with the symbols of its units; what is no unit stands as it was written. */
    private static String units(@Nullable String text) {
      return DSI.matcher(text(text))
          .replaceAll(found -> Matcher.quoteReplacement(UnitSymbol.of(found.group())));
    }

    private static String text(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  /** At most so many words as a unit has; a text may hold any. */
  private static final Pattern DSI =
      Pattern.compile("(?:\\\\[a-zA-Z]{1,40}(?:\\{[-0-9./]{1,20}\\})?){1,40}");

  static DifferenceView of(DccDifference difference, Labels words) {
    Map<String, List<Line>> byTheme = new LinkedHashMap<>();
    for (Change change : difference.changes()) {
      String theme = words.word("about", change.category().name());
      byTheme.computeIfAbsent(theme, t -> new ArrayList<>()).add(Line.of(change, words));
    }
    return new DifferenceView(
        difference,
        words.get(verdict(difference)),
        difference.count() - difference.changes().size(),
        byTheme.entrySet().stream().map(e -> new Theme(e.getKey(), e.getValue())).toList());
  }

  private static String verdict(DccDifference difference) {
    Boolean same = difference.sameMeaning();
    if (same == null) {
      return "differenceUndecided";
    }
    return !same
        ? "differenceChanged"
        : difference.count() == 0 ? "differenceNone" : "differenceRewritten";
  }
}
