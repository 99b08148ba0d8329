package org.etalon.ui;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etalon.rendering.Labels;
import org.etalon.rendering.PageLanguage;
import org.etalon.rendering.PagePaths;
import org.etalon.rendering.UnitSymbol;
import org.etalon.traceability.Chain;
import org.jspecify.annotations.Nullable;

/** A chain as a drawing: boxes and lines with their places, the terminal standards on top. */
record ChainGraph(int width, int height, List<Box> boxes, List<Connector> connectors) {

  private static final int SMALL = 12;
  private static final int NORMAL = 14;

  /** Bold letters are wider than others of their size. */
  private static final int BOLD_PERCENT = 112;

  private static final int PADDING = 14;
  private static final int BOX_WIDTH = 252;
  private static final int TEXT_WIDTH = BOX_WIDTH - 2 * PADDING;
  private static final int NAME_LINES_MAX = 4;
  private static final int RULES_MAX = 2;

  /** Signs that are told with the rules that gave them. */
  private static final Set<String> TOLD = Set.of("FAILED", "INDETERMINATE", "WARNING");

  private static final int LABEL_HEIGHT = 22;

  /** A node. */
  record Box(
      String id,
      String css,
      @Nullable String path,
      String title,
      int x,
      int y,
      int width,
      int height,
      List<Text> texts) {}

  /** A line of text in a box. */
  record Text(String css, int x, int y, String text) {}

  /** An edge with its label. */
  record Connector(
      String title,
      Sign sign,
      String points,
      String arrow,
      String label,
      int labelX,
      int labelY,
      int labelWidth,
      int labelHeight,
      int textX,
      int textY) {}

