package org.etalon.quantity.code;

import java.util.HashMap;
import java.util.Map;
import org.etalon.quantity.unit.DsiUnit;

/**
 * Common codes of UN/CEFACT Recommendation 20. Only written: the codes say more than a unit (a net
 * kilogram, volts of alternating current) or less, so that none is read.
 */
final class Rec20Codes {
  private static final Map<String, String> BY_PARTS = new HashMap<>();

  static {
    for (String line : CodeTable.lines("rec20.txt")) {
      int blank = line.indexOf(' ');
      String key = CodeTable.key(DsiUnit.parse(line.substring(blank + 1)));
      if (BY_PARTS.put(key, line.substring(0, blank)) != null) {
        throw new IllegalStateException("two codes for " + line);
      }
    }
  }

  private Rec20Codes() {}

  static Written write(DsiUnit unit) {
    String code = BY_PARTS.get(CodeTable.key(unit));
    return code == null
        ? Written.refused("UN/CEFACT Recommendation 20 has no one code for " + unit + ".")
        : Written.as(code);
  }
}
