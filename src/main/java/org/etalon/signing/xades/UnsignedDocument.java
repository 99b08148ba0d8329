package org.etalon.signing.xades;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.etalon.xml.Canonical;
import org.etalon.xml.CanonicalEvents;
import org.etalon.xml.SafeXml;
import org.etalon.xml.XmlRejectedException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A document that has no signature yet.
 *
 * @param contentDigest SHA-256 of its exclusive canonical form
 * @param end where the end tag of the root begins
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record UnsignedDocument(byte[] octets, byte[] contentDigest, int end) {

  /**
   * Canonicalises and digests the octets in one pass.
   *
   * @throws XmlRejectedException if they are not a document within the limits
   * @throws IllegalArgumentException if it is signed already, holds a processing instruction, or
   *     does not end with its root
   */
  static UnsignedDocument read(byte[] octets) {
    MessageDigest digest = Canonical.sha256();
    Unsigned unsigned = new Unsigned();
    SafeXml.read(
        octets,
        List.of(
            unsigned,
            CanonicalEvents.ofDocument(digest::update, CanonicalEvents.most(octets.length))));
    return new UnsignedDocument(octets, digest.digest(), end(octets, unsigned.root));
  }

  /**
   * The document, if its octets are the canonical form of this digest; else null.
   *
   * <p>Whoever canonicalised before made canonical octets C and their digest. Octets with the same
   * digest are C itself, or SHA-256 is broken. And C is its own canonical form, so that to parse
   * and canonicalise it again would only give the same digest. In canonical XML a start tag, a
   * processing instruction and the name of a namespace can be written in one way only, so that a
   * search of the octets finds them.
   */
  static @Nullable UnsignedDocument ofCanonical(byte[] octets, byte[] contentDigest) {
    if (!MessageDigest.isEqual(contentDigest, Canonical.sha256(octets))) {
      return null;
    }
    String text = new String(octets, StandardCharsets.ISO_8859_1);
    int end = text.lastIndexOf("</");
    return end < 0 || text.contains(SignatureText.DS) || text.contains("<?")
        ? null
        : new UnsignedDocument(octets, contentDigest, end);
  }

  /** The document with this as the last child of its root. */
  byte[] with(byte[] lastChild) {
    byte[] all = new byte[octets.length + lastChild.length];
    System.arraycopy(octets, 0, all, 0, end);
    System.arraycopy(lastChild, 0, all, end, lastChild.length);
    System.arraycopy(octets, end, all, end + lastChild.length, octets.length - end);
    return all;
  }

  /** What a well-formed document ends with is the end tag of its root, or a comment or so. */
  private static int end(byte[] octets, @Nullable String root) {
    byte[] tag = SignatureText.octets("</" + root);
    int last = octets.length;
    do {
      last--;
    } while (last > 0 && isSpace(octets[last]));
    if (octets[last] == '>') {
      do {
        last--;
      } while (last > 0 && isSpace(octets[last]));
      int start = last + 1 - tag.length;
      if (start > 0 && Arrays.equals(octets, start, last + 1, tag, 0, tag.length)) {
        return start;
      }
    }
    throw new IllegalArgumentException("The document does not end with the end tag of its root.");
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\t' || b == '\r';
  }

  /** Refuses what is not to be signed. */
  private static final class Unsigned extends DefaultHandler {
    private @Nullable String root;

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
      if (root == null) {
        root = name;
      }
      if (uri.equals(SignatureText.DS) && localName.equals("Signature")) {
        throw new IllegalArgumentException("The document is signed already.");
      }
    }

    @Override
    public void processingInstruction(String target, String data) {
      throw new IllegalArgumentException("The document holds an instruction to a program.");
    }
  }
}
