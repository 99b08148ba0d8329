package org.etalon.dcc;

import java.util.List;
import org.etalon.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * Reads a certificate of DCC 2.1.0 to 3.3.0 for display and indexing. It never refuses a DCC for
 * what is in it: what it does not understand or does not find is named in the result. Whether the
 * document is valid or to be trusted is asked elsewhere.
 */
public final class DccReader {
  private DccReader() {}

  /**
   * Reads untrusted bytes.
   *
   * @throws org.etalon.xml.XmlRejectedException for what is not XML within the limits
   * @throws NotADccException for other XML
   */
  public static Dcc read(byte[] xml) {
    DccEvents events = new DccEvents();
    SafeXml.read(xml, List.of(events));
    return events.dcc();
  }

  /** Whether the root of a document is that of a certificate. */
  public static boolean isRoot(@Nullable String namespace, String local) {
    return ElementWriter.DCC.equals(namespace) && local.equals("digitalCalibrationCertificate");
  }

  static Dcc dcc(ElementReader in) {
    String version = in.attribute("schemaVersion");
    ElementReader found = in.demanded("administrativeData");
    // Everything below a part that is missing is missing with it.
    ElementReader admin = found == null ? nothing() : found;
    ElementReader foundResults = in.demanded("measurementResults");
    ElementReader results = foundResults == null ? nothing() : foundResults;
    return new Dcc(
        version == null ? "" : version,
        TextReader.software(admin, "dccSoftware"),
        admin.wrapped("refTypeDefinitions", "refTypeDefinition").stream()
            .map(DccReader::refTypeDefinition)
            .toList(),
        coreData(admin),
        items(admin),
        laboratory(admin),
        admin.wrapped("respPersons", "respPerson").stream().map(DccReader::respPerson).toList(),
        PartyReader.demanded(admin, "customer"),
        admin.wrapped("statements", "statement").stream().map(ContextReader::statement).toList(),
        ContextReader.context(results),
        results.children("measurementResult").stream().map(DccReader::measurementResult).toList(),
        comment(in),
        TextReader.bytes(in, "document"),
        List.of(),
        List.of(),
        List.of());
  }

  private static @Nullable Comment comment(ElementReader parent) {
    // called comments, and text alone, before DCC 2.3
    ElementReader in = parent.child("comment", "comments");
    return in == null ? null : new Comment(in.text(), in.fragments());
  }

  private static RefTypeDefinition refTypeDefinition(ElementReader in) {
    return new RefTypeDefinition(
        TextReader.demanded(in, "name"),
        TextReader.rich(in, "description"),
        in.demandedText("namespace"),
        in.demandedText("link"),
        in.text("release"),
        in.text("value"),
        in.text("procedure"),
        in.attributes().refTypes());
  }

  private static CoreData coreData(ElementReader admin) {
    ElementReader found = admin.demanded("coreData");
    ElementReader in = found == null ? nothing() : found;
    ElementReader location =
        in.reading().isBeforeVersion3()
            ? in.child("performanceLocation")
            : in.demanded("performanceLocation");
    return new CoreData(
        in.demandedText("countryCodeISO3166_1"),
        in.texts("usedLangCodeISO639_1"),
        in.texts("mandatoryLangCodeISO639_1"),
        in.demandedText("uniqueIdentifier"),
        PartyReader.identifications(in),
        in.date("receiptDate"),
        new WrittenDate(in.demandedText("beginPerformanceDate")),
        new WrittenDate(in.demandedText("endPerformanceDate")),
        location == null ? "" : location.text(),
        location == null ? Attributes.NONE : location.attributes(),
        in.date("issueDate"),
        replacement(in),
        PartyReader.hashReference(in, "previousReport"));
  }

  private static CoreData.@Nullable Replacement replacement(ElementReader parent) {
    ElementReader in = parent.child("reportAmendedSubstituted");
    return in == null
        ? null
        : new CoreData.Replacement(
            in.demandedText("typeOfChange"),
            in.demandedText("replacedUniqueIdentifier"),
            in.attributes());
  }

  private static Items items(ElementReader admin) {
    ElementReader in = admin.demanded("items");
    return in == null ? Items.of(List.of()) : itemList(in);
  }

  private static Items itemList(ElementReader in) {
    return new Items(
        TextReader.optional(in, "name"),
        PartyReader.equipmentClasses(in),
        TextReader.rich(in, "description"),
        PartyReader.optional(in, "owner"),
        PartyReader.optional(in, "manufacturer"),
        PartyReader.identifications(in),
        in.children("item").stream().map(DccReader::item).toList(),
        in.attributes());
  }

  static Item item(ElementReader in) {
    return in.once(Item.class, DccReader::readItem);
  }

  private static Item readItem(ElementReader in) {
    ElementReader subItems = in.child("subItems");
    return new Item(
        TextReader.demanded(in, "name"),
        PartyReader.equipmentClasses(in),
        TextReader.described(in),
        PartyReader.optional(in, "owner"),
        TextReader.software(in, "installedSoftwares"),
        PartyReader.optional(in, "manufacturer"),
        in.text("model"),
        PartyReader.identifications(in),
        ContextReader.quantities(in, "itemQuantities", "itemQuantity"),
        subItems == null ? null : itemList(subItems),
        in.attributes());
  }

  private static CalibrationLaboratory laboratory(ElementReader admin) {
    ElementReader found = admin.demanded("calibrationLaboratory");
    ElementReader in = found == null ? nothing() : found;
    return new CalibrationLaboratory(
        in.text("calibrationLaboratoryCode"),
        PartyReader.demanded(in, "contact"),
        in.flag("cryptElectronicSeal"),
        in.flag("cryptElectronicSignature"),
        in.flag("cryptElectronicTimeStamp"),
        PartyReader.furtherContacts(in));
  }

  private static RespPerson respPerson(ElementReader in) {
    return new RespPerson(
        PartyReader.person(in),
        TextReader.rich(
            in, in.find("furtherInfoPerson") == null ? "description" : "furtherInfoPerson"),
        in.text("role"),
        in.flag("mainSigner"),
        in.flag("cryptElectronicSeal"),
        in.flag("cryptElectronicSignature"),
        in.flag("cryptElectronicTimeStamp"),
        in.attributes());
  }

  static MeasurementResult measurementResult(ElementReader in) {
    return in.once(MeasurementResult.class, DccReader::readMeasurementResult);
  }

  private static MeasurementResult readMeasurementResult(ElementReader in) {
    return new MeasurementResult(
        in.reading().isBeforeVersion3() && in.find("name") == null
            ? MultilingualText.EMPTY
            : TextReader.demanded(in, "name"),
        TextReader.rich(in, "description"),
        ContextReader.context(in),
        in.wrapped("results", "result").stream().map(DccReader::result).toList(),
        in.attributes());
  }

  static Result result(ElementReader in) {
    return in.once(Result.class, DccReader::readResult);
  }

  private static Result readResult(ElementReader in) {
    return new Result(
        TextReader.demanded(in, "name"),
        TextReader.rich(in, "description"),
        ContextReader.data(in),
        in.attributes());
  }

  /** An element without anything in it, whose own gaps are not counted. */
  private static ElementReader nothing() {
    return new ElementReader(Element.nothing(), new Reading("").aside());
  }
}
