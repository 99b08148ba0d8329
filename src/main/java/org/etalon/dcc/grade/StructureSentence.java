package org.etalon.dcc.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etalon.dcc.DsiSchema;
import org.etalon.quantity.unit.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * What a validator says about the structure of a quantity, in words for whoever mends it.
 *
 * @param aboutText whether it is about what an element holds, not about elements
 */
record StructureSentence(String text, boolean aboutText) {
  private static final int NAMES_MAX = 8;
  private static final Pattern KIND = Pattern.compile("(cvc-[A-Za-z-]+[.0-9a-z]*): ");
  private static final Pattern EXPECTED =
      Pattern.compile("\"https://ptb\\.de/(si|dcc)\":(\\w+)(?=[,}])");
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
  private static final Pattern NAMESPACED =
      Pattern.compile("\\{?\"?https://ptb\\.de/(si|dcc)\"?:(\\w+)}?");

  /** The sentence; null for the first of two messages about one value. */
  static @Nullable StructureSentence of(String message) {
    Matcher kind = KIND.matcher(message);
    String rest = kind.lookingAt() ? message.substring(kind.end()) : message;
    List<String> quoted = quoted(rest);
    String first = quoted.isEmpty() ? "An element" : quoted.get(0);
    String second = quoted.size() < 2 ? "its element" : quoted.get(1);
    return switch (kind.lookingAt() ? kind.group(1) : "") {
      case "cvc-complex-type.2.4.a" ->
          elements(
              first
                  + " is not expected there. Write "
                  + expected(rest)
                  + " instead, or before it.");
      case "cvc-complex-type.2.4.b", "cvc-complex-type.2.4.i", "cvc-complex-type.2.4.j" ->
          elements(first + " is not complete. Add " + expected(rest) + ".");
      case "cvc-complex-type.2.4.d", "cvc-complex-type.2.4.e", "cvc-complex-type.2.4.f" ->
          elements(first + " is not expected there. Leave it out.");
      case "cvc-complex-type.2.3" ->
          elements(first + " has text between its elements. Leave the text out.");
      case "cvc-complex-type.3.2.2" ->
          elements("The attribute " + first + " does not belong to " + second + ". Leave it out.");
      case "cvc-type.3.1.1" ->
          elements(
              "The attribute "
                  + (quoted.isEmpty() ? "" : quoted.get(quoted.size() - 1))
                  + " does not belong to "
                  + first
                  + ". Leave it out.");
      case "cvc-complex-type.4" -> elements(second + " has no attribute " + first + ". Add it.");
      case "cvc-type.3.1.2" -> elements(first + " has elements in it. Write a text only.");
      case "cvc-elt.1.a", "cvc-elt.1" ->
          elements(first + " is not an element of the D-SI. Use one that is, such as si:real.");
      case "cvc-type.3.1.3" -> value(first, second);
      case "cvc-pattern-valid", "cvc-datatype-valid.1.2.1", "cvc-enumeration-valid" -> null;
      case "cvc-minLength-valid", "cvc-maxLength-valid", "cvc-length-valid" -> null;
      case "cvc-minInclusive-valid", "cvc-maxInclusive-valid" -> null;
      default ->
          elements(
              "It is not as D-SI "
                  + DsiSchema.VERSION
                  + " has it: "
                  + NAMESPACED.matcher(rest).replaceAll("$1:$2")
                  + " Use the elements and the values of that version.");
    };
  }

  private static StructureSentence elements(String text) {
    return new StructureSentence(text, false);
  }

  private static StructureSentence value(String value, String element) {
    String mend =
        element.contains("dateTime")
            ? "Write it like 2026-01-31T12:00:00Z."
            : "Write one that D-SI " + DsiSchema.VERSION + " allows.";
    return new StructureSentence(
        Quoted.of(value) + " is not a value of " + element + ". " + mend, true);
  }

  private static List<String> quoted(String text) {
    List<String> quoted = new ArrayList<>();
    Matcher matcher = QUOTED.matcher(text);
    while (matcher.find()) {
      quoted.add(NAMESPACED.matcher(matcher.group(1)).replaceAll("$1:$2"));
    }
    return quoted;
  }

  private static String expected(String text) {
    List<String> names = new ArrayList<>();
    // What is not expected may stand in braces too.
    Matcher matcher = EXPECTED.matcher(text.substring(Math.max(0, text.indexOf(". "))));
    while (matcher.find()) {
      names.add(matcher.group(1) + ":" + matcher.group(2));
    }
    if (names.isEmpty()) {
      return "what belongs there";
    }
    boolean more = names.size() > NAMES_MAX;
    List<String> shown = new ArrayList<>(names.subList(0, Math.min(names.size(), NAMES_MAX)));
    String last = more ? "another" : shown.remove(shown.size() - 1);
    return shown.isEmpty() ? last : String.join(", ", shown) + " or " + last;
  }
}
