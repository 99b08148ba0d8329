package org.etalon.dcc.difference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.etalon.dcc.difference.Change.Kind;
import org.etalon.dcc.difference.Change.Remark;
import org.jspecify.annotations.Nullable;

/** Collects changes; of too many it keeps the count. */
final class Changes {
  private static final int TEXT_MAX = 200;

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
    add(kind, at, before, after, null, null);
  }

  void add(
      Kind kind,
      Place at,
      @Nullable String before,
      @Nullable String after,
      @Nullable String shift,
      @Nullable Remark remark) {
    counts.merge(kind, 1, Integer::sum);
    if (listed.size() < DccDifference.LISTED_MAX) {
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
              shift,
              remark));
    }
  }

  /** Another order of the same members. */
  void order(Place at, boolean isMeaning) {
    Remark remark = isMeaning ? Remark.PLACE_IS_MEANING : null;
    add(isMeaning ? Kind.CHANGED : Kind.REWRITTEN, at, null, null, null, remark);
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
