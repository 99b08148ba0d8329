package org.etalon.dcc.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says of each element, taken from the schema itself, so that there is one place only
 * where the structure of DCC 3.3.0 is written down.
 */
final class Grammar {
  private static final List<String> NEWEST =
      List.of(
          "schemas/dcc/3.3.0/dcc.xsd",
          "schemas/d-si/2.2.1/d-si.xsd",
          "schemas/d-si/2.2.1/qudt.xsd");

  private final Map<String, ContentType> types;
  private final Map<QName, String> elements;

  Grammar(Map<String, ContentType> types, Map<QName, String> elements) {
    this.types = Map.copyOf(types);
    this.elements = Map.copyOf(elements);
  }

  /** The grammar of what is written: DCC 3.3.0 with D-SI 2.2.1. */
  static Grammar newest() {
    return Newest.GRAMMAR;
  }

  ContentType type(String key) {
    ContentType type = types.get(key);
    if (type == null) {
      throw new IllegalStateException("The schema has no type " + key);
    }
    return type;
  }

  /** The type of an element that may be a root, or null. */
  @Nullable ContentType root(QName name) {
    String key = elements.get(name);
    return key == null ? null : type(key);
  }

  /** Made when first asked for. */
  private static final class Newest {
    static final Grammar GRAMMAR = read();

    private static Grammar read() {
      List<byte[]> files = new ArrayList<>();
      for (String name : NEWEST) {
        try (InputStream in = Grammar.class.getClassLoader().getResourceAsStream(name)) {
          if (in == null) {
            throw new IllegalStateException("Schema " + name + " is not on the class path");
          }
          files.add(in.readAllBytes());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return GrammarReader.read(files);
    }
  }
}
