package org.etalon.dcc;

import org.jspecify.annotations.Nullable;

/**
 * Writes a certificate as DCC 3.3.0 with D-SI 2.2.1. The result is exclusive canonical XML, so its
 * SHA-256 is the content digest; the same certificate always gives the same bytes.
 *
 * <p>All that a valid DCC 3.3.0 says stays when it is read and written, but not always as it was
 * said: truths are {@code true} and {@code false}; a {@code validXMLList}, {@code
 * conformityXMLList} or {@code dateTimeXMLList} of one entry becomes the single element and one of
 * none is left out; administrative data and the parts of an address have one order; deprecated
 * uncertainties get their names of D-SI 2.2.1, and what a {@code realList} or {@code complexList}
 * says for all is said for each member; a list in a {@code si:list} becomes columns where these say
 * the same. Signatures are not content. XML comments, processing instructions and {@code xsi}
 * attributes say nothing and are not written; {@link Dcc#asides} names the first two. Where a
 * document gives an uncertainty in a deprecated element and once more in a new one, the new one is
 * written and the other is named in {@link Dcc#unread}.
 */
public final class DccWriter {
  private static final String SCHEMA_LOCATION =
      "https://ptb.de/dcc https://ptb.de/dcc/v3.3.0/dcc.xsd";

  private final ElementWriter out = new ElementWriter();
  private final TextWriter texts = new TextWriter(out);
  private final SiWriter si = new SiWriter(out);
  private final PartyWriter parties = new PartyWriter(out, texts, si);
  private final ContextWriter contexts = new ContextWriter(out, texts, parties, si);

  private DccWriter() {}

  /**
   * The document in UTF-8.
   *
   * @throws org.etalon.problem.ProblemException for text that DCC cannot hold at its place
   * @throws IllegalArgumentException unless the certificate says version 3.3.0
   */
  public static byte[] write(Dcc dcc) {
    if (!dcc.schemaVersion().equals(DccVersion.WRITTEN.text())) {
      throw new IllegalArgumentException("Only DCC 3.3.0 is written, not " + dcc.schemaVersion());
    }
    DccWriter writer = new DccWriter();
    writer.root(dcc);
    return writer.out.toBytes();
  }

  private void root(Dcc dcc) {
    out.start("dcc:digitalCalibrationCertificate");
    out.attribute("schemaVersion", dcc.schemaVersion());
    out.attribute("xsi:schemaLocation", SCHEMA_LOCATION);
    administrativeData(dcc);
    out.start("dcc:measurementResults");
    contexts.context(dcc.context());
    dcc.measurementResults().forEach(this::measurementResult);
    out.end();
    comment(dcc.comment());
    texts.bytes("dcc:document", dcc.document());
    out.end();
  }

  private void comment(@Nullable Comment comment) {
    if (comment == null) {
      return;
    }
    out.start("dcc:comment");
    if (!comment.text().isEmpty()) {
      throw out.refuse("comment-not-writable", "A comment holds elements only, no text.");
    }
    comment.xml().forEach(out::fragment);
    out.end();
  }

  private void administrativeData(Dcc dcc) {
    out.start("dcc:administrativeData");
    texts.software("dcc:dccSoftware", dcc.software());
    out.wrapped("dcc:refTypeDefinitions", dcc.refTypeDefinitions(), this::refTypeDefinition);
    coreData(dcc.coreData());
    items("dcc:items", dcc.items());
    laboratory(dcc.calibrationLaboratory());
    out.wrapped("dcc:respPersons", dcc.respPersons(), this::respPerson);
    parties.contact("dcc:customer", dcc.customer());
    out.wrapped("dcc:statements", dcc.statements(), s -> contexts.statement("dcc:statement", s));
    out.end();
  }

  private void refTypeDefinition(RefTypeDefinition definition) {
    out.start("dcc:refTypeDefinition", Attributes.NONE.withRefTypes(definition.refTypes()));
    texts.text("dcc:name", definition.name());
    texts.rich("dcc:description", definition.description());
    out.element("dcc:namespace", definition.namespace());
    out.said("dcc:link", definition.link());
    out.element("dcc:release", definition.release());
    out.element("dcc:value", definition.value());
    out.element("dcc:procedure", definition.procedure());
    out.end();
  }

