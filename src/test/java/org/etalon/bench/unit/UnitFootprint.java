package org.etalon.bench.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.measure.MetricPrefix;
import org.etalon.quantity.unit.DsiUnit;
import org.openjdk.jol.info.GraphLayout;

/**
 * What a parsed unit keeps in memory: all that is reachable from many different ones, less what is
 * reachable from their constituents alone, which every program has once.
 */
final class UnitFootprint {
  private static final List<String[]> NAMES =
      List.of(
          new String[] {"\\metre", "m"},
          new String[] {"\\pascal", "Pa"},
          new String[] {"\\volt", "V"},
          new String[] {"\\watt", "W"},
          new String[] {"\\joule", "J"},
          new String[] {"\\newton", "N"});

  // The micro of Indriya and of UCUM are two signs; the prefixes of 2022 are not in UCUM 2.1.
  private static final Set<MetricPrefix> LEFT_OUT =
      Set.of(
          MetricPrefix.MICRO,
          MetricPrefix.QUETTA,
          MetricPrefix.RONNA,
          MetricPrefix.RONTO,
          MetricPrefix.QUECTO);

  private UnitFootprint() {}

  /** Bytes of one unit, on average over some hundred products of two prefixed units. */
  static double bytesEach(String library) {
    Function<String, Object> parse =
        switch (library) {
          case "ETALON" -> DsiUnit::parse;
          case "INDRIYA" -> UnitWork.INDRIYA::parse;
          default -> UnitWork.UCUM::parse;
        };
    List<Object> parsed = new ArrayList<>();
    List<Object> parts = new ArrayList<>();
    for (String[] name : NAMES) {
      for (MetricPrefix prefix : MetricPrefix.values()) {
        if (LEFT_OUT.contains(prefix)) {
          continue;
        }
        String single = text(library, prefix, name);
        parts.add(parse.apply(single));
        for (String[] other : NAMES) {
          if (other != name) {
            parsed.add(parse.apply(single + product(library) + text(library, prefix, other)));
          }
        }
      }
    }
    int count = parsed.size();
    long shared = GraphLayout.parseInstance(parts.toArray()).totalSize();
    parsed.addAll(parts);
    long all = GraphLayout.parseInstance(parsed.toArray()).totalSize();
    return (double) (all - shared) / count;
  }

  private static String text(String library, MetricPrefix prefix, String[] name) {
    return library.equals("ETALON")
        ? "\\" + prefix.getName().toLowerCase(java.util.Locale.ROOT) + name[0]
        : prefix.getSymbol() + name[1];
  }

  private static String product(String library) {
    return library.equals("ETALON") ? "" : library.equals("UCUM") ? "." : "·";
  }
}
