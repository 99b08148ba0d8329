package org.etalon.dcc.grade;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.etalon.quantity.unit.Quoted;

/** Numbers are decimals within what they can mean (D-SI 2.2.1, simple types). */
final class Numbers {
  private static final String UNSIGNED =
      "(?:[0-9]*\\.[0-9]+|[0-9]+\\.[0-9]*|[0-9]+)(?:[Ee][-+]?[0-9]+)?|NaN";
  private static final Rule ANY =
      new Rule(
          "number",
          Pattern.compile("[-+]?" + UNSIGNED),
          " is not a decimal number. Write it like -12.50 or 1.2E-3, with a point.");
  private static final Rule UNCERTAINTY =
      new Rule(
          "uncertainty",
          Pattern.compile("\\+?" + UNSIGNED),
          " is not an uncertainty. Write a decimal number like 0.05, with a point and without a minus sign.");
  private static final Rule FACTOR =
      new Rule(
          "coverage-factor",
          Pattern.compile("\\+?[1-9][0-9]*(?:\\.[0-9]*)?|NaN"),
          " is not a coverage factor. Write a decimal number of at least 1, without exponent.");
  private static final Rule PROBABILITY =
      new Rule(
          "coverage-probability",
          Pattern.compile("\\+?(?:0(?:\\.[0-9]*)?|1(?:\\.0*)?)|NaN"),
          " is not a coverage probability. Write a decimal number from 0 to 1, such as 0.95.");

  private static final Map<String, Rule> RULES =
      Map.ofEntries(
          Map.entry("value", ANY),
          Map.entry("valueReal", ANY),
          Map.entry("valueImag", ANY),
          Map.entry("valueMagnitude", ANY),
          Map.entry("valuePhase", ANY),
          Map.entry("intervalMin", ANY),
          Map.entry("intervalMax", ANY),
          Map.entry("valueStandardMU", UNCERTAINTY),
          Map.entry("valueExpandedMU", UNCERTAINTY),
          Map.entry("coverageFactor", FACTOR),
          Map.entry("coverageProbability", PROBABILITY));

  private static final Pattern NEGATIVE = Pattern.compile("-[0.]*[1-9].*");

  private Numbers() {}

  static void check(Part whole, Grading grading) {
    for (Part part : whole.all()) {
      boolean list = part.name().endsWith("XMLList");
      Rule rule = RULES.get(part.name().replaceFirst("XMLList$", ""));
      if (rule != null) {
        List<String> texts = list ? part.entries() : List.of(part.text().strip());
        for (String text : texts) {
          if (!text.isEmpty() && !rule.pattern.matcher(text).matches()) {
            grading.fault(rule.code, part, Quoted.of(text) + rule.sentence);
          } else if (part.name().startsWith("valueMagnitude") && NEGATIVE.matcher(text).matches()) {
            grading.fault(
                "magnitude",
                part,
                Quoted.of(text)
                    + " is not a magnitude. Write it without the sign, and turn the phase by half a"
                    + " circle.");
          }
        }
      }
    }
  }

  private record Rule(String code, Pattern pattern, String sentence) {}
}
