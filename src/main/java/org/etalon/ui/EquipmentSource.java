package org.etalon.ui;

import java.util.List;
import java.util.Optional;
import org.etalon.certificate.history.CalibrationHistory;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.due.ListingDue;
import org.etalon.equipment.fact.EquipmentFact;
import org.etalon.equipment.fact.EquipmentFacts;

/** Equipment that the visitor of this request may see. */
public interface EquipmentSource {

  /** What has all the words, as much as a page bears; everything for no words. */
  List<Equipment> search(String words);

  /** What is overdue or due soon, the longest overdue first. */
  List<ListingDue.Line> due();

  /** One piece; empty when there is none or it is not the visitor's to see. */
  Optional<Instrument> find(String id);

  /** Records a fact for the visitor. */
  void record(String id, EquipmentFact fact);

  /**
   * A piece of equipment with what is known about it.
   *
   * @param own whether it belongs to the visitor's organisation
   * @param answers whether the visitor may ask what rests on it
   */
  record Instrument(
      Equipment equipment,
      EquipmentFacts facts,
      CalibrationHistory history,
      boolean own,
      boolean answers) {}
}
