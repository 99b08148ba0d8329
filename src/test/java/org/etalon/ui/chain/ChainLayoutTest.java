package org.etalon.ui.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.etalon.rendering.Labels;
import org.etalon.rendering.PageLanguage;
import org.etalon.traceability.Chain;
import org.etalon.ui.PageHtml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChainLayoutTest {

  private final Labels words = Labels.load(PageHtml.class, "labels", PageLanguage.EN);

  static Stream<Chain> chains() {
    List<Chain> chains = new ArrayList<>();
    chains.add(ChainFixture.thermometer());
    chains.add(ChainFixture.alone());
    chains.add(ChainFixture.circle());
    for (int seed = 0; seed < 40; seed++) {
      chains.add(ChainFixture.random(2 + seed * 58 / 39, seed));
    }
    return chains.stream();
  }

  @ParameterizedTest
  @MethodSource("chains")
  void placesEveryBoxWithoutOverlap(Chain chain) {
    ChainGraph graph = graph(chain, PageLanguage.EN);
    assertThat(graph.boxes()).hasSameSizeAs(chain.nodes());
    for (ChainGraph.Box a : graph.boxes()) {
      assertThat(a.x()).isNotNegative();
      assertThat(a.y()).isNotNegative();
      assertThat(a.x() + a.width()).isLessThanOrEqualTo(graph.width());
      assertThat(a.y() + a.height()).isLessThanOrEqualTo(graph.height());
      for (ChainGraph.Box b : graph.boxes()) {
        assertThat(a == b || !place(a).overlaps(place(b), 0)).as(a.id() + " " + b.id()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("chains")
  void drawsEveryEdgeFromItsBoxToItsBox(Chain chain) {
    ChainGraph graph = graph(chain, PageLanguage.EN);
    List<String> expected =
        chain.edges().stream()
            .filter(e -> !e.from().equals(e.to()) && !e.to().equals("unknown"))
            .map(e -> number(chain, e.from()) + " \u2192 " + number(chain, e.to()) + ":")
            .distinct()
            .toList();
    assertThat(graph.connectors()).hasSameSizeAs(expected);
    for (String ends : expected) {
      ChainGraph.Connector connector =
          graph.connectors().stream()
              .filter(c -> c.title().startsWith(ends))
              .findFirst()
              .orElseThrow();
      int[][] points = points(connector);
      assertThat(touches(graph, ends.split(" ")[0], points[0])).as(ends).isTrue();
      assertThat(touches(graph, ends.split(" ")[2].replace(":", ""), points[points.length - 1]))
          .as(ends)
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("chains")
  void putsLabelsWhereTheyCanBeRead(Chain chain) {
    ChainGraph graph = graph(chain, PageLanguage.EN);
    List<ChainLayout.Place> labels =
        graph.connectors().stream()
            .map(
                c -> new ChainLayout.Place(c.labelX(), c.labelY(), c.labelWidth(), c.labelHeight()))
            .toList();
    for (int i = 0; i < labels.size(); i++) {
      for (int k = 0; k < i; k++) {
        assertThat(labels.get(i).overlaps(labels.get(k), 0)).as(i + " " + k).isFalse();
      }
      for (ChainGraph.Box box : graph.boxes()) {
        assertThat(labels.get(i).overlaps(place(box), 0)).isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("chains")
  void crossesNoBoxWithALine(Chain chain) {
    ChainGraph graph = graph(chain, PageLanguage.EN);
    List<String> crossings = new ArrayList<>();
    for (ChainGraph.Connector connector : graph.connectors()) {
      int[][] points = points(connector);
      for (int i = 0; i + 1 < points.length; i++) {
        for (int share = 1; share < 100; share++) {
          int x = points[i][0] + (points[i + 1][0] - points[i][0]) * share / 100;
          int y = points[i][1] + (points[i + 1][1] - points[i][1]) * share / 100;
          graph.boxes().stream()
              .filter(box -> inside(box, x, y))
              .forEach(box -> crossings.add(connector.title() + " crosses " + box.id()));
        }
      }
    }
    assertThat(crossings).isEmpty();
  }

  private static boolean inside(ChainGraph.Box box, int x, int y) {
    return x > box.x()
        && x < box.x() + box.width()
        && y > box.y() + 1
        && y < box.y() + box.height() - 1;
  }

  @Test
  void putsTheEndOfTheChainOnTopAndTheCertificateBelow() {
    ChainGraph graph = graph(ChainFixture.thermometer(), PageLanguage.EN);
    ChainGraph.Box root = graph.boxes().get(0);
    ChainGraph.Box terminal = graph.boxes().get(5);
    assertThat(root.css()).contains("node-root");
    assertThat(graph.boxes()).allSatisfy(box -> assertThat(box.y()).isLessThanOrEqualTo(root.y()));
    assertThat(graph.boxes())
        .allSatisfy(box -> assertThat(box.y()).isGreaterThanOrEqualTo(terminal.y()));
  }

  @Test
  void keepsTextsInsideTheirBox() {
    for (PageLanguage language : PageLanguage.values()) {
      ChainGraph graph = graph(ChainFixture.alone(), language);
      for (ChainGraph.Text text : graph.boxes().get(0).texts()) {
        assertThat(TextLines.width(text.text(), text.css().equals("name") ? 14 : 12))
            .isLessThanOrEqualTo(252 - 28);
      }
      assertThat(graph.boxes().get(0).texts()).hasSizeLessThan(13);
    }
  }

  private ChainGraph graph(Chain chain, PageLanguage language) {
    return ChainGraph.of(
        new ChainBoxes(chain, List.of(), words),
        new Addresses("C-1", null, null, List.of()),
        language,
        words);
  }

  private static String number(Chain chain, String id) {
    return chain.nodes().stream()
        .filter(n -> n.id().equals(id))
        .map(n -> n.number() == null ? n.id() : n.number())
        .findFirst()
        .orElseThrow();
  }

  private static boolean touches(ChainGraph graph, String number, int[] point) {
    return graph.boxes().stream()
        .filter(b -> b.id().equals(number) || (b.path() != null && b.path().endsWith("/" + number)))
        .anyMatch(
            b ->
                point[0] >= b.x()
                    && point[0] <= b.x() + b.width()
                    && (point[1] == b.y() || point[1] == b.y() + b.height()));
  }

  private static int[][] points(ChainGraph.Connector connector) {
    return Arrays.stream(connector.points().split(" "))
        .map(p -> Arrays.stream(p.split(",")).mapToInt(Integer::parseInt).toArray())
        .toArray(int[][]::new);
  }

  private static ChainLayout.Place place(ChainGraph.Box box) {
    return new ChainLayout.Place(box.x(), box.y(), box.width(), box.height());
  }
}
