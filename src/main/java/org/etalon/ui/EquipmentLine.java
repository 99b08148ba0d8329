package org.etalon.ui;

import java.util.stream.Collectors;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.Equipment.Identification;
import org.etalon.equipment.due.Due;
import org.etalon.equipment.due.ListingDue;
import org.etalon.rendering.Labels;

/** A piece of equipment in a list. */
public record EquipmentLine(
    String id, String path, String name, String model, String identifications, String status) {

  static EquipmentLine of(Equipment equipment, String language, Labels words) {
    String model = equipment.model() == null ? "" : equipment.model();
    return new EquipmentLine(
        equipment.id(),
        "/equipment/" + PageHtml.segment(equipment.id()),
        DriftFigure.in(equipment.name(), language),
        equipment.manufacturer() == null ? model : (equipment.manufacturer() + " " + model).strip(),
        equipment.identifications().stream()
            .map(Identification::value)
            .collect(Collectors.joining(", ")),
        words.word("legalStatus", equipment.legalStatus().name()));
  }

  /**
   * Something that is due.
   *
   * @param sign overdue or due soon, by colour, sign and word
   */
  public record DueLine(
      Sign sign, String path, String id, String name, String cause, String dueOn, String last) {

    static DueLine of(ListingDue.Line line, String language, Labels words) {
      Due due = line.entry().due();
      return new DueLine(
          line.overdue()
              ? new Sign("FAILED", "!", words.get("dueOver"))
              : new Sign("INDETERMINATE", "…", words.get("dueSoon")),
          "/equipment/" + PageHtml.segment(line.entry().equipment()),
          line.entry().equipment(),
          DriftFigure.in(line.entry().name(), language),
          words.word("due", due.cause().name()),
          due.dueOn().toString(),
          due.calibratedOn() == null ? "" : due.calibratedOn().toString());
    }
  }
}
