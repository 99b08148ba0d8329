package org.etalon.dcc.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.etalon.xml.XmlRejectedException;
import org.etalon.xml.XmlText;
import org.jspecify.annotations.Nullable;

/** The tokens of a JSON document, with words for those that do not belong where they stand. */
final class JsonParts {
  private final JsonParser parser;
  private int parts;

  JsonParts(JsonParser parser) {
    this.parser = parser;
  }

  /** The next token. */
  JsonToken next() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw refused("The JSON ends before the document does.");
    }
    return token;
  }

  @Nullable JsonToken token() {
    return parser.currentToken();
  }

  void require(JsonToken token, String otherwise) {
    if (parser.currentToken() != token) {
      throw refused(otherwise);
    }
  }

  /** The name of the member that begins here. */
  String name() throws IOException {
    String name = parser.currentName();
    if (name == null || name.isEmpty()) {
      throw refused("A member needs a name.");
    }
    return name;
  }

  /** A text that XML can hold. */
  String text() throws IOException {
    require(JsonToken.VALUE_STRING, "A value is a text in quotation marks, a number too.");
    String text = parser.getText();
    try {
      XmlText.requireCharacters(text);
    } catch (XmlRejectedException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
    return text;
  }

  /** A whole number that is not negative. */
  int number() throws IOException {
    require(JsonToken.VALUE_NUMBER_INT, "A whole number belongs here.");
    int number = parser.getIntValue();
    if (number < 0) {
      throw refused("The number is negative.");
    }
    return number;
  }

  /** An object whose members are texts. */
  Map<String, String> texts() throws IOException {
    require(JsonToken.START_OBJECT, "An object in braces belongs here.");
    Map<String, String> texts = new LinkedHashMap<>();
    while (next() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      next();
      texts.put(name, text());
    }
    return texts;
  }

  /** One element or attribute more. */
  void count() {
    if (++parts > TreeReader.PARTS_MAX) {
      throw refused("The document has more than " + TreeReader.PARTS_MAX + " parts.");
    }
  }

  DccJsonRejectedException refused(String detail) {
    String pointer = parser.getParsingContext().pathAsPointer().toString();
    return new DccJsonRejectedException(pointer, "unknown-shape", detail);
  }
}
