package org.etalon.ui.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.etalon.rendering.Labels;
import org.etalon.signing.Outcome;
import org.etalon.traceability.Chain;
import org.etalon.ui.Sign;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one box of a drawing. In a small chain that is a node; in a large one all nodes of
 * a laboratory in a tier share a box, and in a long tier all laboratories that are not among the
 * first, the gravest coming first, so that nothing that failed hides behind what passed.
 */
final class ChainBoxes {
  /** A chain of so many nodes is drawn whole. */
  static final int NODES_WHOLE = 60;

  private static final int PER_TIER = 4;

  /**
   * A node, or several of one tier.
   *
   * @param who the laboratory; {@link Expansion#OTHERS} for several, empty where it is not known
   * @param signs how many nodes have each sign, the gravest first
   * @param more what to ask for to see more of it; null for a single node
   */
  record Box(
      String id,
      int tier,
      String who,
      int laboratories,
      List<Chain.Node> nodes,
      Map<Sign, Integer> signs,
      @Nullable Expansion more) {

    /** The node, where it is alone. */
    Chain.@Nullable Node single() {
      return more == null ? nodes.get(0) : null;
    }

    /** The gravest. */
    Sign sign() {
      return signs.keySet().iterator().next();
    }
  }

  /** Everything that leads from one box to another. */
  record Step(Box from, Box to, List<Chain.Edge> edges) {
    String id() {
      return "step-" + from.id() + "-" + to.id();
    }

    List<Chain.RuleOutcome> rules() {
      return edges.stream().flatMap(edge -> edge.rules().stream()).toList();
    }
  }

  private final List<Box> boxes = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Sign> signs = new HashMap<>();
  private final Map<String, Integer> tiers;
  private final List<Expansion> expanded;
  private final boolean whole;

  ChainBoxes(Chain chain, List<Expansion> expanded, Labels words) {
    this.expanded = expanded;
    this.whole = chain.nodes().size() <= NODES_WHOLE;
    Tiers ways = new Tiers(chain.nodes().stream().map(Chain.Node::id).toList());
    chain.edges().forEach(edge -> ways.add(edge.from(), edge.to()));
    this.tiers = ways.depths();
    for (Chain.Edge edge : chain.edges()) {
      signs.merge(edge.to(), Sign.of(edge.rules(), words), ChainBoxes::graver);
    }
    for (Chain.Node node : chain.nodes()) {
      signs.putIfAbsent(node.id(), Sign.of(Outcome.NOT_APPLICABLE, words));
    }
    if (whole) {
      chain.nodes().forEach(this::addSingle);
    } else {
      Map<Integer, List<Chain.Node>> byTier = new TreeMap<>();
      chain.nodes().forEach(n -> byTier.computeIfAbsent(tier(n), tier -> new ArrayList<>()).add(n));
      byTier.forEach(this::addTier);
    }
    addSteps(chain);
  }

  List<Box> boxes() {
    return boxes;
  }

  List<Step> steps() {
    return steps;
  }

  boolean isWhole() {
    return whole;
  }

  /** The steps from the certificate that is asked about, on the longest way. */
  int tier(Chain.Node node) {
    return tiers.getOrDefault(node.id(), 0);
  }

  /** What was found about using it. */
  Sign sign(Chain.Node node) {
    return Objects.requireNonNull(signs.get(node.id()));
  }

  /** The gravest first, then from the certificate upwards. */
  List<Chain.Node> byGravity(List<Chain.Node> nodes) {
    return nodes.stream()
        .sorted(Comparator.comparingInt((Chain.Node node) -> sign(node).weight()))
        .toList();
  }

  private static Sign graver(Sign a, Sign b) {
    return a.weight() <= b.weight() ? a : b;
  }

  private void addTier(int tier, List<Chain.Node> nodes) {
    Map<String, List<Chain.Node>> byWho = new LinkedHashMap<>();
    for (Chain.Node node : byGravity(nodes)) {
      byWho.computeIfAbsent(who(node), k -> new ArrayList<>()).add(node);
    }
    int room = Math.max(PER_TIER, wanted(tier, Expansion.OTHERS));
    List<Chain.Node> others = new ArrayList<>();
    int shown = 0;
    int laboratories = 0;
    int left = byWho.size();
    for (Map.Entry<String, List<Chain.Node>> group : byWho.entrySet()) {
      int wanted = wanted(tier, group.getKey());
      if (wanted > 0) {
        addExpanded(tier, group.getKey(), group.getValue(), wanted);
      } else if (shown < room - 1 || (shown < room && left == 1 && others.isEmpty())) {
        shown++;
        add(
            tier,
            group.getKey(),
            1,
            group.getValue(),
            new Expansion(tier, Expansion.MORE, group.getKey()));
      } else {
        laboratories++;
        others.addAll(group.getValue());
      }
      left--;
    }
    if (!others.isEmpty()) {
      Expansion more = new Expansion(tier, room + PER_TIER * 2, Expansion.OTHERS);
      add(tier, Expansion.OTHERS, laboratories, others, more);
    }
  }

  private void addExpanded(int tier, String who, List<Chain.Node> nodes, int wanted) {
    int count = Math.min(wanted, nodes.size());
    nodes.subList(0, count).forEach(this::addSingle);
    if (count < nodes.size()) {
      Expansion more = new Expansion(tier, wanted + Expansion.MORE, who);
      add(tier, who, 1, nodes.subList(count, nodes.size()), more);
    }
  }

  private int wanted(int tier, String who) {
    return expanded.stream()
        .filter(each -> each.isAbout(tier, who))
        .mapToInt(Expansion::count)
        .max()
        .orElse(0);
  }

  private void addSingle(Chain.Node node) {
    Map<Sign, Integer> one = Map.of(sign(node), 1);
    boxes.add(new Box(node.id(), tier(node), who(node), 1, List.of(node), one, null));
  }

  private void add(int tier, String who, int laboratories, List<Chain.Node> nodes, Expansion more) {
    if (nodes.size() == 1) {
      addSingle(nodes.get(0));
      return;
    }
    Map<Sign, Integer> counted = new TreeMap<>(Comparator.comparingInt(Sign::weight));
    nodes.forEach(node -> counted.merge(sign(node), 1, Integer::sum));
    String id = "g" + boxes.size();
    boxes.add(new Box(id, tier, who, laboratories, List.copyOf(nodes), counted, more));
  }

  private static String who(Chain.Node node) {
    return Objects.requireNonNullElse(node.organisation(), "");
  }

  private void addSteps(Chain chain) {
    Map<String, Box> boxOf = new HashMap<>();
    boxes.forEach(box -> box.nodes().forEach(node -> boxOf.put(node.id(), box)));
    Map<String, Step> byEnds = new LinkedHashMap<>();
    for (Chain.Edge edge : chain.edges()) {
      Box from = boxOf.get(edge.from());
      Box to = boxOf.get(edge.to());
      if (from != null && to != null) {
        byEnds
            .computeIfAbsent(from.id() + ">" + to.id(), k -> new Step(from, to, new ArrayList<>()))
            .edges()
            .add(edge);
      }
    }
    steps.addAll(byEnds.values());
  }
}
