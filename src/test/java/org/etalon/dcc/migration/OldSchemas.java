package org.etalon.dcc.migration;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.etalon.dcc.DccVersion;
import org.etalon.fixture.Conformance;
import org.xml.sax.SAXException;

/**
 * The official schemas of every version. That of DCC 2.1 imports D-SI 1.0.1 under a namespace that
 * the file of D-SI 1.0.1 does not have, so no validator accepts it as published; here the file has
 * the namespace that the certificates use.
 */
final class OldSchemas {
  private static final Pattern IMPORT = Pattern.compile("schemaLocation=\"(\\.\\./[^\"]+\\.xsd)\"");
  private static final String PUBLISHED =
      "https://intranet.ptb.de/fileadmin/dokumente/intranet/abteilungen/abteilung_1/"
          + "Digitaler_Kalibrierschein/SI";

  private final Path folder;

  /**
   * @param temporary takes a copy of the schemas
   */
  OldSchemas(Path temporary) {
    folder = temporary.resolve("xsd");
    Path official = Conformance.folder("xsd");
    try (Stream<Path> files = Files.walk(official)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(official.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        String text = Files.readString(file);
        Files.writeString(copy, text.replace(PUBLISHED, "https://ptb.de/si/smartcom/d-si/v1_0_1"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file(DccVersion version) {
    return folder.resolve("v" + version.text() + "/dcc.xsd");
  }

  Validator validator(DccVersion version) throws SAXException {
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
    return factory.newSchema(file(version).toFile()).newValidator();
  }

  /** What the schema says, or an empty text. */
  static String refusal(Validator validator, byte[] xml) throws IOException {
    try {
      validator.validate(
          new StreamSource(new StringReader(new String(xml, StandardCharsets.UTF_8))));
      return "";
    } catch (SAXException e) {
      return String.valueOf(e.getMessage());
    }
  }

  Grammar grammar(DccVersion version) throws IOException {
    List<Path> files = new ArrayList<>();
    collect(file(version), files);
    List<byte[]> texts = new ArrayList<>();
    for (Path file : files) {
      texts.add(Files.readAllBytes(file));
    }
    return GrammarReader.read(texts);
  }

  private static void collect(Path file, List<Path> files) throws IOException {
    if (files.contains(file) || file.endsWith("xmldsig-core-schema.xsd")) {
      return;
    }
    files.add(file);
    Matcher imported = IMPORT.matcher(Files.readString(file));
    while (imported.find()) {
      collect(file.resolveSibling(imported.group(1)).normalize(), files);
    }
  }
}
