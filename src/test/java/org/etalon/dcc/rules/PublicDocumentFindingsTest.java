package org.etalon.dcc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.etalon.dcc.DccReader;
import org.etalon.fixture.Conformance;
import org.junit.jupiter.api.Test;

/**
 * What the rules say about documents published by others. Each line was looked at; a changed one is
 * to be looked at again.
 */
class PublicDocumentFindingsTest {
  @Test
  void findingsAreThoseThatWereReviewed() throws IOException {
    List<String> found = new ArrayList<>();
    for (String folder : List.of("dcc", "signed")) {
      for (Path document : Conformance.documents(folder)) {
        found.add("# " + folder + "/" + document.getFileName());
        byte[] bytes = Files.readAllBytes(document);
        Subject subject = Subject.of(DccReader.read(bytes), RawFacts.of(bytes), null);
        for (RuleFinding finding : Rules.check(subject, Occasion.ANY).findings()) {
          assertThat(finding.sentence(RuleLanguage.EN)).isNotBlank();
          found.add(
              finding.severity()
                  + " "
                  + finding.rule().id()
                  + " "
                  + finding.answer()
                  + " "
                  + finding.pointer());
        }
      }
    }
    assertThat(found)
        .containsExactlyElementsOf(RuleCase.resource("public-findings.txt").lines().toList());
  }
}
