package org.etalon.dcc.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.validation.Validator;
import org.etalon.dcc.DccReader;
import org.etalon.dcc.DccSchemas;
import org.etalon.dcc.DccVersion;
import org.etalon.dcc.migration.MigrationOutcome.Migrated;
import org.etalon.fixture.Conformance;
import org.etalon.fixture.Tool;
import org.etalon.rendering.Banner;
import org.etalon.rendering.CertificateHtml;
import org.etalon.rendering.HtmlTemplates;
import org.etalon.rendering.PageLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Public documents of several versions and authors. */
class PublicDocumentsMigrationTest {
  /** Every number, unit and uncertainty of D-SI, whatever its element is called. */
  private static final Pattern VALUE = Pattern.compile("<si:([A-Za-z]+)>([^<]+)</si:[A-Za-z]+>");

  private static final CertificateHtml HTML = new CertificateHtml(new HtmlTemplates());

  @TempDir Path temporary;

  @Test
  void areMigratedToWhatTheOfficialSchemaAccepts() throws Exception {
    Validator newest = new OldSchemas(temporary).validator(DccVersion.WRITTEN);
    List<Path> documents = new ArrayList<>(Conformance.documents("dcc"));
    documents.addAll(Conformance.documents("signed"));
    assertThat(documents).hasSizeGreaterThanOrEqualTo(11);
    for (Path document : documents) {
      String name = document.getFileName().toString();
      byte[] before = Files.readAllBytes(document);
      Migrated migrated = (Migrated) MigratingDocument.migrate(before, new DccSchemas(null));
      assertThat(OldSchemas.refusal(newest, migrated.document())).as(name).isEmpty();
      assertThat(texts(migrated.document())).as(name).isEqualTo(texts(before)).isNotEmpty();
      assertThat(migrated.changes())
          .as(name)
          .noneMatch(c -> c.kind() == Change.Kind.KEPT_IN_COMMENT);
      for (PageLanguage language : PageLanguage.values()) {
        assertThat(HTML.render(DccReader.read(migrated.document()), language, Banner.NONE))
            .as(name)
            .contains("3.3.0");
      }
    }
  }

  @Test
  void areValidForXmllint() throws Exception {
    Tool.require("xmllint");
    Path schema = Conformance.folder("xsd").resolve("v3.3.0/dcc.xsd");
    for (Path document : Conformance.documents("dcc")) {
      Migrated migrated =
          (Migrated) MigratingDocument.migrate(Files.readAllBytes(document), new DccSchemas(null));
      Path file = Files.write(temporary.resolve("migrated.xml"), migrated.document());
      Tool.Run run =
          Tool.run(
              temporary,
              "xmllint",
              "--nonet",
              "--noout",
              "--schema",
              schema.toAbsolutePath().toString(),
              file.toString());
      assertThat(run.exit()).as(run.output()).isZero();
    }
  }

  private static List<String> texts(byte[] xml) {
    List<String> found = new ArrayList<>();
    Matcher values = VALUE.matcher(new String(xml, StandardCharsets.UTF_8));
    while (values.find()) {
      found.add(values.group(2));
    }
    return found;
  }
}
