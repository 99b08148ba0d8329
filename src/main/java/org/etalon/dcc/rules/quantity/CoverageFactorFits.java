package org.etalon.dcc.rules.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.etalon.dcc.Data;
import org.etalon.dcc.DataElement;
import org.etalon.dcc.DegreesOfFreedom;
import org.etalon.dcc.Measured;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.StatementMetaData;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Place;
import org.etalon.dcc.rules.Placed;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.QuantityList;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.jspecify.annotations.Nullable;

/**
 * A coverage factor follows from its probability, by the distribution or the degrees of freedom.
 */
public final class CoverageFactorFits extends Rule {
  /** The refType by which degrees of freedom are told, whatever vocabulary it is of. */
  private static final String DEGREES = "degreesoffreedom";

  public CoverageFactorFits() {
    super(
        "w_coverage_factor_fits",
        Weight.WARNING,
        "GUM 6.3, G.3 and G.6; JCGM 100:2008, table G.2",
        "unexplained");
  }

  @Override
  public void check(Subject subject, Answers no) {
    Coverage coverage = new Coverage();
    for (Placed<Quantity> placed : subject.contents().quantities()) {
      if (placed.value().form() instanceof Measured measured && !no.isFull()) {
        List<String> degrees = degrees(placed.value(), measured.value());
        check(measured.value(), degrees, placed.place(), coverage, no);
      }
    }
  }

  private static void check(
      QuantityValue value, List<String> degrees, Place place, Coverage coverage, Answers no) {
    if (value instanceof Real real && real.expandedUncertainty() != null) {
      Real.ExpandedUncertainty u = real.expandedUncertainty();
      ask(
          u.coverageFactor(),
          u.coverageProbability(),
          u.distribution(),
          Series.entry(degrees, 0),
          place,
          coverage,
          no);
    } else if (value instanceof RealList list && list.expandedUncertainty() != null) {
      RealList.ExpandedUncertainty u = list.expandedUncertainty();
      int last = 1;
      for (List<String> column :
          List.of(u.coverageFactors(), u.coverageProbabilities(), u.distributions(), degrees)) {
        last = Math.max(last, column.size());
      }
      for (int i = 0; i < last && !no.isFull(); i++) {
        ask(
            Series.entry(u.coverageFactors(), i),
            Series.entry(u.coverageProbabilities(), i),
            Series.entry(u.distributions(), i),
            Series.entry(degrees, i),
            place,
            coverage,
            no);
      }
    } else if (value instanceof Hybrid hybrid) {
      hybrid.members().forEach(member -> check(member, degrees, place, coverage, no));
    } else if (value instanceof QuantityList list) {
      boolean each = degrees.size() == list.members().size();
      for (int i = 0; i < list.members().size() && !no.isFull(); i++) {
        List<String> own = each ? List.of(degrees.get(i)) : degrees;
        check(list.members().get(i), own, place, coverage, no);
      }
    }
  }

  private static void ask(
      @Nullable String factor,
      @Nullable String probability,
      @Nullable String distribution,
      @Nullable String degrees,
      Place place,
      Coverage coverage,
      Answers no) {
    if (factor != null
        && probability != null
        && !coverage.explains(factor, probability, distribution, degrees)) {
      no.no(place, "unexplained", factor, probability);
    }
  }

  private static List<String> degrees(Quantity quantity, QuantityValue value) {
    List<String> degrees = new ArrayList<>(DegreesOfFreedom.of(value));
    for (StatementMetaData statement : quantity.context().metaData()) {
      Data data = statement.data();
      if (data != null
          && statement.attributes().refTypes().stream()
              .anyMatch(word -> word.toLowerCase(Locale.ROOT).endsWith(DEGREES))) {
        data.elements().forEach(element -> add(element, degrees));
      }
    }
    return degrees;
  }

  private static void add(DataElement element, List<String> degrees) {
    if (element instanceof Quantity stated && stated.form() instanceof Measured measured) {
      Series series = Series.first(measured.value());
      if (series != null) {
        degrees.addAll(series.values());
      }
    }
  }
}
