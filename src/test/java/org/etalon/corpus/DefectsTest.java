package org.etalon.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.etalon.corpus.defect.Defect;
import org.etalon.corpus.defect.Defects;
import org.etalon.corpus.draft.DraftedTree;
import org.junit.jupiter.api.Test;

/** Where defects go, and that each is documented. */
class DefectsTest {
  private final DraftedTree tree = new DraftedTree(new NationalTree(TreeShape.of(1, 199)));
  private final Defects defects = new Defects(tree);

  @Test
  void documentationNamesEachWithItsRule() throws Exception {
    String text = Files.readString(Path.of("docs", "corpus.md"));
    for (Defect defect : Defect.values()) {
      assertThat(text).contains("| `" + defect.label() + "` | " + defect.rule());
      for (org.etalon.traceability.Rule rule : defect.besides()) {
        assertThat(text).containsPattern("`" + defect.label() + "` \\|[^|]*" + rule);
      }
    }
  }

  @Test
  void eachGoesIntoAChainOfItsOwn() {
    for (Defect defect : Defect.values()) {
      defects.add(defect, null);
    }
    assertThat(defects.placed()).extracting(Defects.Placed::root).doesNotHaveDuplicates();
  }

  @Test
  void placeIsThatOfAnInstrument() {
    String root = defects.add(Defect.WRONG_DIGEST, null).root();
    assertThat(defects.add(Defect.CYCLE, root).root()).isEqualTo(root);
    assertThatThrownBy(() -> defects.add(Defect.CYCLE, "C-0000001"))
        .hasMessageContaining("has no link for cycle");
    assertThatThrownBy(() -> defects.add(Defect.CYCLE, "X-1"))
        .hasMessageContaining("There is no certificate X-1");
    DraftedTree small = new DraftedTree(new NationalTree(TreeShape.of(1, 3)));
    assertThatThrownBy(() -> new Defects(small).add(Defect.CYCLE, null))
        .hasMessageContaining("too small");
  }
}
