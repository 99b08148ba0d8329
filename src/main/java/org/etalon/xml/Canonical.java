package org.etalon.xml;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.CanonicalizationException;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** Exclusive canonical XML without comments (W3C exc-c14n) and SHA-256 over it. */
public final class Canonical {
  /** The largest canonical form that is made, in bytes. */
  public static final int BYTES_MAX = 2 * SafeXml.BYTES_MAX;

  private Canonical() {}

  /** The canonical octets of a node and what is below it. */
  public static byte[] bytes(Node node) {
    return bytes(node, Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS);
  }

  /**
   * The canonical octets by another method, as a foreign signature may ask for.
   *
   * @param method the URI of a canonicalisation method that the caller has already accepted
   * @throws XmlRejectedException for what has no canonical form, such as a namespace by a relative
   *     name (W3C C14N 1.0, 1.3), and for more than {@link #BYTES_MAX}
   */
  public static byte[] bytes(Node node, String method) {
    try {
      ByteArrayOutputStream out = new Bounded();
      Methods.canonicalizer(method).canonicalizeSubtree(node, out);
      return out.toByteArray();
    } catch (CanonicalizationException e) {
      throw new XmlRejectedException("The XML has no canonical form: " + e.getMessage());
    } catch (XMLSecurityException e) {
      throw new IllegalStateException("Canonicalisation failed", e);
    }
  }

  /** SHA-256 of the canonical octets of an unsigned document: its content digest. */
  public static byte[] sha256(Document document) {
    return sha256(bytes(document));
  }

  /** SHA-256 of any octets. */
  public static byte[] sha256(byte[] octets) {
    return sha256().digest(octets);
  }

  /** SHA-256 of octets that come in parts. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** The library, which takes long to prepare and is not needed for a digest alone. */
  private static final class Methods {
    static {
      Init.init();
    }

    static Canonicalizer canonicalizer(String method) throws XMLSecurityException {
      return Canonicalizer.getInstance(method);
    }
  }

  /** Stops when there is too much. */
  private static final class Bounded extends ByteArrayOutputStream {
    @Override
    public synchronized void write(int octet) {
      requireRoom(1);
      super.write(octet);
    }

    @Override
    public synchronized void write(byte[] octets, int start, int length) {
      requireRoom(length);
      super.write(octets, start, length);
    }

    private void requireRoom(int more) {
      if (count > BYTES_MAX - more) {
        throw new XmlRejectedException(
            "The canonical form of the XML would be larger than " + BYTES_MAX + " bytes.");
      }
    }
  }
}
