package org.etalon.traceability.rules;

import java.util.List;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;
import org.etalon.traceability.point.Meeting;
import org.etalon.traceability.point.Point;

/** T09: every point at which the standard was used lies within what its certificate covers. */
public final class WithinCalibratedRange implements LinkRule {

  @Override
  public Rule rule() {
    return Rule.T09;
  }

  @Override
  public Finding check(Link link, Inquiry inquiry) {
    if (link.parent() == null) {
      return Finding.noParent();
    }
    boolean compared = false;
    for (Meeting meeting : link.meetings()) {
      if (meeting.given().isEmpty() || meeting.used().isEmpty()) {
        continue;
      }
      compared = true;
      List<Point> given = meeting.given();
      Point first = given.get(0);
      Point last = given.get(given.size() - 1);
      for (Point used : meeting.used()) {
        if (used.value().compareTo(first.value()) < 0 || used.value().compareTo(last.value()) > 0) {
          return Finding.failed("T09.outside", text(used), text(first), text(last));
        }
      }
    }
    return compared ? Finding.passed("T09.within") : Finding.indeterminate("T09.noPoints");
  }

  private static String text(Point point) {
    return point.written().value() + " " + point.written().unit();
  }
}
