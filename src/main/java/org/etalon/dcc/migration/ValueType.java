package org.etalon.dcc.migration;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A simple type of XML Schema.
 *
 * @param builtIn the built-in type that it comes from, for instance {@code date}
 * @param patterns alternatives, of which one must match; none where all will do
 * @param words the words allowed; none where all are
 * @param item of a list, the type of an entry
 * @param entriesMin of a list
 */
record ValueType(
    String builtIn,
    List<Pattern> patterns,
    List<String> words,
    @Nullable ValueType item,
    int entriesMin) {
  ValueType {
    patterns = List.copyOf(patterns);
    words = List.copyOf(words);
  }

  static ValueType of(String builtIn) {
    return new ValueType(builtIn, List.of(), List.of(), null, 0);
  }

  /** Whether a text is such a value. */
  boolean accepts(String text) {
    String value = builtIn.equals("string") && item == null ? text : XmlText.strip(text);
    if (item != null) {
      List<String> entries = XmlText.tokens(value);
      return entries.size() >= entriesMin && entries.stream().allMatch(item::accepts);
    }
    return BuiltIns.accepts(builtIn, value)
        && (patterns.isEmpty() || patterns.stream().anyMatch(p -> p.matcher(value).matches()))
        && (words.isEmpty() || words.contains(value));
  }
}
