package org.etalon.dcc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads quantities, lists and data, and the context in which they were measured. */
final class ContextReader {
  private ContextReader() {}

  static Context context(ElementReader parent) {
    return new Context(
        parent.wrapped("usedMethods", "usedMethod").stream()
            .map(ContextReader::usedMethod)
            .toList(),
        TextReader.software(parent, "usedSoftware"),
        measuringEquipments(parent),
        parent.wrapped("influenceConditions", "influenceCondition").stream()
            .map(ContextReader::influenceCondition)
            .toList(),
        parent.wrapped("measurementMetaData", "metaData").stream()
            .map(ContextReader::statement)
            .toList());
  }

  static StatementMetaData statement(ElementReader in) {
    return in.once(StatementMetaData.class, ContextReader::readStatement);
  }

  private static StatementMetaData readStatement(ElementReader in) {
    List<String> conformity = new ArrayList<>(in.texts("conformity"));
    conformity.addAll(in.tokens("conformityXMLList"));
    return StatementMetaData.builder(in.attributes())
        .name(TextReader.optional(in, "name"))
        .description(TextReader.rich(in, "description"))
        .countryCodes(in.texts("countryCodeISO3166_1"))
        .convention(in.text("convention"))
        .traceable(in.flag("traceable"))
        .norms(in.texts("norm"))
        .references(in.texts("reference"))
        .links(in.texts("link"))
        .declaration(TextReader.rich(in, "declaration"))
        .valid(in.flags("valid", "validXMLList"))
        .date(in.date("date"))
        .period(in.text("period"))
        .respAuthority(PartyReader.optional(in, "respAuthority"))
        .conformity(conformity)
        .data(optionalData(in))
        .nonSiDefinition(in.text("nonSIDefinition"))
        .nonSiUnit(in.text("nonSIUnit"))
        .location(PartyReader.location(in))
        .build();
  }

  static List<Quantity> quantities(ElementReader parent, String list, String name) {
    return parent.wrapped(list, name).stream().map(ContextReader::quantity).toList();
  }

  static Data data(ElementReader parent) {
    ElementReader in = parent.demanded("data");
    return in == null ? Data.of() : dataOf(in);
  }

  private static @Nullable Data optionalData(ElementReader parent) {
    ElementReader in = parent.child("data");
    return in == null ? null : dataOf(in);
  }

  private static Data dataOf(ElementReader in) {
    Attributes attributes = in.attributes();
    List<DataElement> elements = new ArrayList<>();
    for (ElementReader element :
        in.children("text", "formula", "byteData", "xml", "quantity", "list")) {
      elements.add(
          switch (element.localName()) {
            case "text" -> new TextData(TextReader.rich(element));
            case "formula" -> TextReader.formula(element);
            case "byteData" -> TextReader.bytes(element);
            case "xml" -> TextReader.xml(element);
            case "quantity" -> quantity(element);
            default -> list(element);
          });
    }
    return new Data(elements, attributes);
  }

  static ListData list(ElementReader in) {
    return in.once(ListData.class, ContextReader::readList);
  }

  private static ListData readList(ElementReader in) {
    Attributes attributes = in.attributes();
    List<String> dateTimes = new ArrayList<>(in.texts("dateTime"));
    dateTimes.addAll(in.tokens("dateTimeXMLList"));
    List<DataElement> elements = new ArrayList<>();
    for (ElementReader element : in.children("quantity", "list")) {
      elements.add(element.localName().equals("list") ? list(element) : quantity(element));
    }
    return new ListData(
        TextReader.optional(in, "name"),
        TextReader.rich(in, "description"),
        dateTimes,
        elements,
        context(in),
        attributes);
  }

  static Quantity quantity(ElementReader in) {
    return in.once(Quantity.class, ContextReader::readQuantity);
  }

  private static Quantity readQuantity(ElementReader in) {
    Attributes attributes = in.attributes();
    return new Quantity(
        TextReader.optional(in, "name"),
        TextReader.rich(in, "description"),
        SiReader.form(in),
        SiReader.relativeUncertainty(in),
        context(in),
        attributes);
  }

  static UsedMethod usedMethod(ElementReader in) {
    return in.once(UsedMethod.class, ContextReader::readUsedMethod);
  }

  private static UsedMethod readUsedMethod(ElementReader in) {
    return new UsedMethod(
        TextReader.demanded(in, "name"),
        TextReader.rich(in, "description"),
        in.texts("norm"),
        in.texts("reference"),
        in.texts("link"),
        quantities(in, "usedMethodQuantities", "usedMethodQuantity"),
        in.attributes());
  }

  private static MeasuringEquipments measuringEquipments(ElementReader parent) {
    ElementReader in = parent.child("measuringEquipments");
    if (in == null) {
      return MeasuringEquipments.NONE;
    }
    return new MeasuringEquipments(
        TextReader.optional(in, "name"),
        PartyReader.equipmentClasses(in),
        TextReader.rich(in, "description"),
        PartyReader.optional(in, "owner"),
        PartyReader.identifications(in),
        in.children("measuringEquipment").stream().map(ContextReader::measuringEquipment).toList());
  }

  static MeasuringEquipment measuringEquipment(ElementReader in) {
    return in.once(MeasuringEquipment.class, ContextReader::readMeasuringEquipment);
  }

  private static MeasuringEquipment readMeasuringEquipment(ElementReader in) {
    return new MeasuringEquipment(
        TextReader.demanded(in, "name"),
        PartyReader.equipmentClasses(in),
        TextReader.described(in),
        PartyReader.hashReference(in, "certificate"),
        PartyReader.optional(in, "manufacturer"),
        in.text("model"),
        PartyReader.identifications(in),
        quantities(in, "measuringEquipmentQuantities", "measuringEquipmentQuantity"),
        TextReader.software(in, "installedSoftware"),
        in.attributes());
  }

  static InfluenceCondition influenceCondition(ElementReader in) {
    return in.once(InfluenceCondition.class, ContextReader::readInfluenceCondition);
  }

  private static InfluenceCondition readInfluenceCondition(ElementReader in) {
    return new InfluenceCondition(
        TextReader.demanded(in, "name"),
        TextReader.rich(in, "description"),
        // called state before DCC 3
        in.text("status", "state"),
        PartyReader.hashReference(in, "certificate"),
        data(in),
        in.attributes());
  }
}
