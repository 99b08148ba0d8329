package org.etalon.traceability.rules;

import java.time.LocalDate;
import org.etalon.dcc.CoreData;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.WrittenDate;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;
import org.jspecify.annotations.Nullable;

/**
 * T04: the parent calibration ended, and its certificate was issued, before the standard was used.
 */
public final class ParentCameFirst implements EdgeRule {

  @Override
  public Rule rule() {
    return Rule.T04;
  }

  @Override
  public Finding check(Link link) {
    Dcc parent = link.parent();
    if (parent == null) {
      return Finding.noParent();
    }
    CoreData earlier = parent.coreData();
    LocalDate begun = link.child().coreData().beginPerformanceDate().date();
    LocalDate ended = earlier.endPerformanceDate().date();
    LocalDate issued = date(earlier.issueDate());
    if (begun == null || ended == null || issued == null) {
      return Finding.indeterminate("A date is missing or cannot be read.");
    }
    if (ended.isAfter(begun)) {
      return Finding.failed(
          "The standard was calibrated until " + ended + " and used from " + begun + ".");
    }
    return issued.isAfter(begun)
        // Performed before, issued after: the result was used before its certificate existed.
        ? Finding.passed(
            "Calibrated until " + ended + "; the certificate followed on " + issued + ".")
        : Finding.passed("Calibrated until " + ended + ", used from " + begun + ".");
  }

  private static @Nullable LocalDate date(@Nullable WrittenDate written) {
    return written == null ? null : written.date();
  }
}
