package org.etalon.dcc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes quantities, lists and data, and the context in which they were measured. */
final class ContextWriter {
  private final ElementWriter out;
  private final TextWriter texts;
  private final PartyWriter parties;
  private final SiWriter si;

  ContextWriter(ElementWriter out, TextWriter texts, PartyWriter parties, SiWriter si) {
    this.out = out;
    this.texts = texts;
    this.parties = parties;
    this.si = si;
  }

  /** The lists before {@code results}. */
  void context(Context context) {
    contextWithoutMetaData(context);
    metaData(context.metaData());
  }

  void contextWithoutMetaData(Context context) {
    out.wrapped("dcc:usedMethods", context.usedMethods(), this::usedMethod);
    texts.software("dcc:usedSoftware", context.usedSoftware());
    measuringEquipments(context.measuringEquipments());
    out.wrapped("dcc:influenceConditions", context.influenceConditions(), this::influenceCondition);
  }

  void metaData(List<StatementMetaData> metaData) {
    out.wrapped("dcc:measurementMetaData", metaData, m -> statement("dcc:metaData", m));
  }

  void statement(String name, StatementMetaData s) {
    out.start(name, s.attributes());
    texts.text("dcc:name", s.name());
    texts.rich("dcc:description", s.description());
    out.elements("dcc:countryCodeISO3166_1", s.countryCodes());
    out.element("dcc:convention", s.convention());
    out.element("dcc:traceable", s.traceable());
    out.elements("dcc:norm", s.norms());
    out.elements("dcc:reference", s.references());
    s.links().forEach(link -> out.said("dcc:link", link));
    texts.rich("dcc:declaration", s.declaration());
    oneOrList("dcc:valid", s.valid().stream().map(String::valueOf).toList());
    out.element("dcc:date", s.date());
    out.element("dcc:period", s.period());
    parties.contact("dcc:respAuthority", s.respAuthority());
    oneOrList("dcc:conformity", s.conformity());
    data(s.data());
    out.element("dcc:nonSIDefinition", s.nonSiDefinition());
    out.element("dcc:nonSIUnit", s.nonSiUnit());
    parties.location(s.location());
    out.end();
  }

  /** Quantities of an item, a method or equipment: without relative uncertainty and context. */
  void primitives(String list, String name, List<Quantity> quantities) {
    out.wrapped(list, quantities, q -> primitive(name, q));
  }

  void data(@Nullable Data data) {
    if (data != null) {
      out.start("dcc:data", data.attributes());
      data.elements().forEach(this::dataElement);
      out.end();
    }
  }

  private void dataElement(DataElement element) {
    if (element instanceof TextData text) {
      texts.rich("dcc:text", text.text());
    } else if (element instanceof FormulaData formula) {
      texts.formula(formula);
    } else if (element instanceof ByteData bytes) {
      texts.bytes("dcc:byteData", bytes);
    } else if (element instanceof XmlData xml) {
      texts.xml(xml);
    } else if (element instanceof Quantity quantity) {
      quantity(quantity);
    } else if (element instanceof ListData list) {
      list(list);
    }
  }

  private void list(ListData list) {
    out.start("dcc:list", list.attributes());
    texts.text("dcc:name", list.name());
    texts.rich("dcc:description", list.description());
    if (list.dateTimes().size() == 1) {
      out.elements("dcc:dateTime", list.dateTimes());
    } else {
      out.list("dcc:dateTimeXMLList", list.dateTimes());
    }
    list.elements().forEach(this::dataElement);
    context(list.context());
    out.end();
  }

  private void quantity(Quantity quantity) {
    startQuantity("dcc:quantity", quantity);
    Measured relative = quantity.relativeUncertainty();
    if (relative != null) {
      out.start("dcc:relativeUncertainty");
      if (relative.value() instanceof org.etalon.quantity.value.RealList) {
        si.realList("dcc:relativeUncertaintyXmlList", relative);
      } else {
        si.real("dcc:relativeUncertaintySingle", relative);
      }
      out.end();
    }
    context(quantity.context());
    out.end();
  }

  private void primitive(String name, Quantity quantity) {
    startQuantity(name, quantity);
    if (quantity.relativeUncertainty() != null || !quantity.context().equals(Context.EMPTY)) {
      throw out.refuse(
          "context-not-allowed", "This quantity has no relative uncertainty and no context.");
    }
    out.end();
  }

  private void startQuantity(String name, Quantity quantity) {
    out.start(name, quantity.attributes());
    texts.text("dcc:name", quantity.name());
    texts.rich("dcc:description", quantity.description());
    if (quantity.form() instanceof Words words) {
      texts.rich("dcc:noQuantity", words.content());
    } else if (quantity.form() instanceof Measured measured) {
      si.measured(measured);
    } else {
      throw new IllegalStateException("A form that was not read cannot be written");
    }
  }

  private void usedMethod(UsedMethod method) {
    out.start("dcc:usedMethod", method.attributes());
    texts.text("dcc:name", method.name());
    texts.rich("dcc:description", method.description());
    out.elements("dcc:norm", method.norms());
    out.elements("dcc:reference", method.references());
    method.links().forEach(link -> out.said("dcc:link", link));
    primitives("dcc:usedMethodQuantities", "dcc:usedMethodQuantity", method.quantities());
    out.end();
  }

  private void measuringEquipments(MeasuringEquipments equipments) {
    if (equipments.equals(MeasuringEquipments.NONE)) {
      return;
    }
    out.start("dcc:measuringEquipments");
    texts.text("dcc:name", equipments.name());
    parties.equipmentClasses(equipments.equipmentClasses());
    texts.rich("dcc:description", equipments.description());
    parties.contact("dcc:owner", equipments.owner());
    parties.identifications(equipments.identifications());
    equipments.equipment().forEach(this::measuringEquipment);
    out.end();
  }

  private void measuringEquipment(MeasuringEquipment equipment) {
    out.start("dcc:measuringEquipment", equipment.attributes());
    texts.text("dcc:name", equipment.name());
    parties.equipmentClasses(equipment.equipmentClasses());
    texts.rich("dcc:description", equipment.description());
    parties.hashReference("dcc:certificate", equipment.certificate());
    parties.contact("dcc:manufacturer", equipment.manufacturer());
    out.element("dcc:model", equipment.model());
    parties.identifications(equipment.identifications());
    primitives(
        "dcc:measuringEquipmentQuantities",
        "dcc:measuringEquipmentQuantity",
        equipment.quantities());
    texts.software("dcc:installedSoftware", equipment.installedSoftware());
    out.end();
  }

  private void influenceCondition(InfluenceCondition condition) {
    out.start("dcc:influenceCondition", condition.attributes());
    texts.text("dcc:name", condition.name());
    texts.rich("dcc:description", condition.description());
    out.element("dcc:status", condition.status());
    parties.hashReference("dcc:certificate", condition.certificate());
    data(condition.data());
    out.end();
  }

  private void oneOrList(String name, List<String> values) {
    if (values.size() == 1) {
      out.elements(name, values);
    } else {
      out.list(name + "XMLList", values);
    }
  }
}
