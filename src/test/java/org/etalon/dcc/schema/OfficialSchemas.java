package org.etalon.dcc.schema;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import javax.xml.validation.Schema;
import org.etalon.fixture.Conformance;
import org.w3c.dom.Element;

/** Our schemas and the official ones, side by side. */
final class OfficialSchemas {
  private static final Path OURS = Path.of("schemas");

  private OfficialSchemas() {}

  static Schema ours(String version) {
    return Judge.compile(ourFile(version));
  }

  private static Path ourFile(String version) {
    return OURS.resolve("dcc/" + version + "/dcc.xsd");
  }

  static Schema oursOfSi(String version) {
    return Judge.compile(OURS.resolve("d-si/" + version + "/d-si.xsd"));
  }

  static Schema official(String version) {
    return Judge.compile(officialFile(version));
  }

  private static Path officialFile(String version) {
    return Conformance.folder("xsd").resolve("v" + version + "/dcc.xsd");
  }

  /** Every word that either schema of a version lists. */
  static List<String> enumerated(String version) throws IOException {
    TreeSet<String> words = new TreeSet<>();
    for (Path file : List.of(ourFile(version), officialFile(version))) {
      for (Element one : Xml.elements(Xml.parse(file), "*", "enumeration")) {
        words.add(one.getAttribute("value"));
      }
    }
    return List.copyOf(words);
  }

  static Schema officialOfSi(String version) {
    return Judge.compile(Conformance.folder("xsd").resolve("dsi/v" + version + ".xsd"));
  }
}
