package org.etalon.rendering;

import java.util.ArrayList;
import java.util.List;
import org.etalon.dcc.Item;
import org.etalon.dcc.Items;

/** What was calibrated. */
final class ItemBlocks {

  private final Phrasebook words;
  private final PartyBlocks parties;
  private final ContextBlocks contexts;

  ItemBlocks(Phrasebook words) {
    this.words = words;
    this.parties = new PartyBlocks(words);
    this.contexts = new ContextBlocks(words);
  }

  List<Block> items(Items items) {
    List<Block> blocks = new ArrayList<>();
    FactList shared = new FactList(words);
    shared.multilingual("name", items.name());
    shared.rich("description", items.description());
    parties.nested(shared, "manufacturer", items.manufacturer());
    parties.nested(shared, "owner", items.owner());
    shared.lines("identification", parties.identifications(items.identifications()));
    shared.lines("equipmentClass", contexts.classes(items.equipmentClasses()));
    shared.references(items.attributes());
    blocks.addAll(shared.blocks());
    items.items().forEach(item -> blocks.add(item(item)));
    return blocks;
  }

  private Block item(Item item) {
    FactList facts = new FactList(words);
    parties.nested(facts, "manufacturer", item.manufacturer());
    facts.text("model", item.model());
    facts.lines("identification", parties.identifications(item.identifications()));
    facts.rich("description", item.description());
    parties.nested(facts, "owner", item.owner());
    facts.lines("equipmentClass", contexts.classes(item.equipmentClasses()));
    item.installedSoftware()
        .forEach(program -> contexts.software(facts, contexts.softwareTerm(program), program));
    facts.references(item.attributes());
    List<Block> blocks = new ArrayList<>(facts.blocks());
    blocks.addAll(new DataBlocks(words).quantities(item.quantities()));
    if (item.subItems() != null) {
      blocks.add(
          new Block.Group(words.labelled("subItems"), List.of(), 0, null, items(item.subItems())));
    }
    return new Block.Group(
        words.line(item.name()),
        item.attributes().refTypes(),
        0,
        Phrasebook.anchor(item.attributes().id()),
        blocks);
  }
}
