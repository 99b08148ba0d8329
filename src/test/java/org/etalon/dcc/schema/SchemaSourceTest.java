package org.etalon.dcc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The schemas of all versions are what their source says. {@code -Detalon.schemas.write=true}
 * writes them anew.
 */
class SchemaSourceTest {
  private static final Path SCHEMAS = Path.of("schemas");
  private static final List<String> SOURCES = List.of("dcc", "d-si");
  private static final List<String> NAMED =
      List.of("simpleType", "complexType", "group", "attributeGroup");

  @Test
  void schemasAreGeneratedFromTheirSource() throws IOException {
    for (Map.Entry<Path, String> schema : generated().entrySet()) {
      if (Boolean.getBoolean("etalon.schemas.write")) {
        Files.createDirectories(schema.getKey().getParent());
        Files.writeString(schema.getKey(), schema.getValue());
      }
      assertThat(schema.getKey()).isRegularFile();
      assertThat(Files.readString(schema.getKey()))
          .as(schema.getKey() + ", run with -Detalon.schemas.write=true")
          .isEqualTo(schema.getValue());
    }
  }

  @Test
  void thereIsNoSchemaWithoutSource() throws IOException {
    TreeSet<Path> present = new TreeSet<>();
    for (String name : SOURCES) {
      try (var files = Files.walk(SCHEMAS.resolve(name))) {
        files.filter(file -> file.endsWith(name + ".xsd")).forEach(present::add);
      }
    }
    assertThat(present).containsExactlyElementsOf(generated().keySet());
  }

  @Test
  void everyMarkNamesAVersionOfItsSource() throws IOException {
    for (String name : SOURCES) {
      Document source = source(name);
      List<String> versions = VersionMarks.versions(source);
      int marks = 0;
      for (Element element : Xml.elements(source)) {
        String since = element.getAttributeNS(VersionMarks.NAMESPACE, "since");
        String until = element.getAttributeNS(VersionMarks.NAMESPACE, "until");
        // A mark at the edge of the known versions would say nothing.
        if (!since.isEmpty()) {
          assertThat(versions).as(Xml.path(element)).contains(since);
          marks++;
        }
        if (!until.isEmpty()) {
          assertThat(versions).as(Xml.path(element)).contains(until);
          marks++;
        }
      }
      assertThat(marks).as(name).isGreaterThan(20);
    }
  }

  @Test
  void everyTypeAndGroupIsUsedInEveryVersion() throws IOException {
    List<String> unused = new ArrayList<>();
    for (Map.Entry<Path, String> schema : generated().entrySet()) {
      Document document = Xml.parse(schema.getValue());
      for (Element declared : VersionMarks.children(document.getDocumentElement())) {
        String name = declared.getAttribute("name");
        if (NAMED.contains(declared.getLocalName())
            && !schema.getValue().contains(":" + name + "\"")) {
          unused.add(schema.getKey() + " " + name);
        }
      }
    }
    assertThat(unused).isEmpty();
  }

  private static Map<Path, String> generated() throws IOException {
    Map<Path, String> files = new TreeMap<>();
    for (String name : SOURCES) {
      Document source = source(name);
      for (String version : VersionMarks.versions(source)) {
        files.put(
            SCHEMAS.resolve(name).resolve(version).resolve(name + ".xsd"),
            SchemaText.of(VersionMarks.at(source, version), "schemas/source/" + name + ".xsd"));
      }
    }
    return files;
  }

  private static Document source(String name) throws IOException {
    return Xml.parse(SCHEMAS.resolve("source/" + name + ".xsd"));
  }
}
