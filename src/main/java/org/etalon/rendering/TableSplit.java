package org.etalon.rendering;

import java.util.ArrayList;
import java.util.List;

/**
 * A table that no paper has room for, as several that fit, one below the other: each has the
 * numbers of the rows, and what belongs to one quantity stays together unless that alone is too
 * broad. A table that fits stays whole.
 */
final class TableSplit {
  private final Block.Table table;
  private final int[] longest;
  private final List<List<Piece>> parts = new ArrayList<>();
  private List<Piece> part = new ArrayList<>();
  private int columns;
  private int longestOfPart;

  /** Columns of one quantity; {@code from} counts within it, {@code first} within the table. */
  private record Piece(Block.ColumnGroup group, int first, int from, int to) {}

  private TableSplit(Block.Table table, int[] longest) {
    this.table = table;
    this.longest = longest;
  }

  static Block.Tables of(Block.Table table) {
    int[] longest = TableRoom.longestCells(table);
    TableRoom room = TableRoom.of(table, longest);
    return room == TableRoom.BROADEST
        ? new TableSplit(table, longest).split()
        : new Block.Tables(room, List.of(table));
  }

  private Block.Tables split() {
    int first = 0;
    for (Block.ColumnGroup group : table.quantities()) {
      int end = first + group.width();
      if (!fits(first, end)) {
        flush();
      }
      for (int from = first; from < end; ) {
        int to = from + 1;
        while (to < end && fits(from, to + 1)) {
          to++;
        }
        add(new Piece(group, first, from - first, to - first));
        from = to;
        if (from < end) {
          flush();
        }
      }
      first = end;
    }
    flush();
    boolean broken = false;
    for (int letters : longest) {
      broken |= TableRoom.ofEven(table.numbered(), 1, letters) == TableRoom.BROADEST;
    }
    return new Block.Tables(
        broken ? TableRoom.BROADEST : TableRoom.WIDEST, parts.stream().map(this::table).toList());
  }

  private boolean fits(int from, int to) {
    int letters = Math.max(longestOfPart, longest(from, to));
    return TableRoom.ofEven(table.numbered(), columns + to - from, letters) != TableRoom.BROADEST;
  }

  private int longest(int from, int to) {
    int letters = 0;
    for (int i = from; i < to; i++) {
      letters = Math.max(letters, longest[i]);
    }
    return letters;
  }

  private void add(Piece piece) {
    part.add(piece);
    columns += piece.to - piece.from;
    int from = piece.first + piece.from;
    longestOfPart = Math.max(longestOfPart, longest(from, piece.first + piece.to));
  }

  private void flush() {
    if (!part.isEmpty()) {
      parts.add(part);
    }
    part = new ArrayList<>();
    columns = 0;
    longestOfPart = 0;
  }

  private Block.Table table(List<Piece> pieces) {
    int lead = table.numbered() ? 1 : 0;
    List<Block.ColumnGroup> groups = new ArrayList<>(table.groups().subList(0, lead));
    pieces.forEach(piece -> groups.add(piece.group.part(piece.from, piece.to)));
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (List<Block.Cell> row : table.rows()) {
      List<Block.Cell> cells = new ArrayList<>(row.subList(0, lead));
      for (Piece piece : pieces) {
        int first = lead + piece.first;
        cells.addAll(row.subList(first + piece.from, first + piece.to));
      }
      rows.add(cells);
    }
    int width = 0;
    int letters = 0;
    for (Piece piece : pieces) {
      width += piece.to - piece.from;
      letters = Math.max(letters, longest(piece.first + piece.from, piece.first + piece.to));
    }
    boolean shortened = TableRoom.isShort(table.numbered(), width, letters);
    return new Block.Table(groups, rows, table.numbered(), shortened);
  }
}
