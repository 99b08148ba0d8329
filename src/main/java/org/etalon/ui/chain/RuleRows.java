package org.etalon.ui.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.etalon.rendering.Labels;
import org.etalon.traceability.Chain;
import org.etalon.ui.Sign;
import org.jspecify.annotations.Nullable;

/**
 * What rules said: those that tell something first and the gravest of them on top, the others to be
 * folded away, and all of them as signs with their codes.
 */
record RuleRows(List<Row> told, List<Row> quiet, String codes) {

  /**
   * A rule with the gravest of its outcomes.
   *
   * @param tally how many outcomes have each sign; empty where there is one
   * @param edge about which the answer is; empty where it is about all
   */
  record Row(String rule, String question, Sign sign, String tally, String answer, String edge) {}

  private static final Comparator<Row> GRAVEST_FIRST =
      Comparator.comparingInt((Row row) -> row.sign().weight()).thenComparing(Row::rule);

  static RuleRows of(List<Chain.RuleOutcome> outcomes, Map<String, String> names, Labels words) {
    Map<String, List<Chain.RuleOutcome>> byRule = new TreeMap<>();
    outcomes.forEach(each -> byRule.computeIfAbsent(each.rule(), k -> new ArrayList<>()).add(each));
    List<Row> rows =
        byRule.values().stream().map(of -> row(of, names, words)).sorted(GRAVEST_FIRST).toList();
    return new RuleRows(
        rows.stream().filter(row -> row.sign().tells()).toList(),
        rows.stream().filter(row -> !row.sign().tells()).toList(),
        codes(rows));
  }

  /** Without the answers, where a page has no room for them. */
  RuleRows shortened() {
    return new RuleRows(List.of(), List.of(), codes);
  }

  /** Without the answers that nobody needs to read. */
  RuleRows withoutQuiet() {
    return new RuleRows(told, List.of(), codes);
  }

  private static Row row(
      List<Chain.RuleOutcome> outcomes, Map<String, String> names, Labels words) {
    Map<Sign, Integer> counted = new TreeMap<>(Comparator.comparingInt(Sign::weight));
    outcomes.forEach(each -> counted.merge(Sign.of(each, words), 1, Integer::sum));
    Sign gravest = counted.keySet().iterator().next();
    Chain.RuleOutcome first =
        outcomes.stream()
            .filter(each -> Sign.of(each, words).equals(gravest))
            .findFirst()
            .orElseThrow();
    String tally =
        outcomes.size() == 1
            ? ""
            : counted.entrySet().stream()
                .map(each -> each.getKey().symbol() + " " + each.getValue())
                .collect(Collectors.joining("  "));
    return new Row(
        first.rule(),
        words.texts().getOrDefault("rule_" + first.rule(), first.question()),
        gravest,
        tally,
        first.answer(),
        edge(first.edge(), names));
  }

  private static String edge(@Nullable String edge, Map<String, String> names) {
    if (edge == null) {
      return "";
    }
    String[] both = edge.split(">", 2);
    return both.length < 2
        ? edge
        : names.getOrDefault(both[0], both[0]) + " \u2192 " + names.getOrDefault(both[1], both[1]);
  }

  private static String codes(List<Row> rows) {
    Map<String, List<String>> bySign = new LinkedHashMap<>();
    rows.forEach(
        row -> bySign.computeIfAbsent(row.sign().symbol(), k -> new ArrayList<>()).add(row.rule()));
    return bySign.entrySet().stream()
        .map(each -> each.getKey() + " " + String.join(" ", each.getValue()))
        .collect(Collectors.joining(" · "));
  }
}
