package org.etalon.dcc.rules;

import static org.etalon.dcc.rules.Walk.each;

import org.etalon.dcc.Attributes;
import org.etalon.dcc.Context;
import org.etalon.dcc.InfluenceCondition;
import org.etalon.dcc.MeasuringEquipment;
import org.etalon.dcc.MeasuringEquipments;
import org.etalon.dcc.UsedMethod;

/** Sorts what is said about how something was measured. */
final class ContextWalk {
  private final PartyWalk parties;
  private final Walk whole;

  ContextWalk(PartyWalk parties, Walk whole) {
    this.parties = parties;
    this.whole = whole;
  }

  void context(Context context, Place place) {
    if (context.equals(Context.EMPTY)) {
      return;
    }
    each(context.usedMethods(), place.child("dcc:usedMethods"), "dcc:usedMethod", this::method);
    Place software = place.child("dcc:usedSoftware");
    each(context.usedSoftware(), software, "dcc:software", parties::software);
    equipments(context.measuringEquipments(), place.child("dcc:measuringEquipments"));
    Place conditions = place.child("dcc:influenceConditions");
    each(context.influenceConditions(), conditions, "dcc:influenceCondition", this::condition);
    Place metaData = place.child("dcc:measurementMetaData");
    each(context.metaData(), metaData, "dcc:metaData", whole::statement);
  }

  private void equipments(MeasuringEquipments list, Place place) {
    parties.named(list.name(), list.description(), Attributes.NONE, place);
    each(list.equipmentClasses(), place, "dcc:equipmentClass", parties::equipmentClass);
    parties.contact(list.owner(), place.child("dcc:owner"));
    parties.identifications(list.identifications(), place);
    each(list.equipment(), place, "dcc:measuringEquipment", this::equipment);
  }

  private void method(UsedMethod method, Place place) {
    parties.named(method.name(), method.description(), method.attributes(), place);
    Place quantities = place.child("dcc:usedMethodQuantities");
    each(method.quantities(), quantities, "dcc:usedMethodQuantity", whole::quantity);
  }

  private void equipment(MeasuringEquipment equipment, Place place) {
    parties.named(equipment.name(), equipment.description(), equipment.attributes(), place);
    each(equipment.equipmentClasses(), place, "dcc:equipmentClass", parties::equipmentClass);
    parties.hash(equipment.certificate(), place.child("dcc:certificate"));
    parties.contact(equipment.manufacturer(), place.child("dcc:manufacturer"));
    parties.identifier(equipment.model(), place, "dcc:model");
    parties.identifications(equipment.identifications(), place);
    Place quantities = place.child("dcc:measuringEquipmentQuantities");
    each(equipment.quantities(), quantities, "dcc:measuringEquipmentQuantity", whole::quantity);
    Place software = place.child("dcc:installedSoftware");
    each(equipment.installedSoftware(), software, "dcc:software", parties::software);
  }

  private void condition(InfluenceCondition condition, Place place) {
    parties.named(condition.name(), condition.description(), condition.attributes(), place);
    parties.hash(condition.certificate(), place.child("dcc:certificate"));
    whole.data(condition.data(), place);
  }
}
