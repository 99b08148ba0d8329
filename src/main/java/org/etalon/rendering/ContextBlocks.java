package org.etalon.rendering;

import java.util.ArrayList;
import java.util.List;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.Context;
import org.etalon.dcc.EquipmentClass;
import org.etalon.dcc.HashReference;
import org.etalon.dcc.InfluenceCondition;
import org.etalon.dcc.Meaning;
import org.etalon.dcc.MeasuringEquipment;
import org.etalon.dcc.MeasuringEquipments;
import org.etalon.dcc.Software;
import org.etalon.dcc.StatementMetaData;
import org.etalon.dcc.UsedMethod;
import org.jspecify.annotations.Nullable;

/** How something was measured: methods, software, standards, conditions and statements. */
final class ContextBlocks {

  private final Phrasebook words;
  private final DataBlocks data;
  private final PartyBlocks parties;

  ContextBlocks(Phrasebook words) {
    this.words = words;
    this.data = new DataBlocks(words);
    this.parties = new PartyBlocks(words);
  }

  /** A context inside a result, every part of it under its own heading. */
  List<Block> within(Context context) {
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(statements(context.metaData()));
    section(blocks, "methods", methods(context.usedMethods()));
    section(blocks, "standards", equipments(context.measuringEquipments()));
    section(blocks, "conditions", conditions(context.influenceConditions()));
    section(blocks, "software", software(context.usedSoftware()));
    return blocks;
  }

  private void section(List<Block> blocks, String key, List<Block> content) {
    if (!content.isEmpty()) {
      blocks.add(new Block.Group(words.labelled(key), List.of(), 0, null, content));
    }
  }

  List<Block> methods(List<UsedMethod> methods) {
    List<Block> blocks = new ArrayList<>();
    for (UsedMethod method : methods) {
      FactList facts = new FactList(words);
      facts.rich("description", method.description());
      facts.texts("norm", method.norms());
      facts.texts("reference", method.references());
      facts.texts("link", method.links());
      facts.references(method.attributes());
      List<Block> content = new ArrayList<>(facts.blocks());
      content.addAll(data.quantities(method.quantities()));
      blocks.add(group(words.line(method.name()), method.attributes(), content));
    }
    return blocks;
  }

  List<Block> software(List<Software> programs) {
    FactList facts = new FactList(words);
    programs.forEach(program -> software(facts, words.line(program.name()), program));
    return facts.blocks();
  }

  void software(FactList facts, Line term, Software program) {
    List<Line> lines = new ArrayList<>();
    List<Span> release = new ArrayList<>();
    release.add(Span.of(Span.Kind.CODE, program.release()));
    if (program.type() != null) {
      release.add(Span.muted(" " + words.word("softwareType", program.type())));
    }
    lines.add(new Line(release));
    lines.addAll(words.lines(program.description()));
    if (!program.attributes().refTypes().isEmpty()) {
      lines.add(Line.muted(String.join(" ", program.attributes().refTypes())));
    }
    lines.add(words.references(program.attributes().refIds()));
    facts.add(term, lines);
  }

  List<Block> equipments(MeasuringEquipments equipments) {
    List<Block> blocks = new ArrayList<>();
    FactList shared = new FactList(words);
    shared.multilingual("name", equipments.name());
    shared.rich("description", equipments.description());
    shared.lines("equipmentClass", classes(equipments.equipmentClasses()));
    parties.nested(shared, "owner", equipments.owner());
    shared.lines("identification", parties.identifications(equipments.identifications()));
    blocks.addAll(shared.blocks());
    equipments.equipment().forEach(equipment -> blocks.add(equipment(equipment)));
    return blocks;
  }

  private Block equipment(MeasuringEquipment equipment) {
    FactList facts = new FactList(words);
    if (equipment.attributes().means(Meaning.STANDARD_USED)) {
      facts.text("use", words.label("standardUsed"));
    }
    certificate(facts, "certificate", equipment.certificate());
    facts.rich("description", equipment.description());
    parties.nested(facts, "manufacturer", equipment.manufacturer());
    facts.text("model", equipment.model());
    facts.lines("identification", parties.identifications(equipment.identifications()));
    facts.lines("equipmentClass", classes(equipment.equipmentClasses()));
    equipment
        .installedSoftware()
        .forEach(program -> software(facts, softwareTerm(program), program));
    facts.references(equipment.attributes());
    List<Block> content = new ArrayList<>(facts.blocks());
    content.addAll(data.quantities(equipment.quantities()));
    return group(words.line(equipment.name()), equipment.attributes(), content);
  }

  Line softwareTerm(Software program) {
    List<Span> spans = new ArrayList<>();
    spans.add(Span.muted(words.label("installedSoftware") + ": "));
    spans.addAll(words.line(program.name()).spans());
    return new Line(spans);
  }

  /** A certificate that a document refers to, and the digest that binds it. */
  void certificate(FactList facts, String key, @Nullable HashReference reference) {
    if (reference == null) {
      return;
    }
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(Span.of(Span.Kind.CODE, reference.referralId())));
    lines.add(words.line(reference.referral()));
    lines.add(
        Line.of(
            Span.muted(words.label("digest") + " " + reference.procedure() + ": "),
            Span.of(Span.Kind.CODE, reference.value())));
    lines.addAll(words.lines(reference.description()));
    lines.add(flag("inValidityRange", reference.inValidityRange()));
    lines.add(flag("traceable", reference.traceable()));
    if (!reference.attributes().refTypes().isEmpty()) {
      lines.add(Line.muted(String.join(" ", reference.attributes().refTypes())));
    }
    lines.add(words.references(reference.attributes().refIds()));
    facts.lines(key, lines);
    certificate(facts, "linkedReport", reference.linkedReport());
  }

  private Line flag(String key, @Nullable Boolean flag) {
    return flag == null
        ? Line.EMPTY
        : Line.muted(words.label(key) + ": " + words.label(flag ? "yes" : "no"));
  }

  List<Line> classes(List<EquipmentClass> classes) {
    return classes.stream()
        .map(
            c ->
                Line.of(
                    Span.of(Span.Kind.CODE, c.classId()),
                    Span.muted(" " + c.reference()),
                    Span.muted(c.link() == null ? "" : " " + c.link())))
        .toList();
  }

  List<Block> conditions(List<InfluenceCondition> conditions) {
    List<Block> blocks = new ArrayList<>();
    for (InfluenceCondition condition : conditions) {
      FactList facts = new FactList(words);
      facts.rich("description", condition.description());
      String status = condition.status();
      facts.text("state", status == null ? null : words.word("state", status));
      certificate(facts, "certificate", condition.certificate());
      facts.references(condition.attributes());
      List<Block> content = new ArrayList<>(facts.blocks());
      content.addAll(data.data(condition.data()));
      blocks.add(group(words.line(condition.name()), condition.attributes(), content));
    }
    return blocks;
  }

  List<Block> statements(List<StatementMetaData> statements) {
    StatementBlocks blocks = new StatementBlocks(words, data, parties);
    return statements.stream().map(blocks::statement).toList();
  }

  private static Block group(Line title, Attributes attributes, List<Block> content) {
    String id = Phrasebook.anchor(attributes.id());
    return new Block.Group(title, attributes.refTypes(), 0, id, content);
  }
}