  static ChainGraph of(Chain chain, PageLanguage language, Labels words) {
    Map<String, List<Row>> contents = new LinkedHashMap<>();
    List<ChainLayout.Size> sizes = new ArrayList<>();
    for (Chain.Node node : chain.nodes()) {
      List<Row> rows = rows(node, language, words);
      contents.put(node.id(), rows);
      int height = 2 * PADDING + rows.stream().mapToInt(Row::height).sum();
      sizes.add(new ChainLayout.Size(node.id(), BOX_WIDTH, height));
    }
    List<Drawn> drawn = drawn(chain, words);
    ChainLayout layout = ChainLayout.of(sizes, drawn.stream().map(Drawn::link).toList());
    List<Box> boxes = new ArrayList<>();
    for (Chain.Node node : chain.nodes()) {
      ChainLayout.Place place = requireNonNull(layout.places().get(node.id()));
      List<Row> rows = requireNonNull(contents.get(node.id()));
      boxes.add(box(node, place, rows, layout, language));
    }
    List<Connector> connectors = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      connectors.add(connector(drawn.get(i), layout.routes().get(i)));
    }
    return new ChainGraph(layout.width(), layout.height(), boxes, connectors);
  }

  /** One line for each pair of nodes, with the rules of every edge between them. */
  private static List<Drawn> drawn(Chain chain, Labels words) {
    Map<String, String> names =
        chain.nodes().stream()
            .collect(Collectors.toMap(Chain.Node::id, ChainGraph::shortName, (a, b) -> a));
    Map<List<String>, List<Chain.RuleOutcome>> rules = new LinkedHashMap<>();
    for (Chain.Edge edge : chain.edges()) {
      boolean known = names.containsKey(edge.from()) && names.containsKey(edge.to());
      if (known && !edge.from().equals(edge.to())) {
        rules
            .computeIfAbsent(List.of(edge.from(), edge.to()), k -> new ArrayList<>())
            .addAll(edge.rules());
      }
    }
    List<Drawn> drawn = new ArrayList<>();
    rules.forEach(
        (ends, outcomes) -> {
          Sign sign = Sign.of(outcomes, words);
          String label = sign.symbol() + " " + label(sign, outcomes, words);
          String title =
              names.get(ends.get(0)) + " \u2192 " + names.get(ends.get(1)) + ": " + sign.word();
          int width = TextLines.width(label, SMALL) * BOLD_PERCENT / 100 + 16;
          drawn.add(
              new Drawn(
                  new ChainLayout.Link(ends.get(0), ends.get(1), width, LABEL_HEIGHT),
                  sign,
                  label,
                  title));
        });
    return drawn;
  }

  /** The word, or where something is wrong the rules that say so. */
  private static String label(Sign sign, List<Chain.RuleOutcome> outcomes, Labels words) {
    if (!TOLD.contains(sign.css())) {
      return sign.word();
    }
    List<String> rules =
        outcomes.stream()
            .filter(outcome -> Sign.of(outcome, words).equals(sign))
            .map(Chain.RuleOutcome::rule)
            .distinct()
            .toList();
    String named = String.join(" ", rules.subList(0, Math.min(RULES_MAX, rules.size())));
    return rules.size() > RULES_MAX ? named + " +" + (rules.size() - RULES_MAX) : named;
  }

  private static String shortName(Chain.Node node) {
    return Objects.requireNonNullElse(node.number(), node.id());
  }

  private static List<Row> rows(Chain.Node node, PageLanguage language, Labels words) {
    List<Row> rows = new ArrayList<>();
    String legal = node.legalStatus();
    String kind = words.get("node_" + node.kind().name());
    boolean ranked = legal != null && !legal.equals("NONE");
    add(rows, "kind", SMALL, ranked ? words.word("legal", legal) : kind, 2);
    add(rows, "name", NORMAL, ChainView.nameOf(node, language), NAME_LINES_MAX);
    add(rows, "number", SMALL, node.number(), 2);
    add(rows, "detail", SMALL, node.organisation(), 2);
    String dated =
        Stream.of(node.issuedOn(), node.rank())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    add(rows, "detail", SMALL, dated, 2);
    add(rows, "detail", SMALL, uncertainty(node.uncertainty()), 2);
    String status = node.status();
    if (status != null && !status.equals("VALID")) {
      add(rows, "warning", SMALL, "\u26A0 " + words.word("status", status), 1);
    }
    return rows;
  }

  private static void add(
      List<Row> rows, String css, int size, @Nullable String text, int linesMax) {
    if (text != null) {
      int width = css.equals("name") ? TEXT_WIDTH * 100 / BOLD_PERCENT : TEXT_WIDTH;
      TextLines.of(text, size, width, linesMax)
          .forEach(line -> rows.add(new Row(css, line, size + 6)));
    }
  }

  private static Box box(
      Chain.Node node,
      ChainLayout.Place place,
      List<Row> rows,
      ChainLayout layout,
      PageLanguage language) {
    List<Text> texts = new ArrayList<>();
    int y = place.y() + PADDING;
    for (Row row : rows) {
      y += row.height();
      texts.add(new Text(row.css(), place.x() + PADDING, y - 5, row.text()));
    }
    String number = node.number();
    String css = "node-" + node.kind().name() + (layout.isRoot(node.id()) ? " node-root" : "");
    return new Box(
        node.id(),
        css,
        number == null || node.kind() != Chain.NodeKind.CERTIFICATE
            ? null
            : PagePaths.certificate(number),
        ChainView.nameOf(node, language),
        place.x(),
        place.y(),
        place.width(),
        place.height(),
        texts);
  }

  private static Connector connector(Drawn drawn, ChainLayout.Route route) {
    ChainLayout.Place label = route.label();
    ChainLayout.Point end = route.points().get(route.points().size() - 1);
    int direction = end.y() < route.points().get(0).y() ? 1 : -1;
    String points =
        route.points().stream().map(p -> p.x() + "," + p.y()).collect(Collectors.joining(" "));
    int tip = 8 * direction;
    String arrow =
        end.x()
            + ","
            + end.y()
            + " "
            + (end.x() - 5)
            + ","
            + (end.y() + tip)
            + " "
            + (end.x() + 5)
            + ","
            + (end.y() + tip);
    return new Connector(
        drawn.title(),
        drawn.sign(),
        points,
        arrow,
        drawn.label(),
        label.x(),
        label.y(),
        label.width(),
        label.height(),
        label.x() + label.width() / 2,
        label.y() + label.height() - 7);
  }

  private record Row(String css, String text, int height) {}

  private record Drawn(ChainLayout.Link link, Sign sign, String label, String title) {}

  /** A number and a D-SI unit, with the unit as a symbol where there is one. */
  private static @Nullable String uncertainty(@Nullable String signed) {
    if (signed == null) {
      return null;
    }
    int blank = signed.indexOf(' ');
    return blank < 0
        ? "U = " + signed
        : "U = " + signed.substring(0, blank) + " " + UnitSymbol.of(signed.substring(blank + 1));
  }
}
