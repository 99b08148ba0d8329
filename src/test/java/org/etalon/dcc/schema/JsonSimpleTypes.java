package org.etalon.dcc.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * Simple types of XML Schema as JSON Schema of texts. White space that XML Schema would take away
 * may stand there, since JSON keeps it.
 */
final class JsonSimpleTypes {
  private static final String SPACE = "[ \\t\\n\\r]";
  private static final String WORD = "[^ \\t\\n\\r]+";
  private static final String DAY = "-?[0-9]{4,}-[0-9]{2}-[0-9]{2}";
  private static final String ZONE = "(?:Z|[+-][0-9]{2}:[0-9]{2})?";

  /** Types without white space at their ends; what is not here is any text. */
  private static final Map<String, String> BUILT_IN =
      Map.of(
          "boolean", "(?:true|false|1|0)",
          "integer", "[+-]?[0-9]+",
          "date", DAY + ZONE,
          "dateTime", DAY + "T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?" + ZONE,
          "duration", "-?P[0-9YMDTHS.]+",
          "base64Binary", "[A-Za-z0-9+/= \\t\\n\\r]*",
          "ID", "[^ \\t\\n\\r:]+",
          "IDREFS", "[^ \\t\\n\\r:]+(?:" + SPACE + "+[^ \\t\\n\\r:]+)*",
          "double", WORD,
          "anyURI", "[\\s\\S]*");

  private final JsonDefinitions definitions;

  JsonSimpleTypes(JsonDefinitions definitions) {
    this.definitions = definitions;
  }

  /**
   * A type.
   *
   * @param regex what the whole text matches; null for any text
   * @param collapsed whether white space may stand around
   * @param words the only texts there are; empty when the type lists none
   */
  private record Simple(String regex, boolean collapsed, List<String> words) {
    static final Simple ANY = new Simple(null, false, List.of());

    String token() {
      if (!words.isEmpty()) {
        return words.stream().collect(Collectors.joining("|", "(?:", ")"));
      }
      return regex == null ? WORD : regex;
    }
  }

  /** As JSON Schema. */
  Map<String, Object> schema(Element type) {
    return schema(simple(type));
  }

  /** A built-in type, by its name without prefix. */
  static Map<String, Object> builtIn(String name) {
    return schema(simple(name));
  }

  /** Whether the empty text is one of the type, as far as one sees from its schema. */
  static boolean canBeEmpty(Map<String, Object> schema) {
    return !schema.containsKey("enum") && !schema.containsKey("pattern")
        || "".matches(String.valueOf(schema.getOrDefault("pattern", "x")));
  }

  private static Map<String, Object> schema(Simple simple) {
    Map<String, Object> schema = new LinkedHashMap<>();
    if (!simple.words.isEmpty()) {
      schema.put("enum", simple.words);
      return schema;
    }
    schema.put("type", "string");
    if (simple.regex != null) {
      String around = simple.collapsed ? SPACE + "*" : "";
      schema.put("pattern", "^" + around + "(?:" + simple.regex + ")" + around + "$");
    }
    return schema;
  }

  private static Simple simple(String builtIn) {
    String regex = BUILT_IN.get(builtIn);
    return regex == null ? Simple.ANY : new Simple(regex, true, List.of());
  }

  private Simple simple(Element type) {
    for (Element child : VersionMarks.children(type)) {
      if (child.getLocalName().equals("restriction")) {
        return restriction(child);
      } else if (child.getLocalName().equals("list")) {
        return list(named(child, "itemType"), 0);
      }
    }
    throw new IllegalStateException("No simple type: " + Xml.path(type));
  }

  private Simple named(Element user, String attribute) {
    JsonDefinitions.Named named = definitions.find(user, attribute, "simpleType");
    return named.declaration() == null ? simple(named.local()) : simple(named.declaration());
  }

  private Simple restriction(Element restriction) {
    Simple base = named(restriction, "base");
    List<String> patterns = new ArrayList<>();
    List<String> words = new ArrayList<>();
    int least = 0;
    for (Element facet : VersionMarks.children(restriction)) {
      String value = facet.getAttribute("value");
      switch (facet.getLocalName()) {
        case "pattern" -> patterns.add(ecmaScript(value));
        case "enumeration" -> words.add(value);
        case "minLength" -> least = Integer.parseInt(value);
        default -> throw new IllegalStateException(facet.getLocalName());
      }
    }
    if (!words.isEmpty()) {
      return new Simple(null, false, words);
    } else if (!patterns.isEmpty()) {
      return new Simple(String.join("|", patterns), base.collapsed, List.of());
    }
    // The only type with a least length is a list of one word or more.
    return least == 0 ? base : list(Simple.ANY, least);
  }

  private static Simple list(Simple item, int least) {
    String token = "(?:" + item.token() + ")";
    String some = token + "(?:" + SPACE + "+" + token + ")*";
    return new Simple(least == 0 ? "(?:" + some + ")?" : some, true, List.of());
  }

  private static String ecmaScript(String pattern) {
    // White space in XML is four characters, and in ECMAScript many more.
    return pattern.equals("\\S([\\s\\S]*\\S)?")
        ? "[^ \\t\\n\\r](?:[\\s\\S]*[^ \\t\\n\\r])?"
        : pattern;
  }
}
