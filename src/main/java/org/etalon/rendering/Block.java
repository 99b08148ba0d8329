package org.etalon.rendering;

import java.util.ArrayList;
import java.util.List;
import org.etalon.rendering.figure.Drawing;
import org.etalon.rendering.formula.MathNode;
import org.jspecify.annotations.Nullable;

/** What a page of a certificate is put together from. */
sealed interface Block {

  /** The name by which a template tells the blocks apart. */
  String kind();

  /** Terms and what is said of them. */
  record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }

    @Override
    public String kind() {
      return "facts";
    }
  }

  /** A term with one line or several. */
  record Fact(Line term, List<Line> lines) {
    public Fact {
      lines = List.copyOf(lines);
    }
  }

  /** A paragraph. */
  record Prose(Line line) implements Block {
    @Override
    public String kind() {
      return "prose";
    }
  }

  /** LaTeX or foreign markup, as it is written. */
  record Source(String label, String text) implements Block {
    @Override
    public String kind() {
      return "source";
    }
  }

  /**
   * A formula, as MathML and in one line for where there is no MathML.
   *
   * @param id as a target of links
   * @param line the same for print
   */
  record Formula(String label, @Nullable String id, MathNode math, Line line) implements Block {
    @Override
    public String kind() {
      return "formula";
    }
  }

  /** Something the reader should notice about the document. */
  record Notice(String text, List<String> details) implements Block {
    public Notice {
      details = List.copyOf(details);
    }

    @Override
    public String kind() {
      return "notice";
    }
  }

  /**
   * Values in rows: one table, or several with the same rows where one would be too broad.
   *
   * @param room how much they need in print
   */
  record Tables(TableRoom room, List<Table> parts) implements Block {
    public Tables {
      parts = List.copyOf(parts);
    }

    @Override
    public String kind() {
      return "table";
    }

    /** The room as a class, with a blank before it; empty for a usual one. */
    public String css() {
      String css = room.css();
      return css.isEmpty() ? "" : " " + css;
    }
  }

  /**
   * Values in rows; every quantity has one column or several.
   *
   * @param numbered whether the first column numbers the rows
   * @param shortened whether it would look lost on the whole breadth of a page
   */
  record Table(
      List<ColumnGroup> groups, List<List<Cell>> rows, boolean numbered, boolean shortened) {
    public Table {
      groups = List.copyOf(groups);
      rows = List.copyOf(rows);
    }

    /** A table that is not cut. */
    Table(List<ColumnGroup> groups, List<List<Cell>> rows, boolean numbered) {
      this(groups, rows, numbered, false);
    }

    /** What it is, as classes. */
    public String css() {
      return (numbered ? "numbered" : "plain") + (shortened ? " short" : "");
    }

    /** All groups but the one that numbers the rows. */
    List<ColumnGroup> quantities() {
      return groups.subList(numbered ? 1 : 0, groups.size());
    }

    /** The first so many rows. */
    Table ofRows(int count) {
      return count >= rows.size()
          ? this
          : new Table(groups, rows.subList(0, count), numbered, shortened);
    }

    int width() {
      return groups.stream().mapToInt(ColumnGroup::width).sum();
    }
  }

  /**
   * A place of a table.
   *
   * @param first whether the columns of a quantity begin here
   */
  record Cell(Line line, boolean first) {
    /** Numbers stand at the right, words at the left. */
    public boolean isNumber() {
      return !line.isEmpty() && line.spans().get(0).kind() == Span.Kind.NUMBER;
    }
  }

  /**
   * A drawing with what it shows in words.
   *
   * @param lines the same, value by value, for who cannot see it
   */
  record Figure(String caption, List<String> lines, Drawing drawing) implements Block {
    public Figure {
      lines = List.copyOf(lines);
    }

    @Override
    public String kind() {
      return "figure";
    }
  }

  /**
   * The columns of one quantity, with what holds for all its values.
   *
   * @param continued whether other columns of it stand in a table before
   */
  record ColumnGroup(
      Line title, List<String> tags, List<Line> notes, List<Line> heads, boolean continued) {
    public ColumnGroup {
      tags = List.copyOf(tags);
      notes = List.copyOf(notes);
      heads = List.copyOf(heads);
    }

    ColumnGroup(Line title, List<String> tags, List<Line> notes, List<Line> heads) {
      this(title, tags, notes, heads, false);
    }

    public int width() {
      return heads.size();
    }

    /** Some of the columns; what holds for all values holds for theirs. */
    ColumnGroup part(int from, int to) {
      return new ColumnGroup(title, tags, notes, heads.subList(from, to), from > 0);
    }
  }

  /**
   * Blocks under a heading.
   *
   * @param level of the heading, 2 to 6
   * @param id as a target of links
   */
  record Group(Line title, List<String> tags, int level, @Nullable String id, List<Block> blocks)
      implements Block {
    private static final int LEVEL_MAX = 6;

    /** Deeper than any certificate; a template within a template costs stack each time. */
    private static final int NESTING_MAX = 24;

    public Group {
      tags = List.copyOf(tags);
      blocks = List.copyOf(blocks);
    }

    @Override
    public String kind() {
      return "group";
    }

    /**
     * The same with its own heading at a level, and those within below it. What is nested deeper
     * than anybody reads follows what it is nested in.
     */
    Group at(int newLevel) {
      return at(newLevel, 1);
    }

    private Group at(int newLevel, int depth) {
      int below = Math.min(newLevel + 1, LEVEL_MAX);
      List<Block> nested =
          (depth < NESTING_MAX ? blocks : flat())
              .stream()
                  .map(block -> block instanceof Group group ? group.at(below, depth + 1) : block)
                  .toList();
      return new Group(title, tags, newLevel, id, nested);
    }

    /** All that is within, no group in another. */
    private List<Block> flat() {
      List<Block> flat = new ArrayList<>();
      for (Block block : blocks) {
        flat.add(block instanceof Group group ? group.withoutGroups() : block);
        if (block instanceof Group group) {
          group.flat().stream().filter(Group.class::isInstance).forEach(flat::add);
        }
      }
      return flat;
    }

    private Group withoutGroups() {
      List<Block> own = blocks.stream().filter(block -> !(block instanceof Group)).toList();
      return new Group(title, tags, level, id, own);
    }
  }
}
