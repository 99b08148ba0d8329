package org.etalon.organisation.snapshot;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.etalon.problem.ProblemException;

/** Reads comma-separated values (RFC 4180) in UTF-8, within limits. */
final class Csv {
  private static final int ROWS_MAX = 10_001;
  private static final int FIELDS_MAX = 64;
  private static final int CHARACTERS_MAX = 20_000;

  private final String text;
  private final List<Row> rows = new ArrayList<>();
  private List<String> fields = new ArrayList<>();
  private int position;
  private int line = 1;
  private int rowLine = 1;

  private Csv(String text) {
    this.text = text;
  }

  /** The fields of one record and the line on which it begins. */
  record Row(int line, List<String> fields) {}

  /**
   * Reads every row, the header first; empty lines are left out.
   *
   * @throws ProblemException for what is no such file or exceeds the limits
   */
  static List<Row> read(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Csv(text.startsWith("\uFEFF") ? text.substring(1) : text).rows();
    } catch (CharacterCodingException e) {
      throw ProblemException.rule("", "encoding", "The file is not in UTF-8.");
    }
  }

  private List<Row> rows() {
    while (position < text.length()) {
      rowLine = line;
      fields = new ArrayList<>();
      boolean more = true;
      while (more) {
        fields.add(atQuote() ? quoted() : plain());
        if (fields.size() > FIELDS_MAX) {
          throw refused("has more than " + FIELDS_MAX + " fields.");
        }
        more = position < text.length() && text.charAt(position) == ',';
        position += more ? 1 : 0;
      }
      endOfLine();
      if (fields.size() > 1 || !fields.get(0).isBlank()) {
        rows.add(new Row(rowLine, List.copyOf(fields)));
      }
      if (rows.size() > ROWS_MAX) {
        throw ProblemException.rule("", "too-many", "More than " + (ROWS_MAX - 1) + " records.");
      }
    }
    return rows;
  }

  private boolean atQuote() {
    return position < text.length() && text.charAt(position) == '"';
  }

  private String plain() {
    int start = position;
    while (position < text.length() && ",\r\n".indexOf(text.charAt(position)) < 0) {
      if (text.charAt(position) == '"') {
        throw refused("has a quotation mark within a field that does not begin with one.");
      }
      position++;
    }
    return bounded(text.substring(start, position));
  }

  private String quoted() {
    StringBuilder field = new StringBuilder();
    position++;
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (c == '"' && atQuote()) {
        position++;
      } else if (c == '"') {
        return bounded(field.toString());
      }
      line += c == '\n' ? 1 : 0;
      field.append(c);
    }
    throw refused("has a quotation mark that is not closed.");
  }

  private void endOfLine() {
    if (position < text.length() && text.charAt(position) == '\r') {
      position++;
    }
    if (position < text.length()) {
      if (text.charAt(position) != '\n') {
        throw refused("goes on after a quotation mark.");
      }
      position++;
      line++;
    }
  }

  private String bounded(String field) {
    if (field.length() > CHARACTERS_MAX) {
      throw refused("has a field of more than " + CHARACTERS_MAX + " characters.");
    }
    return field.strip();
  }

  private ProblemException refused(String what) {
    return ProblemException.rule("", "csv", "Line " + rowLine + " " + what);
  }
}
