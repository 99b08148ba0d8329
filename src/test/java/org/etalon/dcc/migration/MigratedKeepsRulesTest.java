package org.etalon.dcc.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.etalon.dcc.DccReader;
import org.etalon.dcc.DccSchemas;
import org.etalon.dcc.migration.MigrationOutcome.Migrated;
import org.etalon.dcc.rules.Occasion;
import org.etalon.dcc.rules.RawFacts;
import org.etalon.dcc.rules.Rules;
import org.etalon.dcc.rules.Severity;
import org.etalon.dcc.rules.Subject;
import org.etalon.fixture.Conformance;
import org.etalon.xml.Canonical;
import org.etalon.xml.SafeXml;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a migration puts in breaks no rule that the document kept. */
class MigratedKeepsRulesTest {
  private static final DccSchemas SCHEMAS = new DccSchemas(null);
  private static final List<Path> OWN =
      List.of(
          Path.of("src/test/resources/org/etalon/dcc/valid/whole.xml"),
          Path.of("src/test/resources/org/etalon/dcc/rules/base.xml"));

  @Test
  void alsoOfPublicDocuments() throws IOException {
    List<Path> documents = new ArrayList<>(Conformance.documents("dcc"));
    documents.addAll(Conformance.documents("signed"));
    for (Path document : documents) {
      byte[] before = Files.readAllBytes(document);
      Migrated migrated = (Migrated) MigratingDocument.migrate(before, SCHEMAS);
      assertThat(errors(migrated.document())).as(document.toString()).isSubsetOf(errors(before));
    }
  }

  @Test
  void whateverOneElementWasTakenOut() throws IOException {
    Set<String> taken = new HashSet<>();
    int migrated = 0;
    for (Path path : OWN) {
      byte[] whole = Files.readAllBytes(path);
      int count = elements(SafeXml.parse(whole).getDocumentElement()).size();
      for (int i = 1; i < count; i++) {
        Document document = SafeXml.parse(whole);
        Element out = elements(document.getDocumentElement()).get(i);
        // The same at another place is the same for the grammar.
        String name = path + " " + out.getParentNode().getNodeName() + "/" + out.getNodeName();
        if (taken.add(name)) {
          out.getParentNode().removeChild(out);
          byte[] before = Canonical.bytes(document);
          MigrationOutcome outcome = MigratingDocument.migrate(before, SCHEMAS);
          if (outcome instanceof Migrated done) {
            migrated++;
            assertThat(errors(done.document())).as(name).isSubsetOf(errors(before));
          }
        }
      }
    }
    assertThat(migrated).isGreaterThan(100);
  }

  private static Set<String> errors(byte[] xml) {
    Subject subject = Subject.of(DccReader.read(xml), RawFacts.of(xml), null);
    Set<String> errors = new TreeSet<>();
    Rules.check(subject, Occasion.ANY).findings().stream()
        .filter(f -> f.severity() == Severity.ERROR)
        .forEach(f -> errors.add(f.rule().id() + " " + f.answer()));
    return errors;
  }

  private static List<Element> elements(Element element) {
    List<Element> all = new ArrayList<>(List.of(element));
    Tree.children(element).forEach(child -> all.addAll(elements(child)));
    return all;
  }
}
