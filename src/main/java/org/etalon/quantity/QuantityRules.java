package org.etalon.quantity;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.etalon.quantity.unit.XmlText;

/**
 * Whether a quantity is right by itself. Pointers begin at the object that holds the quantity under
 * its own name ({@code real}, {@code realList}, {@code hybrid}, {@code chars}, {@code text}).
 */
public final class QuantityRules {
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

  private QuantityRules() {}

  /** All findings in the order of the content, errors and warnings; at most about a hundred. */
  public static List<QuantityFinding> check(QuantityValue value) {
    Findings findings = new Findings();
    if (value instanceof Real real) {
      new RealRules(findings).check(RealColumns.of(real, ""));
    } else if (value instanceof RealList list) {
      new RealRules(findings).check(RealColumns.of(list, ""));
    } else if (value instanceof Hybrid hybrid) {
      new HybridRules(findings).check(hybrid);
    } else if (value instanceof Chars chars) {
      check(chars, findings);
    } else if (value instanceof Text text) {
      check(text, findings);
    }
    return findings.toList();
  }

  private static void check(Chars chars, Findings findings) {
    if (chars.values().isEmpty()) {
      findings.error("/chars", "empty-list", "A list has at least one entry.");
    }
    if (chars.values().size() > RealRules.VALUES_MAX) {
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

  private static void check(Text text, Findings findings) {
    if (text.content().isEmpty()) {
      findings.error("/text", "empty", "A text stands in at least one language.");
    }
    for (Map.Entry<String, String> entry : text.content().entrySet()) {
      String pointer = "/text/" + entry.getKey().replace("~", "~0").replace("/", "~1");
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
