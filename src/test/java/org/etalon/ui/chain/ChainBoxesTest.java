package org.etalon.ui.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.etalon.rendering.Labels;
import org.etalon.rendering.PageLanguage;
import org.etalon.traceability.Chain;
import org.etalon.ui.PageHtml;
import org.etalon.ui.Sign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChainBoxesTest {
  private final Labels words = Labels.load(PageHtml.class, "labels", PageLanguage.EN);

  private ChainBoxes boxes(Chain chain, Expansion... expanded) {
    return new ChainBoxes(chain, List.of(expanded), words);
  }

  private static List<String> shown(ChainBoxes boxes) {
    return boxes.boxes().stream().flatMap(box -> box.nodes().stream()).map(Chain.Node::id).toList();
  }

  @Test
  void drawsASmallChainWhole() {
    Chain chain = ChainFixture.random(ChainBoxes.NODES_WHOLE, 1);
    assertThat(boxes(chain).isWhole()).isTrue();
    assertThat(boxes(chain).boxes()).allMatch(box -> box.single() != null);
    assertThat(boxes(ChainFixture.random(ChainBoxes.NODES_WHOLE + 1, 1)).isWhole()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 1_000, 5_000})
  void losesNoNodeAndNoStep(int count) {
    Chain chain = ChainFixture.tree(count);
    ChainBoxes boxes = boxes(chain);
    assertThat(boxes.boxes()).hasSizeLessThan(40);
    assertThat(shown(boxes))
        .containsExactlyInAnyOrderElementsOf(chain.nodes().stream().map(Chain.Node::id).toList());
    assertThat(boxes.steps().stream().mapToInt(step -> step.edges().size()).sum())
        .isEqualTo(chain.edges().size());
    for (ChainBoxes.Box box : boxes.boxes()) {
      assertThat(box.nodes()).allSatisfy(n -> assertThat(boxes.tier(n)).isEqualTo(box.tier()));
    }
  }

  @Test
  void aBoxTellsTheGravestThatIsInIt() {
    Chain chain = ChainFixture.tree(1_000);
    ChainBoxes boxes = boxes(chain);
    List<String> failed = new ArrayList<>();
    for (Chain.Edge edge : chain.edges()) {
      if (Sign.of(edge.rules(), words).failed()) {
        failed.add(edge.to());
      }
    }
    assertThat(failed).isNotEmpty();
    for (ChainBoxes.Box box : boxes.boxes()) {
      boolean any = box.nodes().stream().anyMatch(node -> failed.contains(node.id()));
      assertThat(box.sign().failed()).as(box.id()).isEqualTo(any);
      assertThat(box.signs().values().stream().mapToInt(Integer::intValue).sum())
          .isEqualTo(box.nodes().size());
    }
  }

  @Test
  void opensALaboratoryTheGravestFirst() {
    Chain chain = ChainFixture.tree(5_000);
    ChainBoxes.Box closed =
        boxes(chain).boxes().stream()
            .filter(box -> box.nodes().size() > 100 && !box.who().equals(Expansion.OTHERS))
            .findFirst()
            .orElseThrow();
    ChainBoxes opened = boxes(chain, closed.more());
    List<ChainBoxes.Box> own =
        opened.boxes().stream()
            .filter(box -> box.tier() == closed.tier() && box.who().equals(closed.who()))
            .toList();
    assertThat(own).hasSize(Expansion.MORE + 1);
    List<Integer> weights = own.stream().map(box -> box.sign().weight()).toList();
    assertThat(weights).isSorted();
    ChainBoxes.Box rest = own.get(Expansion.MORE);
    assertThat(rest.nodes()).hasSize(closed.nodes().size() - Expansion.MORE);
    assertThat(rest.more()).isEqualTo(new Expansion(closed.tier(), 48, closed.who()));
    assertThat(shown(opened)).hasSameSizeAs(chain.nodes()).doesNotHaveDuplicates();
  }

  @Test
  void opensTheOtherLaboratories() {
    Chain chain = ChainFixture.tree(1_000);
    ChainBoxes.Box others =
        boxes(chain).boxes().stream()
            .filter(box -> box.who().equals(Expansion.OTHERS))
            .findFirst()
            .orElseThrow();
    ChainBoxes opened = boxes(chain, others.more());
    assertThat(opened.boxes()).hasSizeGreaterThan(boxes(chain).boxes().size());
    assertThat(shown(opened)).hasSameSizeAs(chain.nodes()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"1000, 600000", "5000, 600000"})
  void aLargeChainIsASmallPage(int count, int bytesMax) {
    Chain chain = ChainFixture.tree(count);
    ChainView view =
        ChainView.of(chain, new Addresses("C-1", null, null, List.of()), PageLanguage.EN, words);
    assertThat(view.graph().width()).isLessThan(1_600);
    assertThat(view.nodes()).hasSize(200);
    assertThat(view.nodesMore()).isEqualTo(chain.nodes().size() - 200);
    assertThat(view.steps().get(0).sign().failed()).isTrue();
    assertThat(view.rules().told()).isNotEmpty();
    String page =
        new PageHtml()
            .chain(
                new org.etalon.ui.PageContext(PageLanguage.EN, "/page", null, false, List.of()),
                ChainFixture.query("NO-n0"),
                ChainFixture.shown(chain));
    assertThat(page.length()).isLessThan(bytesMax);
    for (ChainGraph.Connector connector : view.graph().connectors()) {
      assertThat(page).contains("id=\"" + connector.path().substring(1) + "\"");
    }
  }

  @Test
  void everyBoxOfASmallChainLeadsSomewhere() {
    Chain chain = ChainFixture.thermometer();
    ChainView view =
        ChainView.of(chain, new Addresses("C-1", null, null, List.of()), PageLanguage.EN, words);
    Map<String, String> paths = new java.util.HashMap<>();
    view.graph().boxes().forEach(box -> paths.put(box.id(), box.path()));
    assertThat(paths)
        .containsEntry("c3", "/certificates/NIM-2026-000004")
        .containsEntry("s1", "#node-s1")
        .containsEntry("t1", "#node-t1");
    assertThat(view.nodes()).extracting(ChainView.NodeRow::id).contains("s1", "t1");
    assertThat(view.facts())
        .contains("The longest branch has 3 steps; 4 certificates are part of the chain.")
        .anyMatch(fact -> fact.startsWith("Ends at: Realisation of the ITS-90"))
        .anyMatch(fact -> fact.contains("Resistance bridge"));
  }
}
