package org.etalon.dcc.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.FormulaData;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.formula.DocumentSites.Site;
import org.jspecify.annotations.Nullable;

/**
 * Finds the quantity that a name in a formula means: by reference, by its {@code id}, else by its
 * {@code si:label}, where those that the formula refers to come first, then those of the same
 * result. Where several are as near, none is chosen.
 */
final class QuantityLookup {
  private static final String OUTPUT = "_formulaOutputQuantity";
  private static final Pattern RESULT = Pattern.compile("^.*?/dcc:result\\[\\d+]/");
  private static final Pattern MEASUREMENT = Pattern.compile("^.*?/dcc:measurementResult\\[\\d+]/");

  private final Map<String, List<Site<Quantity>>> byId = new HashMap<>();
  private final Map<String, List<Site<Quantity>>> byLabel = new HashMap<>();
  private final Map<String, List<Site<Quantity>>> outputsByReference = new HashMap<>();

  private final Work work;

  QuantityLookup(List<Site<Quantity>> quantities, Work work) {
    this.work = work;
    for (Site<Quantity> site : quantities) {
      Attributes attributes = site.what().attributes();
      add(byId, attributes.id(), site);
      add(byLabel, NumberColumn.label(site.what()), site);
      if (isOutput(site)) {
        attributes.refIds().forEach(id -> add(outputsByReference, id, site));
      }
    }
  }

  /**
   * @param ids those within the formula
   * @throws FormulaRejectedException when there is none, or no single one
   */
  Site<Quantity> find(Symbol symbol, Site<FormulaData> formula, Set<String> ids) {
    String reference = symbol.reference();
    if (reference != null) {
      Site<Quantity> found = one(byId.getOrDefault(reference, List.of()), symbol);
      if (found != null) {
        return found;
      }
      // In MathML a reference may also lead to the presentation of the same symbol (5.4.2).
      if (!ids.contains(reference)) {
        throw unknown(symbol, "no quantity has the id " + reference);
      }
    }
    Site<Quantity> named = one(byId.getOrDefault(symbol.name(), List.of()), symbol);
    Site<Quantity> found = named == null ? labelled(symbol, formula) : named;
    if (found == null) {
      throw unknown(symbol, "no quantity has this id or label");
    }
    return found;
  }

  /** The quantity in which the document lists what the formula gives, or null. */
  @Nullable Site<Quantity> output(
      @Nullable Symbol symbol,
      Site<FormulaData> formula,
      @Nullable String mathId,
      Set<String> ids) {
    List<Site<Quantity>> referring = new ArrayList<>();
    Attributes own = formula.what().attributes();
    for (String id : Stream.of(own.id(), mathId).filter(Objects::nonNull).distinct().toList()) {
      referring.addAll(outputsByReference.getOrDefault(id, List.of()));
    }
    if (referring.isEmpty()) {
      for (String id : own.refIds()) {
        byId.getOrDefault(id, List.of()).stream()
            .filter(QuantityLookup::isOutput)
            .forEach(referring::add);
      }
    }
    if (referring.size() == 1) {
      return referring.get(0);
    }
    try {
      return symbol == null ? null : find(symbol, formula, ids);
    } catch (FormulaRejectedException e) {
      return null;
    }
  }

  private static boolean isOutput(Site<Quantity> site) {
    return site.what().attributes().refTypes().stream().anyMatch(type -> type.endsWith(OUTPUT));
  }

  private @Nullable Site<Quantity> labelled(Symbol symbol, Site<FormulaData> formula) {
    List<Site<Quantity>> all = byLabel.getOrDefault(symbol.name(), List.of());
    work.spend(1 + all.size() / 8);
    List<String> referred = formula.what().attributes().refIds();
    List<Site<Quantity>> near =
        all.stream().filter(q -> referred.contains(q.what().attributes().id())).toList();
    for (Pattern scope : new Pattern[] {RESULT, MEASUREMENT}) {
      Matcher place = scope.matcher(formula.pointer());
      if (near.isEmpty() && place.find()) {
        near = all.stream().filter(q -> q.pointer().startsWith(place.group())).toList();
      }
    }
    return one(near.isEmpty() ? all : near, symbol);
  }

  private static @Nullable Site<Quantity> one(List<Site<Quantity>> sites, Symbol symbol) {
    if (sites.size() > 1) {
      throw new FormulaRejectedException(
          "ambiguous-name", "Several quantities are called " + symbol.name() + ".");
    }
    return sites.isEmpty() ? null : sites.get(0);
  }

  private static FormulaRejectedException unknown(Symbol symbol, String why) {
    return new FormulaRejectedException(
        "unknown-name", "What " + symbol.name() + " stands for is not known: " + why + ".");
  }

  private static void add(
      Map<String, List<Site<Quantity>>> map, @Nullable String key, Site<Quantity> site) {
    if (key != null) {
      map.computeIfAbsent(key, k -> new ArrayList<>()).add(site);
    }
  }
}
