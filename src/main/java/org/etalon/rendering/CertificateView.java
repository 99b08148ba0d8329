package org.etalon.rendering;

import java.util.ArrayList;
import java.util.List;
import org.etalon.dcc.Comment;
import org.etalon.dcc.CoreData;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.HashReference;
import org.etalon.dcc.Identification;
import org.etalon.dcc.MeasurementResult;
import org.etalon.dcc.RefTypeDefinition;
import org.etalon.dcc.Result;
import org.etalon.dcc.Software;

/**
 * A certificate as a template needs it.
 *
 * @param summary what a reader looks for first
 * @param sections everything
 */
record CertificateView(
    String title, String number, Line laboratory, Block.Facts summary, List<Block.Group> sections) {

  static CertificateView of(Dcc dcc, Phrasebook words, boolean verification) {
    String title = words.label(verification ? "verificationCertificate" : "calibrationCertificate");
    return new CertificateView(
        title,
        dcc.coreData().uniqueIdentifier(),
        words.line(dcc.calibrationLaboratory().contact().name()),
        new Sections(dcc, words).summary(),
        new Sections(dcc, words).all());
  }

  /** The same, cut where it is longer than any reader reads. */
  CertificateView bounded(Block.Notice rest) {
    return new CertificateView(
        title, number, laboratory, Excerpt.of(summary, rest), Excerpt.of(sections, rest));
  }

  /** Puts the sections together, in the order in which a paper certificate has them. */
  private static final class Sections {
    private final Dcc dcc;
    private final Phrasebook words;
    private final PartyBlocks parties;
    private final ContextBlocks contexts;

    Sections(Dcc dcc, Phrasebook words) {
      this.dcc = dcc;
      this.words = words;
      this.parties = new PartyBlocks(words);
      this.contexts = new ContextBlocks(words);
    }

    Block.Facts summary() {
      CoreData core = dcc.coreData();
      FactList facts = new FactList(words);
      facts.lines("item", dcc.items().items().stream().map(i -> words.line(i.name())).toList());
      facts.multilingual("customer", dcc.customer().name());
      String begin = core.beginPerformanceDate().text();
      String end = core.endPerformanceDate().text();
      facts.text("performedOn", begin.equals(end) ? begin : begin + " – " + end);
      facts.date("issuedOn", core.issueDate());
      return facts.block();
    }

    List<Block.Group> all() {
      List<Block.Group> sections = new ArrayList<>();
      section(sections, "items", new ItemBlocks(words).items(dcc.items()));
      dcc.measurementResults().forEach(result -> sections.add(result(result)));
      section(sections, "standards", contexts.equipments(dcc.context().measuringEquipments()));
      section(sections, "methods", contexts.methods(dcc.context().usedMethods()));
      section(sections, "conditions", contexts.conditions(dcc.context().influenceConditions()));
      section(sections, "software", contexts.software(dcc.context().usedSoftware()));
      section(sections, "metaData", contexts.statements(dcc.context().metaData()));
      section(sections, "statements", contexts.statements(dcc.statements()));
      section(sections, "performance", performance());
      sections.add(parties.laboratory(dcc.calibrationLaboratory()));
      sections.add(parties.party("customer", dcc.customer()));
      if (!dcc.respPersons().isEmpty()) {
        sections.add(parties.persons(dcc.respPersons()));
      }
      if (dcc.document() != null) {
        section(sections, "attachment", List.of(words.file(dcc.document())));
      }
      section(sections, "document", document());
      return sections.stream().map(group -> group.at(2)).toList();
    }

    private void section(List<Block.Group> sections, String key, List<? extends Block> blocks) {
      if (!blocks.isEmpty()) {
        sections.add(new Block.Group(words.labelled(key), List.of(), 2, null, List.copyOf(blocks)));
      }
    }

    private Block.Group result(MeasurementResult set) {
      List<Block> blocks = new ArrayList<>(words.blocks(set.description()));
      for (Result result : set.results()) {
        List<Block> content = new ArrayList<>(words.blocks(result.description()));
        FactList facts = new FactList(words);
        facts.references(result.attributes());
        content.addAll(facts.blocks());
        content.addAll(new DataBlocks(words).data(result.data()));
        blocks.add(
            new Block.Group(
                words.line(result.name()),
                result.attributes().refTypes(),
                0,
                Phrasebook.anchor(result.attributes().id()),
                content));
      }
      blocks.addAll(contexts.within(set.context()));
      FactList facts = new FactList(words);
      facts.references(set.attributes());
      blocks.addAll(facts.blocks());
      return new Block.Group(
          words.line(set.name()),
          set.attributes().refTypes(),
          2,
          Phrasebook.anchor(set.attributes().id()),
          blocks);
    }

    private List<Block> performance() {
      CoreData core = dcc.coreData();
      FactList facts = new FactList(words);
      facts.code("number", core.uniqueIdentifier());
      List<Identification> identifications = core.identifications();
      facts.lines("identification", parties.identifications(identifications));
      facts.date("receivedOn", core.receiptDate());
      facts.date("performedFrom", core.beginPerformanceDate());
      facts.date("performedTo", core.endPerformanceDate());
      facts.date("issuedOn", core.issueDate());
      facts.text("place", words.word("place", core.performanceLocation()));
      facts.texts("placeRefType", core.performanceLocationAttributes().refTypes());
      facts.text("country", core.countryCode());
      facts.text("usedLanguages", String.join(", ", core.usedLanguages()));
      facts.text("mandatoryLanguages", String.join(", ", core.mandatoryLanguages()));
      CoreData.Replacement replacement = core.replacement();
      if (replacement != null) {
        facts.lines(
            "replaces",
            List.of(
                Line.code(replacement.replacedUniqueIdentifier()),
                Line.muted(words.word("change", replacement.typeOfChange()))));
      }
      HashReference previous = core.previousReport();
      contexts.certificate(facts, "previousReport", previous);
      return facts.blocks();
    }

    private List<Block> document() {
      List<Block> blocks = new ArrayList<>();
      FactList facts = new FactList(words);
      facts.text("schemaVersion", dcc.schemaVersion());
      for (Software program : dcc.software()) {
        contexts.software(facts, words.line(program.name()), program);
      }
      Comment comment = dcc.comment();
      if (comment != null && !comment.text().isEmpty()) {
        facts.text("comment", comment.text());
      }
      blocks.addAll(facts.blocks());
      if (comment != null) {
        blocks.addAll(words.sources("comment", comment.xml()));
      }
      dcc.refTypeDefinitions().forEach(definition -> blocks.add(vocabulary(definition)));
      if (!dcc.missing().isEmpty()) {
        blocks.add(new Block.Notice(words.label("missingNote"), dcc.missing()));
      }
      if (!dcc.unread().isEmpty()) {
        blocks.add(new Block.Notice(words.label("unreadNote"), dcc.unread()));
      }
      return blocks;
    }

    private Block vocabulary(RefTypeDefinition definition) {
      FactList facts = new FactList(words);
      facts.rich("description", definition.description());
      facts.code("namespace", definition.namespace());
      facts.text("link", definition.link());
      facts.text("release", definition.release());
      facts.code("digestValue", definition.value());
      facts.code("digestProcedure", definition.procedure());
      List<String> tags = definition.refTypes();
      return new Block.Group(words.line(definition.name()), tags, 0, null, facts.blocks());
    }
  }
}
