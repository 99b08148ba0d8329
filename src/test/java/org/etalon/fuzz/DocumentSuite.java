package org.etalon.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.etalon.dcc.DccWriter;
import org.etalon.dcc.Measured;
import org.etalon.dcc.Quantity;
import org.etalon.fixture.DccFixture;
import org.etalon.fixture.LargeDcc;
import org.etalon.fixture.SiForms;
import org.etalon.quantity.value.QuantityValue;

/** Certificates and elements of the D-SI, and all that reads them. */
final class DocumentSuite {
  private static final int LENGTH_MAX = 400_000;
  private static final Path WHOLE = Path.of("src/test/resources/org/etalon/dcc/valid/whole.xml");

  private DocumentSuite() {}

  static Suite suite() {
    return new Suite(
        "documents", 40, LENGTH_MAX, seeds(), new DocumentMutation(), DocumentTargets.all());
  }

  /** Small ones first and most, as they are fast. */
  private static List<String> seeds() {
    List<String> seeds = new ArrayList<>();
    seeds.add(octets(DccWriter.write(new DccFixture().build())));
    for (QuantityValue value : SiForms.all()) {
      DccFixture certificate = new DccFixture();
      Quantity quantity = DccFixture.measured();
      certificate.quantities =
          List.of(
              new Quantity(
                  quantity.name(),
                  null,
                  Measured.of(value),
                  null,
                  quantity.context(),
                  quantity.attributes()));
      String document = octets(DccWriter.write(certificate.build()));
      seeds.add(document);
      seeds.add(element(document));
      seeds.add(document.replace("schemaVersion=\"3.3.0\"", "schemaVersion=\"2.4.0\""));
    }
    seeds.add(octets(DccWriter.write(LargeDcc.build())));
    try {
      seeds.add(octets(Files.readAllBytes(WHOLE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return seeds;
  }

  /** The quantity of a certificate as a document of its own. */
  private static String element(String certificate) {
    int start = certificate.lastIndexOf("<dcc:quantity ");
    int from = certificate.indexOf("<si:", start);
    String name = certificate.substring(from + 1, certificate.indexOf('>', from)).split(" ")[0];
    String end = "</" + name + ">";
    int to = certificate.indexOf("</dcc:quantity>", from);
    String element = certificate.substring(from, certificate.lastIndexOf(end, to) + end.length());
    return element.contains("xmlns:si")
        ? element
        : element.replaceFirst("<" + name, "<" + name + " xmlns:si=\"https://ptb.de/si\"");
  }

  static String octets(byte[] document) {
    return new String(document, StandardCharsets.ISO_8859_1);
  }

  static byte[] bytes(String octets) {
    return octets.getBytes(StandardCharsets.ISO_8859_1);
  }
}
