package org.etalon.dcc.rules.time;

import java.util.ArrayList;
import java.util.List;
import org.etalon.dcc.CoreData;
import org.etalon.dcc.WrittenDate;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Place;
import org.etalon.dcc.rules.Places;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;
import org.jspecify.annotations.Nullable;

/** Things are received, calibrated, certified and signed in that order. */
public final class DatesAreInOrder extends Rule {
  public DatesAreInOrder() {
    super(
        "e_dates_are_in_order",
        Weight.ERROR,
        "ISO/IEC 17025:2017, 7.8.2.1 h, i, j; PTB dcc.sch 3.3.0, performance dates",
        "form",
        "order",
        "signing");
  }

  @Override
  public void check(Subject subject, Answers no) {
    CoreData core = subject.dcc().coreData();
    List<Day> days = new ArrayList<>();
    add(days, "dcc:receiptDate", core.receiptDate(), subject, no);
    add(days, "dcc:beginPerformanceDate", core.beginPerformanceDate(), subject, no);
    add(days, "dcc:endPerformanceDate", core.endPerformanceDate(), subject, no);
    add(days, "dcc:issueDate", core.issueDate(), subject, no);
    for (int i = 1; i < days.size(); i++) {
      Day earlier = days.get(i - 1);
      Day later = days.get(i);
      if (later.isBefore(earlier)) {
        no.no(later.place(), "order", later.name(), later.text(), earlier.name(), earlier.text());
      }
    }
    if (!days.isEmpty()) {
      Day last = days.get(days.size() - 1);
      for (String time : subject.facts().signingTimes()) {
        if (last.isAfterTime(time)) {
          no.no(last.place(), "signing", time, last.name(), last.text());
        }
      }
    }
  }

  private static void add(
      List<Day> days, String name, @Nullable WrittenDate date, Subject subject, Answers no) {
    if (date == null || date.text().isEmpty()) {
      return;
    }
    Place place = Places.CORE_DATA.child(name);
    Day day = Day.of(date, place, subject.zone());
    if (day == null) {
      no.no(place, "form", date.text());
    } else {
      days.add(day);
    }
  }
}
