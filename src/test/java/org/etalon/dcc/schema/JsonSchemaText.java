package org.etalon.dcc.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Writes the JSON Schema (draft 2020-12) of certificates as JSON, from the XML Schemas of the same
 * version. It knows no order of elements and no references between them, which JSON Schema has no
 * words for; everything else is the same.
 */
final class JsonSchemaText {
  private static final String ROOT = "dcc:digitalCalibrationCertificate";
  private static final String ANY = "anyElement";
  private static final Map<String, Object> STRING = Map.of("type", "string");
  private static final Map<String, Object> BLANK =
      new TreeMap<>(Map.of("type", "string", "pattern", "^[ \\t\\n\\r]*$"));

  private final JsonDefinitions definitions;
  private final JsonSimpleTypes simple;

  private JsonSchemaText(List<Document> schemas) {
    this.definitions = new JsonDefinitions(schemas);
    this.simple = new JsonSimpleTypes(definitions);
  }

  /** Of one version. */
  static String of(String version, List<Document> schemas) {
    JsonSchemaText text = new JsonSchemaText(schemas);
    Element root = null;
    for (Element declared : VersionMarks.children(schemas.get(0).getDocumentElement())) {
      root = declared.getLocalName().equals("element") ? declared : root;
    }
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(ROOT, text.element(root, "root"));
    return text.document(
        "DCC " + version + " as JSON", properties, Map.of("required", List.of(ROOT)));
  }

  /** Of certificates of any version. */
  static String ofAny() {
    JsonSchemaText text = new JsonSchemaText(List.of());
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("patternProperties", Map.of("^[^@#$:]+:[^:]+$", JsonDefinitions.reference(ANY)));
    more.put("minProperties", 1);
    return text.document("DCC of any version as JSON", new LinkedHashMap<>(), more);
  }

