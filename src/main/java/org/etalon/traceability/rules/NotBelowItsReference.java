package org.etalon.traceability.rules;

import java.util.List;
import org.etalon.quantity.unit.Rational;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;
import org.etalon.traceability.point.Meeting;
import org.etalon.traceability.point.Point;
import org.jspecify.annotations.Nullable;

/**
 * T13: what was measured with a standard is not less uncertain than the standard, for the same
 * quantity at the nearest calibrated points. Half of the last written place is granted.
 */
public final class NotBelowItsReference implements LinkRule {

  @Override
  public Rule rule() {
    return Rule.T13;
  }

  @Override
  public Finding check(Link link, Inquiry inquiry) {
    if (link.parent() == null) {
      return Finding.noParent();
    }
    boolean compared = false;
    for (Meeting meeting : link.meetings()) {
      for (Point used : meeting.usedUncertain()) {
        Rational mine = used.standardUncertainty();
        Rational theirs = least(meeting.givenUncertain(), used);
        if (mine == null || theirs == null) {
          continue;
        }
        compared = true;
        if (mine.plus(used.resolution()).compareTo(theirs) < 0) {
          return Finding.failed(
              "T13.smaller", used.written().value() + " " + used.written().unit());
        }
      }
    }
    return compared ? Finding.passed("T13.notSmaller") : Finding.notApplicable("T13.notSame");
  }

  /** The lesser of the two uncertainties around a point. */
  private static @Nullable Rational least(List<Point> given, Point used) {
    Point below = null;
    Point above = null;
    for (Point point : given) {
      if (point.value().compareTo(used.value()) <= 0) {
        below = point;
      }
      if (above == null && point.value().compareTo(used.value()) >= 0) {
        above = point;
      }
    }
    Rational low = below == null ? null : below.standardUncertainty();
    Rational high = above == null ? null : above.standardUncertainty();
    if (low == null || high == null) {
      return low == null ? high : low;
    }
    return low.compareTo(high) <= 0 ? low : high;
  }
}
