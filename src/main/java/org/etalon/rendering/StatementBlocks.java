package org.etalon.rendering;

import java.util.ArrayList;
import java.util.List;
import org.etalon.dcc.Data;
import org.etalon.dcc.DataElement;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.StatementMetaData;
import org.jspecify.annotations.Nullable;

/** A statement; where it judges values one by one, a table of limits and outcomes. */
final class StatementBlocks {

  private final Phrasebook words;
  private final DataBlocks data;
  private final PartyBlocks parties;

  StatementBlocks(Phrasebook words, DataBlocks data, PartyBlocks parties) {
    this.words = words;
    this.data = data;
    this.parties = parties;
  }

  Block statement(StatementMetaData statement) {
    List<Block> blocks = new ArrayList<>(words.blocks(statement.declaration()));
    boolean judgesEach = statement.conformity().size() > 1 || statement.valid().size() > 1;
    FactList facts = new FactList(words);
    if (!judgesEach) {
      facts.lines("conformity", statement.conformity().stream().map(this::conformity).toList());
      statement.valid().forEach(valid -> facts.flag("valid", valid));
    }
    facts.rich("description", statement.description());
    facts.flag("traceable", statement.traceable());
    facts.texts("norm", statement.norms());
    facts.texts("reference", statement.references());
    facts.texts("link", statement.links());
    facts.text("convention", statement.convention());
    facts.date("date", statement.date());
    facts.text("period", statement.period());
    facts.texts("country", statement.countryCodes());
    parties.nested(facts, "authority", statement.respAuthority());
    facts.code("nonSiUnit", statement.nonSiUnit());
    facts.text("nonSiDefinition", statement.nonSiDefinition());
    parties.location(facts, "location", statement.location());
    facts.references(statement.attributes());
    blocks.addAll(facts.blocks());
    if (judgesEach) {
      blocks.addAll(judged(statement));
    } else {
      blocks.addAll(data.data(statement.data(), true));
    }
    return new Block.Group(
        words.lineOr(statement.name(), judged(statement.conformity())),
        statement.attributes().refTypes(),
        0,
        Phrasebook.anchor(statement.attributes().id()),
        blocks);
  }

  private static String judged(List<String> conformity) {
    return conformity.isEmpty() ? "statement" : "conformity";
  }

  /** Limits beside outcomes; what is no list of values follows below. */
  private List<Block> judged(StatementMetaData statement) {
    int judged = Math.max(statement.conformity().size(), statement.valid().size());
    QuantityTable table = new QuantityTable(words, judged);
    List<DataElement> others = new ArrayList<>();
    for (DataElement element : elements(statement.data())) {
      if (element instanceof Quantity quantity && QuantityTable.fits(quantity)) {
        table.add(quantity);
      } else {
        others.add(element);
      }
    }
    if (!statement.conformity().isEmpty()) {
      table.add("conformity", statement.conformity().stream().map(this::conformity).toList());
    }
    if (!statement.valid().isEmpty()) {
      List<Line> cells =
          statement.valid().stream().map(v -> words.labelled(v ? "yes" : "no")).toList();
      table.add("valid", cells);
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(table.block());
    if (!others.isEmpty()) {
      blocks.addAll(data.data(Data.of(others.toArray(DataElement[]::new))));
    }
    return blocks;
  }

  private static List<DataElement> elements(@Nullable Data data) {
    return data == null ? List.of() : data.elements();
  }

  /** The outcome by colour, by sign and by word. */
  private Line conformity(String written) {
    String word = words.word("conformity", written);
    return Line.of(
        switch (written) {
          case "pass" -> Span.of(Span.Kind.PASS, "\u2713 " + word);
          case "fail" -> Span.of(Span.Kind.FAIL, "\u2717 " + word);
          default -> Span.of(Span.Kind.OPEN, "\u25D0 " + word);
        });
  }
}
