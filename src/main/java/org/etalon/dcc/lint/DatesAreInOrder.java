package org.etalon.dcc.lint;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.etalon.dcc.CoreData;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.WrittenDate;
import org.jspecify.annotations.Nullable;

/** Things are received, calibrated and certified in that order. */
final class DatesAreInOrder implements DccLint {
  @Override
  public String id() {
    return "e_dates_are_in_order";
  }

  @Override
  public String clause() {
    return "ISO/IEC 17025:2017, 7.8.2.1 h, i, j";
  }

  @Override
  public String question() {
    return "Are the dates dates, is the date of issue given, and is received ≤ begun ≤ ended ≤ issued?";
  }

  @Override
  public void check(Dcc dcc, Answers answers) {
    CoreData core = dcc.coreData();
    if (core.issueDate() == null && hasIssueDate(dcc.schemaVersion())) {
      answers.no(Places.CORE_DATA + "/dcc:issueDate", "The date of issue is not given.");
    }
    // LinkedHashMap, because the order of the dates is the rule
    Map<String, WrittenDate> dates = new LinkedHashMap<>();
    put(dates, "dcc:receiptDate", core.receiptDate());
    put(dates, "dcc:beginPerformanceDate", core.beginPerformanceDate());
    put(dates, "dcc:endPerformanceDate", core.endPerformanceDate());
    put(dates, "dcc:issueDate", core.issueDate());
    LocalDate before = LocalDate.MIN;
    for (Map.Entry<String, WrittenDate> entry : dates.entrySet()) {
      String place = Places.CORE_DATA + "/" + entry.getKey();
      LocalDate date = entry.getValue().date();
      if (date == null) {
        answers.no(place, "This is not a date: " + entry.getValue().text());
      } else if (date.isBefore(before)) {
        answers.no(place, date + " is before " + before + ".");
      } else {
        before = date;
      }
    }
  }

  /** The element came with version 3.2.0. */
  private static boolean hasIssueDate(String version) {
    return !version.matches("[12]\\..*|3\\.[01]\\..*");
  }

  private static void put(Map<String, WrittenDate> dates, String name, @Nullable WrittenDate date) {
    if (date != null) {
      dates.put(name, date);
    }
  }
}
