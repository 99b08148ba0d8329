package org.etalon.rendering;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Whether a table fits a page of print, by the letters that cannot be broken. A column that ran
 * over the edge of the paper would be lost.
 */
enum TableRoom {
  /** Fits as it is. */
  USUAL,
  /** Fits when the words of its head are broken, and all columns are of one width. */
  WIDE,
  /** Fits on a page that lies on its side. */
  WIDEST,
  /** Fits on no page. */
  BROADEST;

  private static final int USUAL_LETTERS = 92;
  private static final int WIDE_LETTERS = 110;
  private static final int WIDEST_LETTERS = 190;
  private static final int MARGIN = 3;
  private static final int NARROW_MARGIN = 2;

  static TableRoom of(Block.Table table) {
    int needed = 0;
    int longest = 0;
    int column = 0;
    for (Block.ColumnGroup group : table.groups()) {
      int cells = 0;
      for (int i = 0; i < group.width(); i++) {
        int cell = longestCell(table, column++);
        longest = Math.max(longest, cell);
        cells += cell + MARGIN;
      }
      needed += Math.max(cells, longestWord(group) + MARGIN);
    }
    int even = column * (longest + NARROW_MARGIN);
    if (needed <= USUAL_LETTERS) {
      return USUAL;
    }
    if (even <= WIDE_LETTERS) {
      return WIDE;
    }
    return even <= WIDEST_LETTERS ? WIDEST : BROADEST;
  }

  private static int longestCell(Block.Table table, int column) {
    int longest = 0;
    for (List<Block.Cell> row : table.rows()) {
      longest = Math.max(longest, letters(row.get(column).line()));
    }
    return longest;
  }

  /** Words can be broken where they have blanks; numbers with their units cannot. */
  private static int letters(Line line) {
    boolean number = line.spans().stream().anyMatch(span -> span.kind() == Span.Kind.NUMBER);
    return number
        ? line.spans().stream().mapToInt(span -> span.text().length()).sum()
        : longestWord(List.of(line));
  }

  private static int longestWord(Block.ColumnGroup group) {
    int tag = group.tags().stream().mapToInt(String::length).max().orElse(0);
    return Math.max(tag, Math.max(longestWord(List.of(group.title())), longestWord(group.notes())));
  }

  private static int longestWord(List<Line> lines) {
    return lines.stream()
        .flatMap(line -> line.spans().stream())
        .flatMap(span -> Arrays.stream(span.text().split("[\\s\u2E80-\uFFFF]")))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  String css() {
    return this == USUAL ? "" : name().toLowerCase(Locale.ROOT);
  }
}
