package org.etalon.dcc.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.ByteData;
import org.etalon.dcc.CoreData;
import org.etalon.dcc.Data;
import org.etalon.dcc.DataElement;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.FormulaData;
import org.etalon.dcc.ListData;
import org.etalon.dcc.Measured;
import org.etalon.dcc.MeasurementResult;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.RefTypeDefinition;
import org.etalon.dcc.RespPerson;
import org.etalon.dcc.Result;
import org.etalon.dcc.StatementMetaData;
import org.etalon.dcc.TextData;
import org.etalon.dcc.Words;
import org.etalon.dcc.XmlData;

/** Goes once through a whole certificate and sorts what it holds. */
final class Walk {
  private final Contents contents = new Contents();
  private final PartyWalk parties = new PartyWalk(contents, this::quantity);
  private final ContextWalk contexts = new ContextWalk(parties, this);
  private boolean inResult;

  private Walk() {}

  static Contents through(Dcc dcc) {
    Walk walk = new Walk();
    walk.dcc(dcc);
    return walk.contents;
  }

  private void dcc(Dcc dcc) {
    Place admin = Places.ADMINISTRATIVE;
    each(dcc.software(), admin.child("dcc:dccSoftware"), "dcc:software", parties::software);
    each(
        dcc.refTypeDefinitions(),
        admin.child("dcc:refTypeDefinitions"),
        "dcc:refTypeDefinition",
        this::refTypeDefinition);
    coreData(dcc.coreData(), Places.CORE_DATA);
    parties.items(dcc.items(), Places.ITEMS);
    String code = dcc.calibrationLaboratory().code();
    Place laboratory = Places.LABORATORY;
    parties.identifier(code, laboratory, "dcc:calibrationLaboratoryCode");
    parties.contact(dcc.calibrationLaboratory().contact(), laboratory.child("dcc:contact"));
    each(dcc.respPersons(), Places.PERSONS, "dcc:respPerson", this::respPerson);
    parties.contact(dcc.customer(), Places.CUSTOMER);
    each(dcc.statements(), admin.child("dcc:statements"), "dcc:statement", this::statement);
    contexts.context(dcc.context(), Places.RESULTS);
    each(
        dcc.measurementResults(), Places.RESULTS, "dcc:measurementResult", this::measurementResult);
    parties.file(dcc.document(), Place.ROOT.child("dcc:document"));
  }

  private void coreData(CoreData core, Place place) {
    parties.country(core.countryCode(), place.child("dcc:countryCodeISO3166_1"));
    parties.identifier(core.uniqueIdentifier(), place, "dcc:uniqueIdentifier");
    parties.identifications(core.identifications(), place);
    parties.attributes(
        core.performanceLocationAttributes(), place.child("dcc:performanceLocation"));
    if (core.replacement() != null) {
      Place at = place.child("dcc:reportAmendedSubstituted");
      parties.attributes(core.replacement().attributes(), at);
      parties.identifier(
          core.replacement().replacedUniqueIdentifier(), at, "dcc:replacedUniqueIdentifier");
    }
    parties.hash(core.previousReport(), place.child("dcc:previousReport"));
  }

  private void refTypeDefinition(RefTypeDefinition definition, Place place) {
    parties.named(definition.name(), definition.description(), Attributes.NONE, place);
  }

  private void respPerson(RespPerson person, Place place) {
    parties.contact(person.person(), place.child("dcc:person"));
    parties.rich(person.description(), place.child("dcc:description"));
    parties.attributes(person.attributes(), place);
  }

  private void measurementResult(MeasurementResult result, Place place) {
    parties.named(result.name(), result.description(), result.attributes(), place);
    contexts.context(result.context(), place);
    each(result.results(), place.child("dcc:results"), "dcc:result", this::result);
  }

  private void result(Result result, Place place) {
    parties.named(result.name(), result.description(), result.attributes(), place);
    inResult = true;
    data(result.data(), place);
    inResult = false;
  }

  void statement(StatementMetaData statement, Place place) {
    contents.statements.add(new Placed<>(statement, place));
    parties.named(statement.name(), statement.description(), statement.attributes(), place);
    each(statement.countryCodes(), place, "dcc:countryCodeISO3166_1", parties::country);
    parties.rich(statement.declaration(), place.child("dcc:declaration"));
    parties.contact(statement.respAuthority(), place.child("dcc:respAuthority"));
    if (statement.data() != null) {
      data(statement.data(), place);
    }
    parties.location(statement.location(), place.child("dcc:location"));
  }

  void data(Data data, Place parent) {
    Place place = parent.child("dcc:data");
    parties.attributes(data.attributes(), place);
    elements(data.elements(), place);
  }

  private void elements(List<DataElement> elements, Place parent) {
    Map<String, Integer> counts = new HashMap<>();
    for (DataElement element : elements) {
      String name = name(element);
      element(element, parent.entry(name, counts.merge(name, 1, Integer::sum) - 1));
    }
  }

  static String name(DataElement element) {
    if (element instanceof Quantity) {
      return "dcc:quantity";
    }
    if (element instanceof ListData) {
      return "dcc:list";
    }
    if (element instanceof TextData) {
      return "dcc:text";
    }
    if (element instanceof FormulaData) {
      return "dcc:formula";
    }
    return element instanceof XmlData ? "dcc:xml" : "dcc:byteData";
  }

  private void element(DataElement element, Place place) {
    if (element instanceof Quantity quantity) {
      quantity(quantity, place);
    } else if (element instanceof ListData list) {
      contents.lists.add(new Placed<>(list, place));
      parties.named(list.name(), list.description(), list.attributes(), place);
      elements(list.elements(), place);
      aside(() -> contexts.context(list.context(), place));
    } else if (element instanceof TextData text) {
      parties.rich(text.text(), place);
    } else if (element instanceof FormulaData formula) {
      parties.attributes(formula.attributes(), place);
    } else if (element instanceof XmlData xml) {
      parties.attributes(xml.attributes(), place);
    } else if (element instanceof ByteData file) {
      parties.file(file, place);
    }
  }

  void quantity(Quantity quantity, Place place) {
    Placed<Quantity> placed = new Placed<>(quantity, place);
    contents.quantities.add(placed);
    if (inResult) {
      contents.results.add(placed);
    }
    parties.named(quantity.name(), quantity.description(), quantity.attributes(), place);
    if (quantity.form() instanceof Measured measured) {
      contents.values.add(new Placed<>(measured.value(), place));
    } else if (quantity.form() instanceof Words words) {
      parties.rich(words.content(), place.child("dcc:noQuantity"));
    }
    if (quantity.relativeUncertainty() != null) {
      contents.values.add(
          new Placed<>(
              quantity.relativeUncertainty().value(), place.child("dcc:relativeUncertainty")));
    }
    aside(() -> contexts.context(quantity.context(), place));
  }

  /** What is said about a result is none itself. */
  private void aside(Runnable visit) {
    boolean before = inResult;
    inResult = false;
    visit.run();
    inResult = before;
  }

  static <T> void each(
      List<T> entries, Place parent, String name, BiConsumer<? super T, Place> visit) {
    for (int i = 0; i < entries.size(); i++) {
      visit.accept(entries.get(i), parent.entry(name, i));
    }
  }
}
