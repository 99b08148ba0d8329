package org.etalon.dcc.difference;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.etalon.dcc.Attributes;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a quantity is a point of a scale or a difference of two, which its number and unit do not
 * tell: an error of −0.05 °C is one of −0.05 K, a temperature of −0.05 °C one of 273.10 K.
 */
record PointOrDifference(List<String> words) {
  static final PointOrDifference UNKNOWN = new PointOrDifference(List.of());

  private static final Pattern POINT =
      Pattern.compile("(nominal|measured|reference)value|(temperature|measurementrange)(min|max)?");

  private static final Pattern DIFFERENCE =
      Pattern.compile(
          "error|correction|deviation|difference|uncertainty|hysteresis|repeatability|drift|bias");

  /** By what the earlier and the later thing say of themselves. */
  static PointOrDifference of(Object before, Object after) {
    List<String> words = Stream.concat(refTypes(before), refTypes(after)).toList();
    return words.isEmpty() ? UNKNOWN : new PointOrDifference(words);
  }

  /** Null where it is not said. A kind of quantity may say that it is a difference, no more. */
  @Nullable Scale scale(@Nullable String kindBefore, @Nullable String kindAfter) {
    if (isDifference(kindBefore) || isDifference(kindAfter)) {
      return Scale.DIFFERENCE;
    }
    if (words.stream().anyMatch(PointOrDifference::isDifference)) {
      return Scale.DIFFERENCE;
    }
    return words.stream().anyMatch(word -> POINT.matcher(last(word)).matches())
        ? Scale.POINT
        : null;
  }

  private static boolean isDifference(@Nullable String word) {
    return word != null && DIFFERENCE.matcher(last(word)).find();
  }

  /** Without the name of the vocabulary. */
  private static String last(String word) {
    return word.substring(word.lastIndexOf('_') + 1).toLowerCase(Locale.ROOT);
  }

  private static Stream<String> refTypes(Object thing) {
    return Parts.of(thing, "attributes") instanceof Attributes own
        ? own.refTypes().stream()
        : Stream.empty();
  }
}
