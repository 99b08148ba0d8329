package org.etalon.dcc.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.etalon.dcc.ByteData;
import org.etalon.dcc.Contact;
import org.etalon.dcc.Context;
import org.etalon.dcc.Data;
import org.etalon.dcc.DataElement;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.FormulaData;
import org.etalon.dcc.HashReference;
import org.etalon.dcc.InfluenceCondition;
import org.etalon.dcc.Item;
import org.etalon.dcc.Items;
import org.etalon.dcc.ListData;
import org.etalon.dcc.LocalText;
import org.etalon.dcc.MeasurementResult;
import org.etalon.dcc.MeasuringEquipment;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.RichContent;
import org.etalon.dcc.Software;
import org.etalon.dcc.StatementMetaData;
import org.etalon.dcc.TextData;
import org.etalon.dcc.UsedMethod;
import org.etalon.dcc.Words;
import org.jspecify.annotations.Nullable;

/**
 * Where the formulae and the quantities of a certificate stand, as XPaths with the prefix {@code
 * dcc} whose positions count among elements of one name.
 */
final class DocumentSites {
  private static final String ROOT = "/dcc:digitalCalibrationCertificate";

  private final List<Site<FormulaData>> formulae = new ArrayList<>();
  private final List<Site<Quantity>> quantities = new ArrayList<>();

  private DocumentSites() {}

  /** Something with its pointer. */
  record Site<T>(T what, String pointer) {}

  static DocumentSites of(Dcc dcc) {
    DocumentSites sites = new DocumentSites();
    sites.administration(dcc, ROOT + "/dcc:administrativeData[1]");
    String results = ROOT + "/dcc:measurementResults[1]";
    sites.context(dcc.context(), results);
    each(dcc.measurementResults(), results + "/dcc:measurementResult", sites::measurementResult);
    sites.file(dcc.document(), ROOT + "/dcc:document[1]");
    return sites;
  }

  List<Site<FormulaData>> formulae() {
    return formulae;
  }

  List<Site<Quantity>> quantities() {
    return quantities;
  }

  private void administration(Dcc dcc, String at) {
    each(dcc.software(), at + "/dcc:dccSoftware[1]/dcc:software", this::software);
    each(
        dcc.refTypeDefinitions(),
        at + "/dcc:refTypeDefinitions[1]/dcc:refTypeDefinition",
        (definition, place) -> description(definition.description(), place));
    hash(dcc.coreData().previousReport(), at + "/dcc:coreData[1]/dcc:previousReport[1]");
    items(dcc.items(), at + "/dcc:items[1]");
    contact(
        dcc.calibrationLaboratory().contact(), at + "/dcc:calibrationLaboratory[1]/dcc:contact[1]");
    each(
        dcc.respPersons(),
        at + "/dcc:respPersons[1]/dcc:respPerson",
        (person, place) -> {
          contact(person.person(), place + "/dcc:person[1]");
          description(person.description(), place);
        });
    contact(dcc.customer(), at + "/dcc:customer[1]");
    each(dcc.statements(), at + "/dcc:statements[1]/dcc:statement", this::statement);
  }

  private void measurementResult(MeasurementResult result, String at) {
    description(result.description(), at);
    context(result.context(), at);
    each(
        result.results(),
        at + "/dcc:results[1]/dcc:result",
        (one, place) -> {
          description(one.description(), place);
          data(one.data(), place);
        });
  }

  private void items(@Nullable Items items, String at) {
    if (items == null) {
      return;
    }
    description(items.description(), at);
    contact(items.owner(), at + "/dcc:owner[1]");
    contact(items.manufacturer(), at + "/dcc:manufacturer[1]");
    each(items.items(), at + "/dcc:item", this::item);
  }

  private void item(Item item, String at) {
    description(item.description(), at);
    contact(item.owner(), at + "/dcc:owner[1]");
    each(item.installedSoftware(), at + "/dcc:installedSoftwares[1]/dcc:software", this::software);
    contact(item.manufacturer(), at + "/dcc:manufacturer[1]");
    each(item.quantities(), at + "/dcc:itemQuantities[1]/dcc:itemQuantity", this::quantity);
    items(item.subItems(), at + "/dcc:subItems[1]");
  }

  private void statement(StatementMetaData statement, String at) {
    description(statement.description(), at);
    rich(statement.declaration(), at + "/dcc:declaration[1]");
    contact(statement.respAuthority(), at + "/dcc:respAuthority[1]");
    data(statement.data(), at);
  }

