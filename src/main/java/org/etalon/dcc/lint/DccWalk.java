package org.etalon.dcc.lint;

import java.util.List;
import java.util.function.BiConsumer;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.ByteData;
import org.etalon.dcc.Contact;
import org.etalon.dcc.Context;
import org.etalon.dcc.CoreData;
import org.etalon.dcc.Data;
import org.etalon.dcc.DataElement;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.EquipmentClass;
import org.etalon.dcc.FormulaData;
import org.etalon.dcc.HashReference;
import org.etalon.dcc.Identification;
import org.etalon.dcc.InfluenceCondition;
import org.etalon.dcc.Item;
import org.etalon.dcc.Items;
import org.etalon.dcc.ListData;
import org.etalon.dcc.LocalText;
import org.etalon.dcc.Location;
import org.etalon.dcc.MeasurementResult;
import org.etalon.dcc.MeasuringEquipment;
import org.etalon.dcc.MultilingualText;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.RefTypeDefinition;
import org.etalon.dcc.RespPerson;
import org.etalon.dcc.Result;
import org.etalon.dcc.RichContent;
import org.etalon.dcc.Software;
import org.etalon.dcc.StatementMetaData;
import org.etalon.dcc.TextData;
import org.etalon.dcc.UsedMethod;
import org.etalon.dcc.Words;
import org.etalon.dcc.XmlData;
import org.jspecify.annotations.Nullable;

/** Goes through a whole certificate; a rule overrides what it wants to see. */
abstract class DccWalk {
  void text(List<LocalText> texts, String place) {}

  void attributes(Attributes attributes, String place) {}

  void quantity(Quantity quantity, String place) {}

  void software(Software software, String place) {}

  final void walk(Dcc dcc) {
    String admin = Places.ADMINISTRATIVE;
    each(dcc.software(), admin + "/dcc:dccSoftware", "dcc:software", this::wholeSoftware);
    each(
        dcc.refTypeDefinitions(),
        admin + "/dcc:refTypeDefinitions",
        "dcc:refTypeDefinition",
        this::refTypeDefinition);
    coreData(dcc.coreData(), Places.CORE_DATA);
    items(dcc.items(), admin + "/dcc:items");
    contact(
        dcc.calibrationLaboratory().contact(), admin + "/dcc:calibrationLaboratory/dcc:contact");
    each(dcc.respPersons(), admin + "/dcc:respPersons", "dcc:respPerson", this::respPerson);
    contact(dcc.customer(), admin + "/dcc:customer");
    each(dcc.statements(), admin + "/dcc:statements", "dcc:statement", this::statement);
    context(dcc.context(), Places.RESULTS);
    each(
        dcc.measurementResults(), Places.RESULTS, "dcc:measurementResult", this::measurementResult);
    bytes(dcc.document(), Places.ROOT + "/dcc:document");
  }

  private void measurementResult(MeasurementResult result, String place) {
    named(result.name(), result.description(), result.attributes(), place);
    context(result.context(), place);
    each(result.results(), place + "/dcc:results", "dcc:result", this::result);
  }

  private void result(Result result, String place) {
    named(result.name(), result.description(), result.attributes(), place);
    data(result.data(), place);
  }

  private void coreData(CoreData core, String place) {
    identifications(core.identifications(), place);
    attributes(core.performanceLocationAttributes(), place + "/dcc:performanceLocation");
    if (core.replacement() != null) {
      attributes(core.replacement().attributes(), place + "/dcc:reportAmendedSubstituted");
    }
    hash(core.previousReport(), place + "/dcc:previousReport");
  }

  private void items(@Nullable Items items, String place) {
    if (items == null) {
      return;
    }
    named(items.name(), items.description(), items.attributes(), place);
    each(items.equipmentClasses(), place, "dcc:equipmentClass", this::equipmentClass);
    contact(items.owner(), place + "/dcc:owner");
    contact(items.manufacturer(), place + "/dcc:manufacturer");
    identifications(items.identifications(), place);
    each(items.items(), place, "dcc:item", this::item);
  }

