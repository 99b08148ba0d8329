package org.etalon.equipment.due;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The list of what has to be done. */
public interface DueDates {

  /**
   * Replaces what has to be done about one piece of equipment.
   *
   * @param due asked when nobody else replaces it until the transaction ends
   */
  void replace(String equipment, String owner, Supplier<List<Due>> due);

  /**
   * What an owner has to do until a day, the longest overdue first.
   *
   * @param owner {@code *} for all
   * @param after the key of the last one seen
   */
  List<Listed> until(String owner, LocalDate day, @Nullable String after, int limit);

  /** One line of the list. */
  record Listed(String equipment, Map<String, String> name, String owner, Due due) {

    /** Its place in the list. */
    public String key() {
      return due.dueOn() + " " + due.cause() + " " + equipment;
    }
  }
}
