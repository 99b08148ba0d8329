package org.etalon.dcc.schema;

import java.nio.file.Path;
import javax.xml.validation.Schema;
import org.etalon.fixture.Conformance;

/** Our schemas and the official ones, side by side. */
final class OfficialSchemas {
  private static final Path OURS = Path.of("schemas");

  private OfficialSchemas() {}

  static Schema ours(String version) {
    return Judge.compile(OURS.resolve("dcc/" + version + "/dcc.xsd"));
  }

  static Schema oursOfSi(String version) {
    return Judge.compile(OURS.resolve("d-si/" + version + "/d-si.xsd"));
  }

  static Schema official(String version) {
    return Judge.compile(Conformance.folder("xsd").resolve("v" + version + "/dcc.xsd"));
  }

  static Schema officialOfSi(String version) {
    return Judge.compile(Conformance.folder("xsd").resolve("dsi/v" + version + ".xsd"));
  }
}