  private void context(Context context, String at) {
    each(
        context.usedMethods(),
        at + "/dcc:usedMethods[1]/dcc:usedMethod",
        (UsedMethod method, String place) -> {
          description(method.description(), place);
          each(
              method.quantities(),
              place + "/dcc:usedMethodQuantities[1]/dcc:usedMethodQuantity",
              this::quantity);
        });
    each(context.usedSoftware(), at + "/dcc:usedSoftware[1]/dcc:software", this::software);
    String equipments = at + "/dcc:measuringEquipments[1]";
    description(context.measuringEquipments().description(), equipments);
    contact(context.measuringEquipments().owner(), equipments + "/dcc:owner[1]");
    each(
        context.measuringEquipments().equipment(),
        equipments + "/dcc:measuringEquipment",
        this::equipment);
    each(
        context.influenceConditions(),
        at + "/dcc:influenceConditions[1]/dcc:influenceCondition",
        (InfluenceCondition condition, String place) -> {
          description(condition.description(), place);
          hash(condition.certificate(), place + "/dcc:certificate[1]");
          data(condition.data(), place);
        });
    each(context.metaData(), at + "/dcc:measurementMetaData[1]/dcc:metaData", this::statement);
  }

  private void equipment(MeasuringEquipment equipment, String at) {
    description(equipment.description(), at);
    hash(equipment.certificate(), at + "/dcc:certificate[1]");
    contact(equipment.manufacturer(), at + "/dcc:manufacturer[1]");
    each(
        equipment.quantities(),
        at + "/dcc:measuringEquipmentQuantities[1]/dcc:measuringEquipmentQuantity",
        this::quantity);
    each(
        equipment.installedSoftware(),
        at + "/dcc:installedSoftware[1]/dcc:software",
        this::software);
  }

  private void data(@Nullable Data data, String at) {
    if (data != null) {
      elements(data.elements(), at + "/dcc:data[1]");
    }
  }

  private void elements(List<DataElement> elements, String at) {
    Map<String, Integer> met = new HashMap<>();
    for (DataElement element : elements) {
      if (element instanceof TextData text) {
        rich(text.text(), next(at, "text", met));
      } else if (element instanceof FormulaData formula) {
        formulae.add(new Site<>(formula, next(at, "formula", met)));
      } else if (element instanceof ByteData file) {
        file(file, next(at, "byteData", met));
      } else if (element instanceof Quantity quantity) {
        quantity(quantity, next(at, "quantity", met));
      } else if (element instanceof ListData list) {
        String place = next(at, "list", met);
        description(list.description(), place);
        elements(list.elements(), place);
        context(list.context(), place);
      }
    }
  }

  private void quantity(Quantity quantity, String at) {
    quantities.add(new Site<>(quantity, at));
    description(quantity.description(), at);
    if (quantity.form() instanceof Words words) {
      rich(words.content(), at + "/dcc:noQuantity[1]");
    }
    context(quantity.context(), at);
  }

  private void software(Software software, String at) {
    description(software.description(), at);
  }

  private void contact(@Nullable Contact contact, String at) {
    if (contact == null) {
      return;
    }
    if (contact.location() != null) {
      each(contact.location().further(), at + "/dcc:location[1]/dcc:further", this::rich);
    }
    file(contact.descriptionData(), at + "/dcc:descriptionData[1]");
  }

  private void hash(@Nullable HashReference reference, String at) {
    if (reference != null) {
      description(reference.description(), at);
      hash(reference.linkedReport(), at + "/dcc:linkedReport[1]");
    }
  }

  private void file(@Nullable ByteData file, String at) {
    if (file != null) {
      description(file.description(), at);
    }
  }

  private void description(@Nullable RichContent rich, String parent) {
    rich(rich, parent + "/dcc:description[1]");
  }

  private void rich(@Nullable RichContent rich, String at) {
    if (rich == null) {
      return;
    }
    Map<String, Integer> met = new HashMap<>();
    for (RichContent.Part part : rich.parts()) {
      if (part instanceof FormulaData formula) {
        formulae.add(new Site<>(formula, next(at, "formula", met)));
      } else if (part instanceof ByteData file) {
        file(file, next(at, "file", met));
      } else if (!(part instanceof LocalText)) {
        throw new IllegalStateException("Rich content of something else");
      }
    }
  }

  private static String next(String at, String name, Map<String, Integer> met) {
    return at + "/dcc:" + name + "[" + met.merge(name, 1, Integer::sum) + "]";
  }

  private static <T> void each(List<T> all, String at, BiConsumer<T, String> visit) {
    for (int i = 0; i < all.size(); i++) {
      visit.accept(all.get(i), at + "[" + (i + 1) + "]");
    }
  }
}