  private void item(Item item, String place) {
    named(item.name(), item.description(), item.attributes(), place);
    each(item.equipmentClasses(), place, "dcc:equipmentClass", this::equipmentClass);
    contact(item.owner(), place + "/dcc:owner");
    each(
        item.installedSoftware(),
        place + "/dcc:installedSoftwares",
        "dcc:software",
        this::wholeSoftware);
    contact(item.manufacturer(), place + "/dcc:manufacturer");
    identifications(item.identifications(), place);
    each(item.quantities(), place + "/dcc:itemQuantities", "dcc:itemQuantity", this::wholeQuantity);
    items(item.subItems(), place + "/dcc:subItems");
  }

  private void respPerson(RespPerson person, String place) {
    contact(person.person(), place + "/dcc:person");
    rich(person.description(), place + "/dcc:description");
    attributes(person.attributes(), place);
  }

  private void refTypeDefinition(RefTypeDefinition definition, String place) {
    named(definition.name(), definition.description(), Attributes.NONE, place);
  }

  private void statement(StatementMetaData statement, String place) {
    named(statement.name(), statement.description(), statement.attributes(), place);
    rich(statement.declaration(), place + "/dcc:declaration");
    contact(statement.respAuthority(), place + "/dcc:respAuthority");
    if (statement.data() != null) {
      data(statement.data(), place);
    }
    location(statement.location(), place + "/dcc:location");
  }

  private void context(Context context, String place) {
    each(context.usedMethods(), place + "/dcc:usedMethods", "dcc:usedMethod", this::method);
    each(context.usedSoftware(), place + "/dcc:usedSoftware", "dcc:software", this::wholeSoftware);
    String equipments = place + "/dcc:measuringEquipments";
    var list = context.measuringEquipments();
    named(list.name(), list.description(), Attributes.NONE, equipments);
    each(list.equipmentClasses(), equipments, "dcc:equipmentClass", this::equipmentClass);
    contact(list.owner(), equipments + "/dcc:owner");
    identifications(list.identifications(), equipments);
    each(list.equipment(), equipments, "dcc:measuringEquipment", this::equipment);
    each(
        context.influenceConditions(),
        place + "/dcc:influenceConditions",
        "dcc:influenceCondition",
        this::condition);
    each(context.metaData(), place + "/dcc:measurementMetaData", "dcc:metaData", this::statement);
  }

  private void method(UsedMethod method, String place) {
    named(method.name(), method.description(), method.attributes(), place);
    each(
        method.quantities(),
        place + "/dcc:usedMethodQuantities",
        "dcc:usedMethodQuantity",
        this::wholeQuantity);
  }

  private void equipment(MeasuringEquipment equipment, String place) {
    named(equipment.name(), equipment.description(), equipment.attributes(), place);
    each(equipment.equipmentClasses(), place, "dcc:equipmentClass", this::equipmentClass);
    hash(equipment.certificate(), place + "/dcc:certificate");
    contact(equipment.manufacturer(), place + "/dcc:manufacturer");
    identifications(equipment.identifications(), place);
    each(
        equipment.quantities(),
        place + "/dcc:measuringEquipmentQuantities",
        "dcc:measuringEquipmentQuantity",
        this::wholeQuantity);
    each(
        equipment.installedSoftware(),
        place + "/dcc:installedSoftware",
        "dcc:software",
        this::wholeSoftware);
  }

  private void condition(InfluenceCondition condition, String place) {
    named(condition.name(), condition.description(), condition.attributes(), place);
    hash(condition.certificate(), place + "/dcc:certificate");
    data(condition.data(), place);
  }

  private void data(Data data, String parent) {
    String place = parent + "/dcc:data";
    attributes(data.attributes(), place);
    elements(data.elements(), place);
  }

