package org.etalon.dcc.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.etalon.dcc.json.XmlNode.Tree;
import org.etalon.xml.XmlRejectedException;

/**
 * A document of any version of DCC, or one element of the D-SI, as JSON and back. What comes back
 * has the canonical XML (1.0, 1.1 and exclusive, with comments) of what went in, byte for byte, so
 * that its signatures hold.
 */
public final class DccJson {
  /** The media type of this JSON. */
  public static final String MEDIA_TYPE = "application/vnd.etalon.dcc+json";

  private DccJson() {}

  /**
   * The JSON of untrusted XML.
   *
   * @throws XmlRejectedException for what is not XML within the limits, or has a root without
   *     namespace
   */
  public static byte[] fromXml(byte[] xml) {
    Tree tree = TreeReader.read(xml);
    if (tree.root().name().uri().isEmpty()) {
      throw new XmlRejectedException(
          "The root " + tree.root().name().local() + " has no namespace, so it is no DCC.");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(2 * xml.length);
    try {
      JsonWriter.write(tree, schema(tree), out);
    } catch (IOException e) {
      throw new UncheckedIOException("Nothing is written but memory", e);
    }
    return out.toByteArray();
  }

  /**
   * The XML of untrusted JSON; it can be parsed within the limits.
   *
   * @throws DccJsonRejectedException for what is not JSON of this form
   * @throws XmlRejectedException for what XML cannot hold
   */
  public static byte[] toXml(byte[] json) {
    byte[] xml = TreeWriter.write(TreeOfJson.of(JsonReader.read(json)));
    // The parser has the last word on names, depth and size.
    TreeReader.read(xml);
    return xml;
  }

  private static String schema(Tree tree) {
    return tree.root().attributes().stream()
        .filter(attribute -> attribute.name().written().equals("schemaVersion"))
        .map(attribute -> DccJsonSchemas.address(attribute.value()))
        .findFirst()
        .orElse(DccJsonSchemas.address(""));
  }
}
