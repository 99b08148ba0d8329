package org.etalon.quantity.rules;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.etalon.quantity.QuantityFinding;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.quantity.unit.XmlText;
import org.etalon.quantity.value.Chars;
import org.etalon.quantity.value.NoQuantity;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Text;

/**
 * Whether a quantity is right by itself. Pointers begin at the object that holds the quantity under
 * its own name, such as {@code realList}.
 */
public final class QuantityRules {
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

  private QuantityRules() {}

  /** All findings of a quantity whose temperatures, if it has any, are points on their scale. */
  public static List<QuantityFinding> check(QuantityValue value) {
    return check(value, Scale.POINT);
  }

  /**
   * All findings in the order of the content, errors and warnings; at most about a hundred.
   *
   * @param scale what the numbers say: an error of a temperature is a difference, so that in a
   *     hybrid 0.012 K is 0.012 °C
   */
  public static List<QuantityFinding> check(QuantityValue value, Scale scale) {
    Findings findings = new Findings();
    if (!new ValueRules(findings, scale).check(value, "", 1)) {
      if (value instanceof Chars chars) {
        check(chars, findings);
      } else if (value instanceof Text text) {
        check(text.content(), "/text", findings);
      } else if (value instanceof NoQuantity none) {
        check(none.content(), "/noQuantity", findings);
      }
    }
    return findings.toList();
  }

  private static void check(Chars chars, Findings findings) {
    if (chars.values().isEmpty()) {
      findings.error("/chars", "empty-list", "A list has at least one entry.");
    }
    if (chars.values().size() > ColumnRules.VALUES_MAX) {
      findings.error("/chars", "too-many-values", "A list has at most 100000 values.");
      return;
    }
    for (int i = 0; i < chars.values().size(); i++) {
      String word = chars.values().get(i);
      String pointer = "/chars/" + i;
      if (word.isEmpty()) {
        findings.error(pointer, "empty", "An entry has at least one character.");
      } else if (XmlText.hasBlank(word)) {
        findings.error(pointer, "blank", "Blanks part the entries; none stands in one.");
      } else if (!XmlText.isAllowed(word)) {
        findings.error(pointer, "control-character", "An entry has no control characters.");
      }
    }
  }

  private static void check(Map<String, String> content, String at, Findings findings) {
    if (content.isEmpty()) {
      findings.error(at, "empty", "A text stands in at least one language.");
    }
    for (Map.Entry<String, String> entry : content.entrySet()) {
      String pointer = at + "/" + entry.getKey().replace("~", "~0").replace("/", "~1");
      if (!LANGUAGE.matcher(entry.getKey()).matches()) {
        findings.error(
            pointer, "language-code", "A language is two lower case letters, such as en or zh.");
      }
      if (entry.getValue().isBlank()) {
        findings.error(pointer, "empty", "A text is not empty.");
      } else if (!XmlText.isAllowed(entry.getValue())) {
        findings.error(pointer, "control-character", "A text has no control characters.");
      }
    }
  }
}
