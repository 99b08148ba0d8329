package org.etalon.dcc.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.FormulaData;
import org.etalon.dcc.FormulaData.Notation;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.formula.DocumentSites.Site;
import org.etalon.dcc.formula.FormulaOutcome.Evaluated;
import org.etalon.dcc.formula.FormulaOutcome.Input;
import org.etalon.dcc.formula.FormulaOutcome.Listed;
import org.etalon.dcc.formula.FormulaOutcome.NotEvaluated;
import org.etalon.dcc.formula.UnitReading.NumbersOnly;
import org.etalon.uncertainty.expression.Effort;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates every formula of a certificate with the numbers that the certificate itself gives,
 * never with computed ones. Together they may cost less than a second; what comes after that is not
 * evaluated and says so. See {@code docs/formulae.md}.
 */
public final class FormulaEvaluations {
  /** In units of {@link Effort}, of which two hundred thousand take about two seconds. */
  private static final int EFFORT = 40_000;

  /** What reading a formula costs at least, in units of {@link Work}. */
  private static final int READING = 400;

  private final Work work = new Work();
  private final Effort effort = new Effort(EFFORT);
  private final Map<String, NumberColumn> columnsByPointer = new HashMap<>();
  private final QuantityLookup lookup;

  private FormulaEvaluations(List<Site<Quantity>> quantities) {
    this.lookup = new QuantityLookup(quantities, work);
  }

  /** One report for each formula, in the order of the document; empty where there is none. */
  public static List<FormulaReport> of(Dcc dcc) {
    DocumentSites sites = DocumentSites.of(dcc);
    FormulaEvaluations all = new FormulaEvaluations(sites.quantities());
    List<FormulaReport> reports = new ArrayList<>();
    for (Site<FormulaData> site : sites.formulae()) {
      reports.add(new FormulaReport(site.pointer(), site.what().notation(), all.outcome(site)));
    }
    return List.copyOf(reports);
  }

  private FormulaOutcome outcome(Site<FormulaData> formula) {
    if (formula.what().notation() == Notation.LATEX) {
      return new NotEvaluated("latex", "LaTeX says how a formula looks; it is not evaluated.");
    }
    if (formula.what().text().isEmpty()) {
      return new NotEvaluated("empty", "There is no formula.");
    }
    try {
      work.spend(READING);
      MathElement math = MathElement.parse(formula.what().text());
      return evaluated(ContentFormula.read(math), formula, math);
    } catch (FormulaRejectedException e) {
      return new NotEvaluated(e.code(), e.detail());
    }
  }

  private Evaluated evaluated(FormulaModel model, Site<FormulaData> formula, MathElement math) {
    Set<String> ids = math.ids();
    Site<Quantity> output = lookup.output(model.output(), formula, math.attribute("id"), ids);
    List<Input> inputs = new ArrayList<>();
    Map<String, NumberColumn> columns = new LinkedHashMap<>();
    for (Symbol symbol : model.inputs()) {
      Site<Quantity> found =
          symbol.equals(model.output()) ? output : lookup.find(symbol, formula, ids);
      if (found == null || found.equals(output)) {
        throw new FormulaRejectedException(
            "self-reference", symbol.name() + " is defined by itself.");
      }
      inputs.add(new Input(symbol.name(), found.pointer()));
      columns.put(symbol.name(), column(found, symbol.name()));
    }
    UnitReading reading = UnitReading.of(model, columns);
    List<ComputedValue> values = values(model, columns);
    NumberColumn listed = output == null ? null : columnOrNull(output);
    return new Evaluated(
        inputs,
        values.stream().map(ComputedValue::text).toList(),
        ResultUnit.of(reading, columns.values(), listed),
        values.stream().allMatch(ComputedValue::isExact),
        remark(reading),
        output == null ? null : listed(output, listed, values, reading, columns));
  }

  private static Listed listed(
      Site<Quantity> output,
      @Nullable NumberColumn listed,
      List<ComputedValue> values,
      UnitReading reading,
      Map<String, NumberColumn> columns) {
    return listed == null
        ? new Listed(output.pointer(), null, "It has no real numbers in one unit.")
        : ListedResult.compare(values, reading, columns.values(), listed, output.pointer());
  }

  private NumberColumn column(Site<Quantity> site, String name) {
    NumberColumn known = columnsByPointer.get(site.pointer());
    if (known == null) {
      known = NumberColumn.of(site.what(), name, work);
      columnsByPointer.put(site.pointer(), known);
    }
    return known;
  }

  private @Nullable NumberColumn columnOrNull(Site<Quantity> site) {
    try {
      return column(site, "");
    } catch (FormulaRejectedException e) {
      return null;
    }
  }

  private static @Nullable String remark(UnitReading reading) {
    return reading instanceof NumbersOnly numbers
        ? "The numbers were taken as they are written, whatever their units. " + numbers.why()
        : null;
  }

  private List<ComputedValue> values(FormulaModel model, Map<String, NumberColumn> columns) {
    int count = 1;
    boolean list = false;
    for (NumberColumn column : columns.values()) {
      if (!column.single()) {
        int size = column.values().size();
        if (list && size != count) {
          throw new FormulaRejectedException(
              "lengths", "The lists have " + count + " and " + size + " values.");
        }
        list = true;
        count = size;
      }
    }
    List<ComputedValue> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, BigDecimal> point = new HashMap<>();
      for (Map.Entry<String, NumberColumn> column : columns.entrySet()) {
        NumberColumn numbers = column.getValue();
        point.put(column.getKey(), numbers.values().get(numbers.single() ? 0 : i).value());
      }
      values.add(new PointEvaluation(point, work, effort).of(model));
    }
    return values;
  }
}
