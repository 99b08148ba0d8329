package org.etalon.dcc;

import java.util.List;

/** What the schema of a version says about a document. */
public sealed interface SchemaVerdict {

  /** The document is valid. */
  record Valid() implements SchemaVerdict {}

  /** The document is not valid; the first findings, in the order of the document. */
  record Invalid(List<Message> messages) implements SchemaVerdict {
    public Invalid {
      messages = List.copyOf(messages);
    }
  }

  /** There is no schema to ask. */
  record NotAvailable(String reason) implements SchemaVerdict {}

  /**
   * One finding.
   *
   * @param line counted from 1; -1 when not known
   * @param column counted from 1; -1 when not known
   */
  record Message(int line, int column, String text) {}
}
