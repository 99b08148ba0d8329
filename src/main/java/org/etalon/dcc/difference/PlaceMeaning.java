package org.etalon.dcc.difference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.etalon.dcc.DataElement;
import org.jspecify.annotations.Nullable;

/**
 * Lists of results in which only the place says what a member is about: the third of several
 * quantities without a name belongs to what stands in front of it.
 */
final class PlaceMeaning {
  private PlaceMeaning() {}

  /** Some member shares its name with another one, or has none. */
  static boolean isIn(List<?> members) {
    Set<String> names = new HashSet<>();
    for (Object member : members) {
      String name = member instanceof DataElement ? Keys.designation(member) : "";
      if (name == null || (!name.isEmpty() && !names.add(name))) {
        return true;
      }
    }
    return false;
  }

  /** The place is meaning, and both lists have members of the same sort at each. */
  static boolean isSame(List<?> before, List<?> after) {
    if (before.size() != after.size() || !isIn(before)) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      if (!sort(before.get(i)).equals(sort(after.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private static String sort(Object member) {
    @Nullable String name = Keys.designation(member);
    return member.getClass().getSimpleName() + (name == null ? "" : " " + name);
  }
}
