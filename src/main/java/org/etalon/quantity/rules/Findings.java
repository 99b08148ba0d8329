package org.etalon.quantity.rules;

import java.util.ArrayList;
import java.util.List;
import org.etalon.quantity.QuantityFinding;
import org.etalon.quantity.QuantityFinding.Severity;

/** Collects findings up to a bound: a hundred thousand bad values need not be told one by one. */
final class Findings {
  private static final int COUNT_MAX = 100;

  private final List<QuantityFinding> list = new ArrayList<>();
  private int errors;
  private int left;
  private Severity worstLeft = Severity.WARNING;

  void error(String pointer, String code, String detail) {
    errors++;
    add(new QuantityFinding(pointer, code, Severity.ERROR, detail));
  }

  void warning(String pointer, String code, String detail) {
    add(new QuantityFinding(pointer, code, Severity.WARNING, detail));
  }

  private void add(QuantityFinding finding) {
    if (list.size() < COUNT_MAX) {
      list.add(finding);
      return;
    }
    left++;
    worstLeft = finding.severity() == Severity.ERROR ? Severity.ERROR : worstLeft;
  }

  /** Whether what comes now is counted only. */
  boolean isFull() {
    return list.size() >= COUNT_MAX;
  }

  int errors() {
    return errors;
  }

  List<QuantityFinding> toList() {
    List<QuantityFinding> all = new ArrayList<>(list);
    if (left > 0) {
      all.add(
          new QuantityFinding(
              "", "more-findings", worstLeft, left + " more findings are left out."));
    }
    return List.copyOf(all);
  }
}
