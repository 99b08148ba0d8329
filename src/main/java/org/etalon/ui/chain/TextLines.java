package org.etalon.ui.chain;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks a text into lines for a drawing, where no browser does it. */
final class TextLines {

  private static final int EM = 100;

  private TextLines() {}

  /** About how wide a text is, in the unit of the size; rather too wide than too narrow. */
  static int width(String text, int size) {
    int hundredths = text.codePoints().map(TextLines::hundredths).sum();
    return (hundredths * size + EM - 1) / EM;
  }

  /** The lines of a text; what does not fit in the last one ends in an ellipsis. */
  static List<String> of(String text, int size, int widthMax, int linesMax) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : pieces(text, size, widthMax)) {
      if (line.length() > 0 && width((line + piece).strip(), size) > widthMax) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(piece);
    }
    if (!line.toString().isBlank()) {
      lines.add(line.toString().strip());
    }
    if (lines.size() <= linesMax) {
      return lines;
    }
    String last = lines.get(linesMax - 1);
    while (width(last + "\u2026", size) > widthMax) {
      last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
    }
    List<String> kept = new ArrayList<>(lines.subList(0, linesMax - 1));
    kept.add(last.strip() + "\u2026");
    return kept;
  }

  /** Where a line may be broken; a word wider than a line is broken anywhere. */
  private static List<String> pieces(String text, int size, int widthMax) {
    List<String> pieces = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String piece = text.substring(start, end);
      if (width(piece.strip(), size) <= widthMax) {
        pieces.add(piece);
      } else {
        piece.codePoints().mapToObj(Character::toString).forEach(pieces::add);
      }
    }
    return pieces;
  }

  private static int hundredths(int c) {
    if (Character.isIdeographic(c)
        || (c >= 0x3000 && c <= 0x30FF)
        || (c >= 0xFF00 && c <= 0xFFEF)) {
      return EM;
    }
    if (c == ' ' || "ilI.,:;'|!()[]".indexOf(c) >= 0) {
      return 34;
    }
    if (c >= 'A' && c <= 'Z') {
      return 72;
    }
    return c < 0x250 ? 62 : EM;
  }
}
