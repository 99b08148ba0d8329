package org.etalon.dcc;

import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Stops a document whose text would keep the validator busy for minutes: it matches the patterns of
 * the schema in a time that grows with the square of the text.
 */
final class PatternGuard extends XMLFilterImpl {
  private static final int TEXT_MAX = 20_000;
  private static final int WORD_MAX = 2_000;
  private static final Set<String> WITHOUT_PATTERN = Set.of("dataBase64", "content", "latex");
  private static final Set<String> WITH_PATTERNS =
      Set.of("https://ptb.de/dcc", "https://ptb.de/si");

  private boolean guarded;
  private boolean list;
  private int text;
  private int word;

  /** Between a parser and whoever takes its events. */
  PatternGuard(XMLReader parent) {
    super(parent);
  }

  /** Before a validator that takes the events handed to this. */
  PatternGuard(ContentHandler validator) {
    setContentHandler(validator);
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    guarded = WITH_PATTERNS.contains(uri) && !WITHOUT_PATTERN.contains(local);
    list = local.endsWith("XMLList");
    text = 0;
    word = 0;
    super.startElement(uri, local, qualified, attributes);
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    if (guarded) {
      count(characters, start, length);
    }
    super.characters(characters, start, length);
  }

  private void count(char[] characters, int start, int length) throws TooMuchException {
    text += length;
    for (int i = start; i < start + length; i++) {
      word = characters[i] <= ' ' ? 0 : word + 1;
      if (word > WORD_MAX && list) {
        throw new TooMuchException("An entry of a list has more than " + WORD_MAX + " characters.");
      }
    }
    if (text > TEXT_MAX && !list) {
      throw new TooMuchException("A text has more than " + TEXT_MAX + " characters.");
    }
  }

  /** More text than is validated. */
  static final class TooMuchException extends SAXException {
    private static final long serialVersionUID = 1L;

    TooMuchException(String message) {
      super(message);
    }
  }
}
