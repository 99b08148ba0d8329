package org.etalon.rendering;

import java.util.ArrayList;
import java.util.List;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.ByteData;
import org.etalon.dcc.Context;
import org.etalon.dcc.Data;
import org.etalon.dcc.DataElement;
import org.etalon.dcc.FormulaData;
import org.etalon.dcc.ListData;
import org.etalon.dcc.Measured;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.TextData;
import org.etalon.dcc.Unread;
import org.etalon.dcc.Words;
import org.etalon.dcc.XmlData;
import org.jspecify.annotations.Nullable;

/** What a {@code dcc:data} holds: texts, single values as facts, lists of values as tables. */
final class DataBlocks {

  private final Phrasebook words;
  private final QuantityLines values;

  DataBlocks(Phrasebook words) {
    this.words = words;
    this.values = new QuantityLines(words);
  }

  List<Block> data(@Nullable Data data) {
    return data(data, false);
  }

  /**
   * @param together whether neighbours with as many values are columns of one table
   */
  List<Block> data(@Nullable Data data, boolean together) {
    if (data == null) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>(belongsTo(data.attributes()));
    blocks.addAll(elements(data.elements(), together));
    blocks.addAll(new FigureBlocks(words).of(data.elements()));
    return blocks;
  }

  List<Block> quantities(List<Quantity> quantities) {
    return elements(quantities, false);
  }

  private List<Block> elements(List<? extends DataElement> elements, boolean together) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      DataElement element = elements.get(i);
      if (element instanceof Quantity first) {
        List<Quantity> run = new ArrayList<>(List.of(first));
        while (i + 1 < elements.size()
            && elements.get(i + 1) instanceof Quantity next
            && alike(first, next, together)) {
          run.add(next);
          i++;
        }
        blocks.addAll(run(run));
      } else {
        blocks.addAll(element(element));
      }
    }
    return blocks;
  }

  private static boolean alike(Quantity first, Quantity next, boolean together) {
    int count = QuantityTable.count(first);
    return count == QuantityTable.count(next) && (count < 0 || together);
  }

  private List<Block> element(DataElement element) {
    if (element instanceof TextData text) {
      return words.blocks(text.text());
    }
    if (element instanceof FormulaData formula) {
      return List.of(words.formula(formula));
    }
    if (element instanceof ByteData file) {
      return List.of(words.file(file));
    }
    if (element instanceof XmlData xml) {
      return words.sources("foreignXml", List.of(xml.xml()));
    }
    return element instanceof ListData list ? list(list) : List.of();
  }

  private List<Block> list(ListData list) {
    List<Block> blocks = new ArrayList<>(words.blocks(list.description()));
    FactList facts = new FactList(words);
    facts.texts("dateTime", list.dateTimes());
    facts.references(list.attributes());
    blocks.addAll(facts.blocks());
    blocks.addAll(elements(list.elements(), true));
    blocks.addAll(new FigureBlocks(words).of(list.elements()));
    blocks.addAll(new ContextBlocks(words).within(list.context()));
    if (list.name() == null && list.attributes().equals(Attributes.NONE)) {
      return blocks;
    }
    return List.of(
        new Block.Group(
            words.line(list.name()),
            list.attributes().refTypes(),
            0,
            Phrasebook.anchor(list.attributes().id()),
            blocks));
  }

  /** Quantities of one sort: a table where they have lists of values, else facts. */
  private List<Block> run(List<Quantity> run) {
    List<Block> blocks = new ArrayList<>();
    if (QuantityTable.fits(run.get(0))) {
      QuantityTable table = new QuantityTable(words);
      run.forEach(table::add);
      blocks.add(table.block());
    } else {
      FactList facts = new FactList(words);
      run.forEach(quantity -> fact(facts, quantity));
      blocks.addAll(facts.blocks());
    }
    run.forEach(quantity -> blocks.addAll(about(quantity)));
    return blocks;
  }

  private void fact(FactList facts, Quantity quantity) {
    List<Line> lines = new ArrayList<>();
    if (quantity.form() instanceof Measured measured) {
      lines.addAll(values.lines(measured));
    } else if (quantity.form() instanceof Words said) {
      lines.addAll(words.lines(said.content()));
    } else if (quantity.form() instanceof Unread unread) {
      lines.add(Line.muted(words.label("notShown") + ": " + unread.elementName()));
    }
    if (quantity.relativeUncertainty() != null) {
      String label = words.label("relativeUncertainty") + " ";
      values
          .lines(quantity.relativeUncertainty())
          .forEach(line -> lines.add(line.after(Span.muted(label))));
    }
    Line belongs = words.references(quantity.attributes().refIds());
    if (!belongs.isEmpty()) {
      lines.add(belongs);
    }
    List<String> tags = quantity.attributes().refTypes();
    if (!tags.isEmpty()) {
      lines.add(Line.of(new Span(Span.Kind.MUTED, String.join(" ", tags), null, null, null)));
    }
    facts.add(words.lineOr(quantity.name(), "value"), lines);
  }

  /** What belongs to one quantity alone, under its name. */
  private List<Block> about(Quantity quantity) {
    List<Block> blocks = new ArrayList<>(words.blocks(quantity.description()));
    if (quantity.form() instanceof Measured measured) {
      blocks.addAll(new RegionBlocks(words).of(measured.value()));
    }
    if (!quantity.context().equals(Context.EMPTY)) {
      blocks.addAll(new ContextBlocks(words).within(quantity.context()));
    }
    if (blocks.isEmpty()) {
      return List.of();
    }
    Line title = words.lineOr(quantity.name(), "value");
    return List.of(new Block.Group(title, List.of(), 0, null, blocks));
  }

  private List<Block> belongsTo(Attributes attributes) {
    FactList facts = new FactList(words);
    facts.references(attributes);
    return facts.blocks();
  }
}
