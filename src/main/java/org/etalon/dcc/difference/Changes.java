package org.etalon.dcc.difference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.etalon.dcc.difference.Change.Kind;
import org.etalon.dcc.difference.NumberComparison.Verdict;
import org.jspecify.annotations.Nullable;

/** Collects changes; of too many it keeps the count. */
final class Changes {
  /** Longer texts are shortened. */
  static final int TEXT_MAX = 500;

  private final List<Change> listed = new ArrayList<>();
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

  /** Something that only one of the two has, or that both have. */
  void add(Place at, @Nullable String before, @Nullable String after) {
    add(
        before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED,
        at,
        before,
        after);
  }

  void add(Kind kind, Place at, @Nullable String before, @Nullable String after) {
    add(at, new Verdict(kind, null, null, null), before, after);
  }

  /** Of a number; nothing where the verdict is that it is the same. */
  void add(Place at, Verdict verdict, @Nullable String before, @Nullable String after) {
    Kind kind = verdict.kind();
    if (kind == null) {
      return;
    }
    counts.merge(kind, 1, Integer::sum);
    if (!isFull()) {
      listed.add(
          new Change(
              kind,
              at.category(),
              at.what(),
              at.subject(),
              kind == Kind.ADDED ? null : at.before(),
              kind == Kind.REMOVED ? null : at.after(),
              shortened(before),
              shortened(after),
              verdict.shift(),
              verdict.shift() == null ? null : verdict.unit(),
              at.row(),
              verdict.remark()));
    }
  }

  /** Another order of the same members. */
  void order(Place at, boolean isMeaning) {
    Kind kind = isMeaning ? Kind.CHANGED : Kind.REWRITTEN;
    Remark remark = isMeaning ? Remark.PLACE_IS_MEANING : null;
    add(at, new Verdict(kind, null, null, remark), null, null);
  }

  /** Whether more changes are only counted, so that nobody has to say what they are. */
  boolean isFull() {
    return listed.size() >= DccDifference.LISTED_MAX;
  }

  boolean isSameMeaning() {
    return count() == counts.getOrDefault(Kind.REWRITTEN, 0);
  }

  int count() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  Map<Kind, Integer> counts() {
    return counts;
  }

  List<Change> listed() {
    return listed;
  }

  private static @Nullable String shortened(@Nullable String text) {
    if (text == null || text.length() <= TEXT_MAX) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(TEXT_MAX - 1)) ? TEXT_MAX - 1 : TEXT_MAX;
    return text.substring(0, end) + "\u2026";
  }
}
