package org.etalon.quantity.rules;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of one member of a quantity and where each stands: a list, or a single text. */
record Column(String pointer, List<@Nullable String> entries, boolean isList) {
  static Column single(String pointer, @Nullable String entry) {
    return new Column(pointer, Collections.singletonList(entry), false);
  }

  static Column optional(String pointer, @Nullable String entry) {
    return entry == null ? new Column(pointer, List.of(), false) : single(pointer, entry);
  }

  static Column list(String pointer, List<String> entries) {
    return new Column(pointer, Collections.unmodifiableList(entries), true);
  }

  String pointer(int index) {
    return isList ? pointer + "/" + index : pointer;
  }

  int size() {
    return entries.size();
  }

  /** One entry stands for all values. */
  @Nullable String forValue(int index) {
    return entries.get(size() == 1 ? 0 : index);
  }

  /** Where the entry for a value stands. */
  String pointerForValue(int index) {
    return pointer(size() == 1 ? 0 : index);
  }
}
