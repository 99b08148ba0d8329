package org.etalon.dcc;

import java.util.ArrayList;
import java.util.List;
import org.etalon.dcc.SchemaVerdict.Invalid;
import org.etalon.dcc.SchemaVerdict.Message;
import org.etalon.dcc.SchemaVerdict.Valid;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Collects what a validator says, and stops it when there is enough. */
final class SchemaFindings implements ErrorHandler {
  private static final int MESSAGES_MAX = 50;
  private static final int MESSAGE_CHARACTERS_MAX = 500;

  private final List<Message> messages = new ArrayList<>();

  SchemaVerdict verdict() {
    return messages.isEmpty() ? new Valid() : new Invalid(messages);
  }

  /** What made the validator stop; it is said only if nothing else was. */
  void enough(Exception reason) {
    if (messages.isEmpty()) {
      messages.add(new Message(-1, -1, String.valueOf(reason.getMessage())));
    }
  }

  @Override
  public void warning(SAXParseException e) {}

  @Override
  public void error(SAXParseException e) throws SAXException {
    if (messages.size() >= MESSAGES_MAX) {
      throw e;
    }
    String text = String.valueOf(e.getMessage());
    messages.add(
        new Message(
            e.getLineNumber(),
            e.getColumnNumber(),
            text.substring(0, Math.min(text.length(), MESSAGE_CHARACTERS_MAX))));
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    error(e);
    throw e;
  }
}
