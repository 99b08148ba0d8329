package org.etalon.rendering;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How much room tables need on a page of print, by the letters that cannot be broken. A column that
 * ran over the edge of the paper would be lost.
 */
enum TableRoom {
  /** Fits as it is. */
  USUAL,
  /** Fits when the words of its head are broken, and all columns are of one width. */
  WIDE,
  /** Fits on a page that lies on its side. */
  WIDEST,
  /** Fits on no page unless its numbers are broken. */
  BROADEST;

  private static final int USUAL_LETTERS = 92;
  private static final int WIDE_LETTERS = 110;
  private static final int WIDEST_LETTERS = 184;
  private static final int MARGIN = 3;
  private static final int NARROW_MARGIN = 2;

  /** The width of the column that numbers the rows. */
  private static final int NUMBERING = 7;

  /** The longest mark of a unit that is not of the SI, with its blank. */
  private static final int NOT_SI = 12;

  /** What a table needs; its columns are measured without the one that numbers the rows. */
  static TableRoom of(Block.Table table, int[] longestCells) {
    int needed = table.numbered() ? NUMBERING : 0;
    int column = 0;
    for (Block.ColumnGroup group : table.quantities()) {
      int cells = 0;
      for (Line head : group.heads()) {
        cells += Math.max(longestCells[column++], longestWord(List.of(head))) + MARGIN;
      }
      needed += Math.max(cells, longestWord(group) + MARGIN);
    }
    if (needed <= USUAL_LETTERS) {
      return USUAL;
    }
    int longest = Arrays.stream(longestCells).max().orElse(0);
    return ofEven(table.numbered(), longestCells.length, longest);
  }

  /** What columns of one width need. */
  static TableRoom ofEven(boolean numbered, int columns, int longestCell) {
    long even = even(numbered, columns, longestCell);
    if (even <= WIDE_LETTERS) {
      return WIDE;
    }
    return even <= WIDEST_LETTERS ? WIDEST : BROADEST;
  }

  /** Whether half of a page that lies on its side is enough. */
  static boolean isShort(boolean numbered, int columns, int longestCell) {
    return even(numbered, columns, longestCell) <= WIDEST_LETTERS / 2;
  }

  private static long even(boolean numbered, int columns, int longestCell) {
    return (numbered ? NUMBERING : 0) + (long) columns * (longestCell + NARROW_MARGIN);
  }

  /** For each column but the one that numbers the rows, how many letters must stay together. */
  static int[] longestCells(Block.Table table) {
    int first = table.numbered() ? 1 : 0;
    int[] longest = new int[table.width() - first];
    for (List<Block.Cell> row : table.rows()) {
      for (int i = 0; i < longest.length; i++) {
        longest[i] = Math.max(longest[i], letters(row.get(first + i).line()));
      }
    }
    return longest;
  }

  /** Words can be broken where they have blanks; numbers with their units cannot. */
  private static int letters(Line line) {
    int all = 0;
    int longest = 0;
    boolean number = false;
    for (Span span : line.spans()) {
      number |= span.kind() == Span.Kind.NUMBER;
      all += letters(span);
      longest = Math.max(longest, longestWord(span.text()));
    }
    return number ? all : longest;
  }

  private static int letters(Span span) {
    return span.text().length() + (span.notSi() ? NOT_SI : 0);
  }

  private static int longestWord(Block.ColumnGroup group) {
    int tag = group.tags().stream().mapToInt(String::length).max().orElse(0);
    return Math.max(tag, Math.max(longestWord(List.of(group.title())), longestWord(group.notes())));
  }

  private static int longestWord(List<Line> lines) {
    int longest = 0;
    for (Line line : lines) {
      for (Span span : line.spans()) {
        longest = Math.max(longest, longestWord(span.text()));
      }
    }
    return longest;
  }

  /** Between the letters of East Asian writing a line can end. */
  private static int longestWord(String text) {
    int longest = 0;
    int word = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      word = c >= '\u2E80' || Character.isWhitespace(c) ? 0 : word + 1;
      longest = Math.max(longest, word);
    }
    return longest;
  }

  String css() {
    return this == USUAL ? "" : name().toLowerCase(Locale.ROOT);
  }
}
