package org.etalon.signing.fixed;

import java.io.ByteArrayOutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.etalon.signing.fixed.Part.Octets;
import org.etalon.xml.CanonicalOctets;
import org.etalon.xml.ExclusiveCanonicalisation;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Keeps the canonical octets of those parts of a signature over which something is computed. */
final class SignedParts extends DefaultHandler {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
  private final CanonicalOctets octets = new CanonicalOctets(out::write);
  private final Map<Octets, byte[]> kept = new EnumMap<>(Octets.class);
  private @Nullable ExclusiveCanonicalisation canonical;
  private @Nullable Octets purpose;

  /**
   * The next element stands alone.
   *
   * @param mappings prefixes and namespaces in scope, those of the element included
   */
  void begin(Octets next, List<String[]> mappings) {
    purpose = next;
    canonical = new ExclusiveCanonicalisation(octets);
    for (String[] mapping : mappings) {
      canonical.startPrefixMapping(mapping[0], mapping[1]);
    }
  }

  /** The element has ended. */
  void end() {
    if (purpose != null) {
      octets.flush();
      kept.put(purpose, out.toByteArray());
    }
    out.reset();
    purpose = null;
    canonical = null;
  }

  /** Of a part that the profile demands and that was therefore there. */
  byte[] octets(Octets part) {
    byte[] found = kept.get(part);
    if (found == null) {
      throw new IllegalStateException(part + " was not read");
    }
    return found;
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) {
    if (canonical != null) {
      canonical.startPrefixMapping(prefix, uri);
    }
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    if (canonical != null) {
      canonical.startElement(uri, local, qualified, attributes);
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    if (canonical != null) {
      canonical.endElement(uri, local, qualified);
    }
  }

  @Override
  public void characters(char[] text, int start, int length) {
    if (canonical != null) {
      canonical.characters(text, start, length);
    }
  }
}
