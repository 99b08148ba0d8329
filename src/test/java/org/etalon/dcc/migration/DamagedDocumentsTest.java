package org.etalon.dcc.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.validation.Validator;
import org.etalon.dcc.DccSchemas;
import org.etalon.dcc.DccVersion;
import org.etalon.dcc.migration.MigrationOutcome.Finding;
import org.etalon.dcc.migration.MigrationOutcome.Migrated;
import org.etalon.dcc.migration.MigrationOutcome.Refused;
import org.etalon.xml.Canonical;
import org.etalon.xml.SafeXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Documents that no schema accepts: whatever was done to them, a migration ends with a document
 * that the official schema accepts or with reasons why not.
 */
class DamagedDocumentsTest {
  private static final int DOCUMENTS = 40;
  private static final int DAMAGES = 6;

  private static final String OLD_SI = "https://ptb.de/si/smartcom/d-si/v1_0_1";

  @TempDir Path temporary;

  @Test
  void areMigratedOrRefusedWithReasons() throws Exception {
    OldSchemas schemas = new OldSchemas(temporary);
    Validator newest = schemas.validator(DccVersion.WRITTEN);
    DccSchemas own = new DccSchemas(null);
    Map<DccVersion, Integer> migrated = new EnumMap<>(DccVersion.class);
    List<String> refused = new ArrayList<>();
    for (DccVersion version : DccVersion.values()) {
      Grammar grammar = schemas.grammar(version);
      for (int seed = 0; seed < DOCUMENTS; seed++) {
        byte[] xml = damaged(RandomDcc.of(grammar, version, seed), new Random(seed));
        String name = version.text() + ", seed " + seed;
        MigrationOutcome outcome = MigratingDocument.migrate(xml, own);
        if (outcome instanceof Migrated m) {
          migrated.merge(version, 1, Integer::sum);
          assertThat(OldSchemas.refusal(newest, m.document())).as(name).isEmpty();
        } else {
          List<Finding> findings = ((Refused) outcome).findings();
          assertThat(findings).as(name).isNotEmpty();
          findings.forEach(f -> refused.add(f.code() + " " + f.detail()));
        }
      }
    }
    assertThat(migrated.values()).hasSize(12).allMatch(count -> count > DOCUMENTS / 2);
    // What comes out by our own grammar is refused by our own schema for no other reason.
    assertThat(refused).noneMatch(r -> r.startsWith("not-valid-as-migrated"));
  }

  private static byte[] damaged(byte[] xml, Random random) {
    Document document = SafeXml.parse(xml);
    // Declared at the root, so that parts can be moved about.
    Element root = document.getDocumentElement();
    String si = new String(xml, StandardCharsets.UTF_8).contains(OLD_SI) ? OLD_SI : Names.SI;
    root.setAttributeNS(Names.XMLNS, "xmlns:si", si);
    for (int i = 0; i < DAMAGES; i++) {
      List<Element> all = new ArrayList<>();
      Tree.children(document.getDocumentElement()).forEach(part -> collect(part, all));
      damage(all.get(random.nextInt(all.size())), all.get(random.nextInt(all.size())), random);
    }
    return Canonical.bytes(document);
  }

  private static void collect(Element element, List<Element> all) {
    for (Element child : Tree.children(element)) {
      all.add(child);
      collect(child, all);
    }
  }

  private static void damage(Element element, Element other, Random random) {
    Node parent = element.getParentNode();
    switch (random.nextInt(8)) {
      case 0 -> parent.removeChild(element);
      case 1 -> parent.insertBefore(element.cloneNode(true), element);
      case 2 -> parent.insertBefore(element, parent.getFirstChild());
      case 3 -> element.getOwnerDocument().renameNode(element, Names.DCC, "dcc:unheardOf");
      case 4 -> element.setTextContent(" ");
      case 5 -> element.setAttribute("id", "id1");
      case 6 -> element.appendChild(other.cloneNode(true));
      default -> element.setTextContent("§ no value");
    }
  }
}
