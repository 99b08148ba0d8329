package org.etalon.dcc;

import java.util.Objects;
import java.util.stream.Stream;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.jspecify.annotations.Nullable;

/** Writes the uncertainty of one value or of a list of values. */
final class SiUncertaintyWriter {
  private final ElementWriter out;

  SiUncertaintyWriter(ElementWriter out) {
    this.out = out;
  }

  /** Nothing for a value without one. */
  void of(Real real, String name) {
    Real.StandardUncertainty standard = real.standardUncertainty();
    Real.ExpandedUncertainty expanded = real.expandedUncertainty();
    Real.CoverageInterval interval = real.coverageInterval();
    if (isNone(standard, expanded, interval)) {
      return;
    }
    out.start(name);
    if (standard != null) {
      out.start("si:standardMU");
      out.element("si:valueStandardMU", standard.value());
      out.said("si:distribution", standard.distribution());
    } else if (expanded != null) {
      if (expanded.effectiveDegreesOfFreedom() != null) {
        throw degreesOfFreedom();
      }
      out.start("si:expandedMU");
      out.element("si:valueExpandedMU", expanded.value());
      out.element("si:coverageFactor", expanded.coverageFactor());
      out.element("si:coverageProbability", expanded.coverageProbability());
      out.said("si:distribution", expanded.distribution());
    } else if (interval != null) {
      out.start("si:coverageIntervalMU");
      out.element("si:valueStandardMU", interval.valueStandard());
      out.element("si:intervalMin", interval.intervalMin());
      out.element("si:intervalMax", interval.intervalMax());
      out.element("si:coverageProbability", interval.coverageProbability());
      out.said("si:distribution", interval.distribution());
    }
    out.end();
    out.end();
  }

  /** Nothing for values without one. */
  void of(RealList list) {
    RealList.StandardUncertainty standard = list.standardUncertainty();
    RealList.ExpandedUncertainty expanded = list.expandedUncertainty();
    RealList.CoverageInterval interval = list.coverageInterval();
    if (isNone(standard, expanded, interval)) {
      return;
    }
    out.start("si:measurementUncertaintyUnivariateXMLList");
    if (standard != null) {
      out.start("si:standardMUXMLList");
      out.demandedList("si:valueStandardMUXMLList", standard.values());
      out.list("si:distributionXMLList", standard.distributions());
    } else if (expanded != null) {
      if (!expanded.effectiveDegreesOfFreedom().isEmpty()) {
        throw degreesOfFreedom();
      }
      out.start("si:expandedMUXMLList");
      out.demandedList("si:valueExpandedMUXMLList", expanded.values());
      out.demandedList("si:coverageFactorXMLList", expanded.coverageFactors());
      out.demandedList("si:coverageProbabilityXMLList", expanded.coverageProbabilities());
      out.list("si:distributionXMLList", expanded.distributions());
    } else if (interval != null) {
      out.start("si:coverageIntervalMUXMLList");
      out.demandedList("si:valueStandardMUXMLList", interval.valueStandards());
      out.demandedList("si:intervalMinXMLList", interval.intervalMins());
      out.demandedList("si:intervalMaxXMLList", interval.intervalMaxs());
      out.demandedList("si:coverageProbabilityXMLList", interval.coverageProbabilities());
      out.list("si:distributionXMLList", interval.distributions());
    }
    out.end();
    out.end();
  }

  private boolean isNone(@Nullable Object... forms) {
    long count = Stream.of(forms).filter(Objects::nonNull).count();
    if (count > 1) {
      throw out.refuse(
          "uncertainty-twice", "A value carries one form of uncertainty, not several.");
    }
    return count == 0;
  }

  private RuntimeException degreesOfFreedom() {
    // D-SI 2.2.1 has no element for them; dropping them would change what is said.
    return out.refuse(
        "degrees-of-freedom-not-writable",
        "D-SI holds no degrees of freedom; they are a quantity of their own.");
  }
}
