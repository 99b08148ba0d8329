package org.etalon.dcc.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON of a document, part by part: UTF-8 only, no member twice, bounded in bytes, depth,
 * names and parts. Every value is a text; a number would lose its digits and is refused.
 */
final class JsonReader {
  /** JSON names every end of an element too, and escapes; so it may be longer than the XML. */
  static final int BYTES_MAX = 2 * SafeXml.BYTES_MAX;

  /** An element in a list is two levels. */
  private static final int DEPTH_MAX = 2 * 256 + 8;

  private static final int NAME_CHARACTERS_MAX = 2_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(BYTES_MAX)
                  .maxStringLength(BYTES_MAX)
                  .maxNameLength(NAME_CHARACTERS_MAX)
                  .maxNestingDepth(DEPTH_MAX)
                  .maxTokenCount(20L * TreeReader.PARTS_MAX)
                  .build())
          .build();

  private final JsonParts in;
  private @Nullable Map<String, String> namespaces;
  private @Nullable Part root;
  private @Nullable Layout layout;

  private JsonReader(JsonParts in) {
    this.in = in;
  }

  /**
   * @throws DccJsonRejectedException for what is not JSON of this form
   * @throws ProblemException for too much of it
   */
  static JsonDocument read(byte[] json) {
    if (json.length > BYTES_MAX) {
      throw new ProblemException(
          ProblemType.TOO_LARGE, "The JSON is larger than " + BYTES_MAX + " bytes.");
    }
    try (JsonParser parser = FACTORY.createParser(utf8(json))) {
      return read(parser);
    } catch (IOException e) {
      throw new UncheckedIOException("Nothing is read but memory", e);
    }
  }

  private static JsonDocument read(JsonParser parser) throws IOException {
    try {
      JsonReader reader = new JsonReader(new JsonParts(parser));
      reader.in.next();
      reader.document();
      if (parser.nextToken() != null) {
        throw reader.in.refused("Something follows the document.");
      }
      if (reader.root == null) {
        throw new DccJsonRejectedException(
            "",
            "no-root",
            "A member for the root element is missing, such as dcc:digitalCalibrationCertificate.");
      }
      return new JsonDocument(
          reader.namespaces == null ? Map.of() : reader.namespaces, reader.root, reader.layout);
    } catch (JsonProcessingException e) {
      String pointer = parser.getParsingContext().pathAsPointer().toString();
      throw new DccJsonRejectedException(
          pointer,
          "malformed",
          "Not JSON that is read here: "
              + e.getOriginalMessage().lines().findFirst().orElse("")
              + place(e.getLocation())
              + ".");
    }
  }

  private static String place(@Nullable JsonLocation at) {
    return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
  }

  private void document() throws IOException {
    in.require(JsonToken.START_OBJECT, "A document is an object in braces.");
    while (in.next() != JsonToken.END_OBJECT) {
      String name = in.name();
      in.next();
      switch (name) {
        case JsonNames.SCHEMA -> in.text();
        case JsonNames.NAMESPACES -> namespaces = in.texts();
        case JsonNames.LAYOUT -> layout = LayoutReader.read(in);
        default -> root(name);
      }
    }
  }

  private void root(String name) throws IOException {
    if (name.indexOf(':') < 0) {
      throw in.refused("Not a member of a document: " + name + ".");
    } else if (root != null) {
      throw in.refused("A document has one root element.");
    }
    in.count();
    root = new Part(null, name, -1);
    element(root);
  }

  private void element(Part part) throws IOException {
    if (in.token() == JsonToken.VALUE_STRING) {
      part.addText(in.text());
      return;
    }
    in.require(
        JsonToken.START_OBJECT,
        "An element is a text in quotation marks or an object in braces, a number is a text too.");
    while (in.next() != JsonToken.END_OBJECT) {
      String name = in.name();
      in.next();
      if (name.equals(JsonNames.TEXT)) {
        texts(part);
      } else if (name.charAt(0) == JsonNames.ATTRIBUTE) {
        in.count();
        part.addAttribute(name.substring(1), in.text());
      } else {
        children(part, name);
      }
    }
  }

  private void texts(Part part) throws IOException {
    part.addChildren(JsonNames.TEXT, List.of());
    if (in.token() == JsonToken.START_ARRAY) {
      while (in.next() != JsonToken.END_ARRAY) {
        part.addText(in.text());
      }
    } else {
      part.addText(in.text());
    }
  }

  private void children(Part parent, String name) throws IOException {
    List<Part> children = new ArrayList<>(1);
    parent.addChildren(name, children);
    if (in.token() != JsonToken.START_ARRAY) {
      children.add(child(parent, name, -1));
      return;
    }
    while (in.next() != JsonToken.END_ARRAY) {
      children.add(child(parent, name, children.size()));
    }
    if (children.isEmpty()) {
      throw in.refused("A list here has one element or more; leave the member out.");
    }
  }

  private Part child(Part parent, String name, int index) throws IOException {
    in.count();
    Part child = new Part(parent, name, index);
    element(child);
    return child;
  }

  /** Decoded here, because the parser would guess at other encodings. */
  private static String utf8(byte[] json) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
    } catch (CharacterCodingException e) {
      throw new DccJsonRejectedException("", "encoding", "The JSON is not UTF-8.");
    }
  }
}
