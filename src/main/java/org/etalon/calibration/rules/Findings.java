package org.etalon.calibration.rules;

import java.util.ArrayList;
import java.util.List;
import org.etalon.calibration.Finding;

/** Collects findings. */
final class Findings {
  private final List<Finding> findings = new ArrayList<>();

  void error(String pointer, String code, String detail) {
    findings.add(Finding.error(pointer, code, detail));
  }

  void warning(String pointer, String code, String detail) {
    findings.add(Finding.warning(pointer, code, detail));
  }

  List<Finding> all() {
    return List.copyOf(findings);
  }
}