  private void elements(List<DataElement> elements, String parent) {
    for (int i = 0; i < elements.size(); i++) {
      DataElement element = elements.get(i);
      String place = Places.entry(parent, "*", i);
      if (element instanceof TextData text) {
        rich(text.text(), place);
      } else if (element instanceof FormulaData formula) {
        attributes(formula.attributes(), place);
      } else if (element instanceof ByteData bytes) {
        bytes(bytes, place);
      } else if (element instanceof XmlData xml) {
        attributes(xml.attributes(), place);
      } else if (element instanceof Quantity quantity) {
        wholeQuantity(quantity, place);
      } else if (element instanceof ListData list) {
        named(list.name(), list.description(), list.attributes(), place);
        elements(list.elements(), place);
        context(list.context(), place);
      }
    }
  }

  private void wholeQuantity(Quantity quantity, String place) {
    quantity(quantity, place);
    named(quantity.name(), quantity.description(), quantity.attributes(), place);
    if (quantity.form() instanceof Words words) {
      rich(words.content(), place + "/dcc:noQuantity");
    }
    context(quantity.context(), place);
  }

  private void wholeSoftware(Software software, String place) {
    software(software, place);
    named(software.name(), software.description(), software.attributes(), place);
  }

  private void contact(@Nullable Contact contact, String place) {
    if (contact != null) {
      named(contact.name(), null, contact.attributes(), place);
      location(contact.location(), place + "/dcc:location");
      bytes(contact.descriptionData(), place + "/dcc:descriptionData");
    }
  }

  private void location(@Nullable Location location, String place) {
    if (location != null) {
      each(location.further(), place, "dcc:further", this::rich);
      each(
          location.positions(),
          place,
          "dcc:positionCoordinates",
          (position, at) -> {
            attributes(position.attributes(), at);
            rich(position.declaration(), at + "/dcc:declaration");
          });
    }
  }

  private void hash(@Nullable HashReference reference, String place) {
    if (reference != null) {
      attributes(reference.attributes(), place);
      text(reference.referral(), place + "/dcc:referral");
      rich(reference.description(), place + "/dcc:description");
      hash(reference.linkedReport(), place + "/dcc:linkedReport");
    }
  }

  private void identifications(List<Identification> identifications, String parent) {
    each(
        identifications,
        parent + "/dcc:identifications",
        "dcc:identification",
        (identification, place) ->
            named(identification.name(), null, identification.attributes(), place));
  }

  private void equipmentClass(EquipmentClass equipmentClass, String place) {
    attributes(equipmentClass.attributes(), place);
  }

  private void named(
      @Nullable MultilingualText name,
      @Nullable RichContent description,
      Attributes attributes,
      String place) {
    attributes(attributes, place);
    text(name, place + "/dcc:name");
    rich(description, place + "/dcc:description");
  }

  private void text(@Nullable MultilingualText text, String place) {
    if (text != null) {
      attributes(text.attributes(), place);
      each(text.content(), place, "dcc:content", (c, at) -> attributes(c.attributes(), at));
      text(text.content(), place);
    }
  }

  private void rich(@Nullable RichContent rich, String place) {
    if (rich == null) {
      return;
    }
    attributes(rich.attributes(), place);
    text(rich.name(), place + "/dcc:name");
    each(
        rich.parts(),
        place,
        "*",
        (part, at) -> {
          if (part instanceof LocalText local) {
            attributes(local.attributes(), at);
          } else if (part instanceof ByteData file) {
            bytes(file, at);
          } else if (part instanceof FormulaData formula) {
            attributes(formula.attributes(), at);
          }
        });
    if (!rich.texts().isEmpty()) {
      text(rich.texts(), place);
    }
  }

  private void bytes(@Nullable ByteData data, String place) {
    if (data != null) {
      named(data.name(), data.description(), data.attributes(), place);
    }
  }

  private static <T> void each(
      List<T> entries, String parent, String name, BiConsumer<T, String> visit) {
    for (int i = 0; i < entries.size(); i++) {
      visit.accept(entries.get(i), Places.entry(parent, name, i));
    }
  }
}
