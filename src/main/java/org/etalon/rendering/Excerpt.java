package org.etalon.rendering;

import java.util.ArrayList;
import java.util.List;

/**
 * A page that is bounded, whoever wrote the document: of each section so much, and where something
 * is left out, a notice that says so. No section is left out whole.
 */
final class Excerpt {
  /** How many lines and cells a page has, and how many of them one section may have. */
  static final int PAGE_MAX = 200_000;

  static final int SECTION_MAX = 50_000;

  /** What each section may have when the page is full. */
  static final int SECTION_MIN = 40;

  /** What a heading with its frame weighs. */
  private static final int HEADING = 4;

  private final Block.Notice rest;
  private int room;

  private Excerpt(Block.Notice rest) {
    this.rest = rest;
  }

  /** The sections, each cut where it is too long. */
  static List<Block.Group> of(List<Block.Group> sections, Block.Notice rest) {
    Excerpt excerpt = new Excerpt(rest);
    List<Block.Group> cut = new ArrayList<>();
    int left = PAGE_MAX;
    for (Block.Group section : sections) {
      int most = Math.max(SECTION_MIN, Math.min(SECTION_MAX, left));
      excerpt.room = most;
      cut.add(excerpt.group(section));
      left -= most - Math.max(0, excerpt.room);
    }
    return cut;
  }

  /** The lines of each fact, up to what one section may have. */
  static Block.Facts of(Block.Facts facts, Block.Notice rest) {
    List<Block.Fact> cut = new ArrayList<>();
    for (Block.Fact fact : facts.facts()) {
      List<Line> lines = fact.lines();
      if (lines.size() > SECTION_MAX) {
        lines = new ArrayList<>(lines.subList(0, SECTION_MAX));
        lines.add(Line.muted(rest.text()));
      }
      cut.add(new Block.Fact(fact.term(), lines));
    }
    return new Block.Facts(cut);
  }

  private Block.Group group(Block.Group group) {
    room -= HEADING;
    List<Block> blocks = new ArrayList<>();
    for (Block block : group.blocks()) {
      if (room <= 0) {
        break;
      }
      blocks.add(block(block));
    }
    boolean whole = blocks.size() == group.blocks().size() && room > 0;
    // The innermost that is cut says so.
    if (!whole && !saysSo(blocks)) {
      blocks.add(rest);
    }
    return new Block.Group(group.title(), group.tags(), group.level(), group.id(), blocks);
  }

  private boolean saysSo(List<Block> blocks) {
    if (blocks.isEmpty()) {
      return false;
    }
    Block last = blocks.get(blocks.size() - 1);
    return last == rest || (last instanceof Block.Group inner && saysSo(inner.blocks()));
  }

  private Block block(Block block) {
    if (block instanceof Block.Group group) {
      return group(group);
    }
    if (block instanceof Block.Facts facts) {
      return facts(facts);
    }
    if (block instanceof Block.Tables tables) {
      return tables(tables);
    }
    room--;
    return block;
  }

  private Block facts(Block.Facts facts) {
    List<Block.Fact> said = new ArrayList<>();
    for (Block.Fact fact : facts.facts()) {
      if (room <= 0) {
        break;
      }
      int lines = Math.min(room, fact.lines().size());
      said.add(new Block.Fact(fact.term(), fact.lines().subList(0, lines)));
      room -= lines < fact.lines().size() ? room : lines;
    }
    return new Block.Facts(said);
  }

  /** All parts of a table have the same rows. */
  private Block tables(Block.Tables tables) {
    int width = Math.max(1, tables.parts().stream().mapToInt(Block.Table::width).sum());
    int rows = tables.parts().stream().mapToInt(table -> table.rows().size()).max().orElse(0);
    int shown = Math.min(rows, Math.max(1, room / width));
    room -= shown < rows ? room : shown * width;
    return new Block.Tables(
        tables.room(), tables.parts().stream().map(table -> table.ofRows(shown)).toList());
  }
}
