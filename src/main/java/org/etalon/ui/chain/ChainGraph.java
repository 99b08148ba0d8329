package org.etalon.ui.chain;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etalon.rendering.Labels;
import org.etalon.rendering.PageLanguage;
import org.etalon.traceability.Chain;
import org.etalon.ui.Sign;
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
      String path,
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
      String path,
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

  static ChainGraph of(ChainBoxes chain, Addresses addresses, PageLanguage language, Labels words) {
    Map<String, List<Row>> contents = new LinkedHashMap<>();
    List<ChainLayout.Size> sizes = new ArrayList<>();
    for (ChainBoxes.Box box : chain.boxes()) {
      Chain.Node single = box.single();
      List<Row> rows = single == null ? several(box, words) : rows(single, language, words);
      contents.put(box.id(), rows);
      int height = 2 * PADDING + rows.stream().mapToInt(Row::height).sum();
      sizes.add(new ChainLayout.Size(box.id(), BOX_WIDTH, height));
    }
    List<Drawn> drawn =
        chain.steps().stream()
            .filter(step -> step.from() != step.to())
            .map(step -> drawn(step, language, words))
            .toList();
    ChainLayout layout = ChainLayout.of(sizes, drawn.stream().map(Drawn::link).toList());
    List<Box> boxes = new ArrayList<>();
    for (ChainBoxes.Box box : chain.boxes()) {
      ChainLayout.Place place = requireNonNull(layout.places().get(box.id()));
      List<Row> rows = requireNonNull(contents.get(box.id()));
      boxes.add(
          box(
              box,
              addresses.of(box),
              name(box, language, words),
              place,
              rows,
              layout.isRoot(box.id())));
    }
    List<Connector> connectors = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      connectors.add(connector(drawn.get(i), layout.routes().get(i)));
    }
    return new ChainGraph(layout.width(), layout.height(), boxes, connectors);
  }

  private static Drawn drawn(ChainBoxes.Step step, PageLanguage language, Labels words) {
    List<Chain.RuleOutcome> outcomes = step.rules();
    Sign sign = Sign.of(outcomes, words);
    int count = step.edges().size();
    String label =
        sign.symbol() + " " + label(sign, outcomes, words) + (count > 1 ? " \u00D7" + count : "");
    String title =
        shortName(step.from(), language, words)
            + " \u2192 "
            + shortName(step.to(), language, words)
            + ": "
            + sign.word();
    int width = TextLines.width(label, SMALL) * BOLD_PERCENT / 100 + 16;
    return new Drawn(
        new ChainLayout.Link(step.from().id(), step.to().id(), width, LABEL_HEIGHT),
        sign,
        label,
        title,
        "#" + step.id());
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

  private static String shortName(ChainBoxes.Box box, PageLanguage language, Labels words) {
    Chain.Node single = box.single();
    return single == null
        ? name(box, language, words)
        : Objects.requireNonNullElse(single.number(), single.id());
  }

  /** What a box is called, in words. */
  static String name(ChainBoxes.Box box, PageLanguage language, Labels words) {
    Chain.Node single = box.single();
    if (single != null) {
      return ChainView.nameOf(single, language);
    }
    String who =
        switch (box.who()) {
          case Expansion.OTHERS -> Phrases.of(words, "boxOthers", box.laboratories());
          case "" -> words.get("boxNobody");
          default -> box.who();
        };
    return who + " (" + Phrases.of(words, "boxCount", box.nodes().size()) + ")";
  }

  private static List<Row> several(ChainBoxes.Box box, Labels words) {
    List<Row> rows = new ArrayList<>();
    add(rows, "kind", SMALL, Phrases.of(words, "boxTier", box.tier()), 1);
    boolean others = box.who().equals(Expansion.OTHERS);
    String who = box.who().isEmpty() ? words.get("boxNobody") : box.who();
    add(
        rows,
        "name",
        NORMAL,
        others ? Phrases.of(words, "boxOthers", box.laboratories()) : who,
        NAME_LINES_MAX);
    Map<Chain.NodeKind, Long> kinds =
        box.nodes().stream()
            .collect(Collectors.groupingBy(Chain.Node::kind, TreeMap::new, Collectors.counting()));
    kinds.forEach(
        (kind, count) ->
            add(rows, "detail", SMALL, count + " \u00D7 " + words.get("node_" + kind.name()), 2));
    String signs =
        box.signs().entrySet().stream()
            .map(each -> each.getKey().symbol() + " " + each.getValue())
            .collect(Collectors.joining("   "));
    add(rows, "signs", NORMAL, signs, 1);
    add(rows, "number", SMALL, words.get("boxMore"), 1);
    return rows;
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
    add(rows, "detail", SMALL, ChainView.uncertainty(node.uncertainty()), 2);
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
      ChainBoxes.Box box,
      String path,
      String title,
      ChainLayout.Place place,
      List<Row> rows,
      boolean root) {
    List<Text> texts = new ArrayList<>();
    int y = place.y() + PADDING;
    for (Row row : rows) {
      y += row.height();
      texts.add(new Text(row.css(), place.x() + PADDING, y - 5, row.text()));
    }
    Chain.Node single = box.single();
    String css =
        single == null
            ? "node-SEVERAL outcome-" + box.sign().css()
            : "node-" + single.kind().name() + (root ? " node-root" : "");
    return new Box(
        box.id(), css, path, title, place.x(), place.y(), place.width(), place.height(), texts);
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
        drawn.path(),
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

  private record Drawn(ChainLayout.Link link, Sign sign, String label, String title, String path) {}
}