  private void coreData(CoreData core) {
    out.start("dcc:coreData");
    out.element("dcc:countryCodeISO3166_1", core.countryCode());
    out.elements("dcc:usedLangCodeISO639_1", core.usedLanguages());
    out.elements("dcc:mandatoryLangCodeISO639_1", core.mandatoryLanguages());
    out.element("dcc:uniqueIdentifier", core.uniqueIdentifier());
    parties.identifications(core.identifications());
    out.element("dcc:receiptDate", core.receiptDate());
    out.element("dcc:beginPerformanceDate", core.beginPerformanceDate());
    out.element("dcc:endPerformanceDate", core.endPerformanceDate());
    out.start("dcc:performanceLocation", core.performanceLocationAttributes());
    out.raw(core.performanceLocation());
    out.end();
    out.element("dcc:issueDate", core.issueDate());
    CoreData.Replacement replacement = core.replacement();
    if (replacement != null) {
      out.start("dcc:reportAmendedSubstituted", replacement.attributes());
      out.element("dcc:typeOfChange", replacement.typeOfChange());
      out.element("dcc:replacedUniqueIdentifier", replacement.replacedUniqueIdentifier());
      out.end();
    }
    parties.hashReference("dcc:previousReport", core.previousReport());
    out.end();
  }

  private void items(String name, @Nullable Items items) {
    if (items == null) {
      return;
    }
    if (!items.attributes().refTypes().isEmpty()) {
      throw out.refuse("ref-type-not-allowed", "A list of items carries no refType.");
    }
    out.start(name, items.attributes());
    texts.text("dcc:name", items.name());
    parties.equipmentClasses(items.equipmentClasses());
    texts.rich("dcc:description", items.description());
    parties.contact("dcc:owner", items.owner());
    parties.contact("dcc:manufacturer", items.manufacturer());
    parties.identifications(items.identifications());
    items.items().forEach(this::item);
    out.end();
  }

  private void item(Item item) {
    out.start("dcc:item", item.attributes());
    texts.text("dcc:name", item.name());
    parties.equipmentClasses(item.equipmentClasses());
    texts.rich("dcc:description", item.description());
    parties.contact("dcc:owner", item.owner());
    texts.software("dcc:installedSoftwares", item.installedSoftware());
    parties.contact("dcc:manufacturer", item.manufacturer());
    out.element("dcc:model", item.model());
    parties.identifications(item.identifications());
    contexts.primitives("dcc:itemQuantities", "dcc:itemQuantity", item.quantities());
    items("dcc:subItems", item.subItems());
    out.end();
  }

  private void laboratory(CalibrationLaboratory laboratory) {
    if (!laboratory.furtherContacts().isEmpty()) {
      throw out.refuse("contact-not-allowed", "A laboratory has one contact since DCC 3.");
    }
    out.start("dcc:calibrationLaboratory");
    out.element("dcc:calibrationLaboratoryCode", laboratory.code());
    parties.contact("dcc:contact", laboratory.contact());
    out.element("dcc:cryptElectronicSeal", laboratory.cryptElectronicSeal());
    out.element("dcc:cryptElectronicSignature", laboratory.cryptElectronicSignature());
    out.element("dcc:cryptElectronicTimeStamp", laboratory.cryptElectronicTimeStamp());
    out.end();
  }

  private void respPerson(RespPerson person) {
    out.start("dcc:respPerson", person.attributes());
    parties.contact("dcc:person", person.person());
    texts.rich("dcc:description", person.description());
    out.element("dcc:role", person.role());
    out.element("dcc:mainSigner", person.mainSigner());
    out.element("dcc:cryptElectronicSeal", person.cryptElectronicSeal());
    out.element("dcc:cryptElectronicSignature", person.cryptElectronicSignature());
    out.element("dcc:cryptElectronicTimeStamp", person.cryptElectronicTimeStamp());
    out.end();
  }

  private void measurementResult(MeasurementResult result) {
    out.start("dcc:measurementResult", result.attributes());
    texts.text("dcc:name", result.name());
    texts.rich("dcc:description", result.description());
    contexts.contextWithoutMetaData(result.context());
    out.wrapped("dcc:results", result.results(), this::result);
    contexts.metaData(result.context().metaData());
    out.end();
  }

  private void result(Result result) {
    out.start("dcc:result", result.attributes());
    texts.text("dcc:name", result.name());
    texts.rich("dcc:description", result.description());
    contexts.data(result.data());
    out.end();
  }
}
