package org.etalon.signing.xades;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.etalon.xml.CanonicalOctets;
import org.etalon.xml.ExclusiveCanonicalisation;
import org.etalon.xml.SafeXml;
import org.etalon.xml.XmlRejectedException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * A document that has no signature yet, read in one pass.
 *
 * @param contentDigest SHA-256 of its exclusive canonical form
 * @param end where the end tag of the root begins
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record UnsignedDocument(byte[] octets, byte[] contentDigest, int end) {

  /**
   * Reads the octets.
   *
   * @throws XmlRejectedException if they are not a document within the limits
   * @throws IllegalArgumentException if it is signed already, or does not end with its root
   */
  static UnsignedDocument read(byte[] octets) {
    MessageDigest digest = sha256();
    CanonicalOctets canonical = new CanonicalOctets(digest::update);
    try {
      Watching events = new Watching(SafeXml.reader());
      events.setContentHandler(new ExclusiveCanonicalisation(canonical));
      events.parse(SafeXml.source(octets));
      canonical.flush();
      return new UnsignedDocument(octets, digest.digest(), end(octets, events.root));
    } catch (SAXException | IOException e) {
      throw new XmlRejectedException("Not well-formed XML: " + e.getMessage());
    }
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

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Passes everything on, except a signature. */
  private static final class Watching extends XMLFilterImpl {
    private @Nullable String root;

    private Watching(XMLReader reader) {
      super(reader);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes)
        throws SAXException {
      if (root == null) {
        root = name;
      }
      if (uri.equals("http://www.w3.org/2000/09/xmldsig#") && localName.equals("Signature")) {
        throw new IllegalArgumentException("The document is signed already.");
      }
      super.startElement(uri, localName, name, attributes);
    }
  }
}