  private String document(
      String title, Map<String, Object> roots, Map<String, Object> constraints) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("$schema", STRING);
    properties.put("namespaces", ordered("type", "object", "additionalProperties", STRING));
    properties.putAll(roots);
    properties.put("layout", JsonDefinitions.reference("layout"));
    definitions.define(ANY, anyElement());
    definitions.define("layout", LAYOUT);
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", title);
    schema.put("$comment", "Generated from schemas/source; change what is there, not this.");
    schema.put("type", "object");
    schema.putAll(constraints);
    schema.put("properties", properties);
    schema.put("additionalProperties", false);
    schema.put("$defs", definitions.all());
    return pretty(schema);
  }

  private static final Map<String, Object> ASIDE =
      ordered(
          "type",
          "object",
          "properties",
          ordered("comment", STRING, "instruction", STRING, "data", STRING),
          "additionalProperties",
          false);

  private static final Map<String, Object> TEXTS =
      ordered("type", "object", "additionalProperties", STRING);

  private static final Map<String, Object> COUNT = ordered("type", "integer", "minimum", 0);

  private static final Map<String, Object> LAYOUT =
      ordered(
          "type",
          "object",
          "properties",
          ordered(
              "prefixes",
              TEXTS,
              "patterns",
              list(
                  ordered(
                      "type",
                      "object",
                      "properties",
                      ordered(
                          "prefix",
                          STRING,
                          "declares",
                          TEXTS,
                          "attributes",
                          TEXTS,
                          "space",
                          ordered("type", "array", "items", BLANK, "minItems", 2, "maxItems", 2),
                          "content",
                          list(ordered("anyOf", List.of(COUNT, STRING, ASIDE)))),
                      "additionalProperties",
                      false)),
              "elements",
              list(COUNT),
              "before",
              list(ASIDE),
              "after",
              list(ASIDE)),
          "additionalProperties",
          false);

  /** The value of the member for an element; what has members itself is a definition. */
  private Map<String, Object> element(Element declared, String owner) {
    String inline = owner + "." + declared.getAttribute("name");
    if (declared.hasAttribute("type")) {
      JsonDefinitions.Named type = definitions.find(declared, "type", "simpleType");
      if (type.prefix().isEmpty()) {
        return JsonSimpleTypes.builtIn(type.local());
      } else if (type.declaration() != null) {
        return simpleDefinition(type);
      }
      JsonDefinitions.Named complex = definitions.find(declared, "type", "complexType");
      return complexDefinition(complex.prefix() + "." + complex.local(), complex.declaration());
    }
    for (Element type : VersionMarks.children(declared)) {
      if (type.getLocalName().equals("simpleType")) {
        return simple.schema(type);
      } else if (type.getLocalName().equals("complexType")) {
        return complexDefinition(inline, type);
      }
    }
    throw new IllegalStateException("No type: " + Xml.path(declared));
  }

  private Map<String, Object> simpleDefinition(JsonDefinitions.Named type) {
    String name = type.prefix() + "." + type.local();
    if (!definitions.isDefined(name)) {
      definitions.define(name, simple.schema(type.declaration()));
    }
    return JsonDefinitions.reference(name);
  }

  private Map<String, Object> complexDefinition(String name, Element type) {
    if (!definitions.isDefined(name)) {
      // First the name, since types contain themselves.
      definitions.define(name, true);
      definitions.define(name, complex(name, type));
    }
    return JsonDefinitions.reference(name);
  }

  private Map<String, Object> complex(String name, Element type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (Element child : VersionMarks.children(type)) {
      if (child.getLocalName().equals("simpleContent")) {
        return simpleContent(VersionMarks.children(child).get(0));
      }
    }
    attributes(type, properties, required);
    boolean mixed = "true".equals(type.getAttribute("mixed"));
    JsonContent.Content content = JsonContent.of(type, definitions);
    boolean canBeEmpty = content.canBeEmpty();
    if (mixed) {
      properties.put("#text", ordered("anyOf", List.of(STRING, list(STRING))));
    } else if (canBeEmpty) {
      properties.put("#text", BLANK);
    }
    content
        .members()
        .forEach(
            (member, declared) -> {
              boolean global = declared.getParentNode().getParentNode() instanceof Document;
              Map<String, Object> value = element(declared, global ? "element" : name);
              properties.put(member, content.many().contains(member) ? oneOrMore(value) : value);
            });
    Map<String, Object> object = object(properties, required, content.wildcard());
    merge(object, content.presence());
    boolean canBeText = required.isEmpty() && canBeEmpty;
    return canBeText ? ordered("anyOf", List.of(mixed ? STRING : BLANK, object)) : object;
  }

  private Map<String, Object> simpleContent(Element extension) {
    JsonDefinitions.Named base = definitions.find(extension, "base", "simpleType");
    Map<String, Object> text =
        base.prefix().isEmpty()
            ? JsonSimpleTypes.builtIn(base.local())
            : simple.schema(base.declaration());
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    attributes(extension, properties, required);
    properties.put("#text", text);
    boolean plain = required.isEmpty();
    if (!JsonSimpleTypes.canBeEmpty(text)) {
      required.add("#text");
    }
    Map<String, Object> object = object(properties, required, false);
    return plain ? ordered("anyOf", List.of(text, object)) : object;
  }

  private void attributes(Element owner, Map<String, Object> properties, List<String> required) {
    for (Element child : VersionMarks.children(owner)) {
      if (child.getLocalName().equals("attributeGroup")) {
        JsonDefinitions.Named group = definitions.find(child, "ref", "attributeGroup");
        attributes(group.declaration(), properties, required);
      } else if (child.getLocalName().equals("attribute")) {
        String name = "@" + child.getAttribute("name");
        properties.put(name, element(child, "attribute"));
        if ("required".equals(child.getAttribute("use"))) {
          required.add(name);
        }
      }
    }
  }

  private static Map<String, Object> object(
      Map<String, Object> properties, List<String> required, boolean wildcard) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    object.put("properties", properties);
    Map<String, Object> patterns = new LinkedHashMap<>();
    patterns.put("^@xsi:", STRING);
    if (wildcard) {
      patterns.put("^[^@#]", oneOrMore(JsonDefinitions.reference(ANY)));
    }
    object.put("patternProperties", patterns);
    object.put("additionalProperties", false);
    return object;
  }

  private static void merge(Map<String, Object> object, Map<String, Object> presence) {
    List<Object> required = new ArrayList<>();
    required.addAll((List<?>) object.getOrDefault("required", List.of()));
    required.addAll((List<?>) presence.getOrDefault("required", List.of()));
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    if (presence.containsKey("allOf")) {
      object.put("allOf", presence.get("allOf"));
    }
  }

  private static Map<String, Object> anyElement() {
    Map<String, Object> patterns = new LinkedHashMap<>();
    patterns.put("^@", STRING);
    patterns.put("^#text$", ordered("anyOf", List.of(STRING, list(STRING))));
    patterns.put("^[^@#]", oneOrMore(JsonDefinitions.reference(ANY)));
    Map<String, Object> object =
        ordered("type", "object", "patternProperties", patterns, "additionalProperties", false);
    return ordered("anyOf", List.of(STRING, object));
  }

  private static Map<String, Object> oneOrMore(Map<String, Object> value) {
    Map<String, Object> list = ordered("type", "array", "minItems", 1, "items", value);
    return ordered("anyOf", List.of(value, list));
  }

  private static Map<String, Object> list(Map<String, Object> items) {
    return ordered("type", "array", "items", items);
  }

  private static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  private static String pretty(Map<String, Object> schema) {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter(" ", "\n"));
    try {
      return new ObjectMapper().writer(printer).writeValueAsString(schema) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
