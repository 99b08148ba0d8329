package org.etalon.signing.fixed;

import java.io.ByteArrayOutputStream;
import java.util.EnumMap;
import java.util.Map;
import org.etalon.signing.fixed.Part.Octets;
import org.etalon.xml.CanonicalEvents;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Keeps the canonical octets of those parts of a signature over which something is computed. */
final class SignedParts {
  private static final int OCTETS_MAX = 1024 * 1024;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
  private final CanonicalEvents canonical = CanonicalEvents.ofElements(out::write, OCTETS_MAX);
  private final Map<Octets, byte[]> kept = new EnumMap<>(Octets.class);
  private @Nullable Octets purpose;

  /** The next element is one of them. */
  void begin(Octets next) {
    purpose = next;
  }

  /** The element has ended. */
  void end() {
    if (purpose != null) {
      canonical.flush();
      kept.put(purpose, out.toByteArray());
      out.reset();
      purpose = null;
    }
  }

  /** Of a part that the profile demands and that was therefore there. */
  byte[] octets(Octets part) {
    byte[] found = kept.get(part);
    if (found == null) {
      throw new IllegalStateException(part + " was not read");
    }
    return found;
  }

  void startElement(String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    if (purpose != null) {
      canonical.startElement(uri, local, qualified, attributes);
    }
  }

  void endElement(String uri, String local, String qualified) {
    if (purpose != null) {
      canonical.endElement(uri, local, qualified);
    }
  }

  void characters(char[] text, int start, int length) throws SAXException {
    if (purpose != null) {
      canonical.characters(text, start, length);
    }
  }
}
