package org.etalon.dcc;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.etalon.dcc.Measured.Particulars;
import org.etalon.quantity.Chars;
import org.etalon.quantity.Hybrid;
import org.etalon.quantity.QuantityValue;
import org.etalon.quantity.Real;
import org.etalon.quantity.RealList;
import org.etalon.quantity.Text;
import org.jspecify.annotations.Nullable;

/** Writes values in D-SI 2.2.1. */
final class SiWriter {
  private final ElementWriter out;

  SiWriter(ElementWriter out) {
    this.out = out;
  }

  void measured(Measured measured) {
    QuantityValue value = measured.value();
    if (value instanceof Chars chars) {
      out.list("dcc:charsXMLList", chars.values());
    } else if (value instanceof Hybrid hybrid) {
      hybrid(hybrid, measured);
    } else {
      single(value, measured.particulars(0));
    }
  }

  /** A value under an element name of DCC instead of {@code si:real}. */
  void real(String name, Measured measured) {
    if (!(measured.value() instanceof Real real)) {
      throw out.refuse("form-not-allowed", name + " holds one value.");
    }
    real(name, real, measured.particulars(0));
  }

  /** A list under an element name of DCC instead of {@code si:realListXMLList}. */
  void realList(String name, Measured measured) {
    if (!(measured.value() instanceof RealList list)) {
      throw out.refuse("form-not-allowed", name + " holds a list of values.");
    }
    realList(name, list, measured.particulars(0));
  }

  private void hybrid(Hybrid hybrid, Measured measured) {
    long kinds = hybrid.members().stream().map(QuantityValue::getClass).distinct().count();
    if (kinds != 1) {
      throw out.refuse("hybrid-mixed", "All members of a hybrid have the same form.");
    }
    out.start("si:hybrid");
    for (int i = 0; i < hybrid.members().size(); i++) {
      single(hybrid.members().get(i), measured.particulars(i));
    }
    out.end();
  }

  private void single(QuantityValue value, Particulars particulars) {
    if (value instanceof Real real) {
      real("si:real", real, particulars);
    } else if (value instanceof RealList list) {
      realList("si:realListXMLList", list, particulars);
    } else if (value instanceof Text || value instanceof Chars || value instanceof Hybrid) {
      throw out.refuse("form-not-allowed", "Only values stand in a hybrid.");
    } else {
      throw new IllegalStateException("No way to write " + value.getClass().getSimpleName());
    }
  }

  private void real(String name, Real real, Particulars particulars) {
    requireOneUncertainty(
        real.standardUncertainty(), real.expandedUncertainty(), real.coverageInterval());
    out.start(name);
    out.element("si:label", only(particulars.labels()));
    out.element("si:quantityTypeQUDT", particulars.kind());
    out.element("si:value", real.value());
    out.element("si:unit", real.unit());
    out.element("si:significantDigit", only(particulars.significantDigits()));
    out.element("si:dateTime", only(particulars.dateTimes()));
    uncertainty(real);
    out.end();
  }

  private void uncertainty(Real real) {
    Real.StandardUncertainty standard = real.standardUncertainty();
    Real.ExpandedUncertainty expanded = real.expandedUncertainty();
    Real.CoverageInterval interval = real.coverageInterval();
    if (standard == null && expanded == null && interval == null) {
      return;
    }
    out.start("si:measurementUncertaintyUnivariate");
    if (standard != null) {
      out.start("si:standardMU");
      out.element("si:valueStandardMU", standard.value());
      out.element("si:distribution", standard.distribution());
    } else if (expanded != null) {
      if (expanded.effectiveDegreesOfFreedom() != null) {
        throw degreesOfFreedom();
      }
      out.start("si:expandedMU");
      out.element("si:valueExpandedMU", expanded.value());
      out.element("si:coverageFactor", expanded.coverageFactor());
      out.element("si:coverageProbability", expanded.coverageProbability());
      out.element("si:distribution", expanded.distribution());
    } else if (interval != null) {
      out.start("si:coverageIntervalMU");
      out.element("si:valueStandardMU", interval.standardUncertainty());
      out.element("si:intervalMin", interval.min());
      out.element("si:intervalMax", interval.max());
      out.element("si:coverageProbability", interval.coverageProbability());
      out.element("si:distribution", interval.distribution());
    }
    out.end();
    out.end();
  }

  private void realList(String name, RealList list, Particulars particulars) {
    requireOneUncertainty(
        list.standardUncertainty(), list.expandedUncertainty(), list.coverageInterval());
    out.start(name);
    out.list("si:labelXMLList", particulars.labels());
    out.element("si:quantityTypeQUDTXMLList", particulars.kind());
    out.list("si:valueXMLList", list.values());
    out.list("si:unitXMLList", list.units());
    out.list("si:significantDigitXMLList", particulars.significantDigits());
    out.list("si:dateTimeXMLList", particulars.dateTimes());
    uncertainty(list);
    out.end();
  }

  private void uncertainty(RealList list) {
    RealList.StandardUncertainty standard = list.standardUncertainty();
    RealList.ExpandedUncertainty expanded = list.expandedUncertainty();
    RealList.CoverageInterval interval = list.coverageInterval();
    if (standard == null && expanded == null && interval == null) {
      return;
    }
    out.start("si:measurementUncertaintyUnivariateXMLList");
    if (standard != null) {
      out.start("si:standardMUXMLList");
      out.list("si:valueStandardMUXMLList", standard.values());
      out.list("si:distributionXMLList", standard.distributions());
    } else if (expanded != null) {
      if (!expanded.effectiveDegreesOfFreedom().isEmpty()) {
        throw degreesOfFreedom();
      }
      out.start("si:expandedMUXMLList");
      out.list("si:valueExpandedMUXMLList", expanded.values());
      out.list("si:coverageFactorXMLList", expanded.coverageFactors());
      out.list("si:coverageProbabilityXMLList", expanded.coverageProbabilities());
      out.list("si:distributionXMLList", expanded.distributions());
    } else if (interval != null) {
      out.start("si:coverageIntervalMUXMLList");
      out.list("si:valueStandardMUXMLList", interval.standardUncertainties());
      out.list("si:intervalMinXMLList", interval.min());
      out.list("si:intervalMaxXMLList", interval.max());
      out.list("si:coverageProbabilityXMLList", interval.coverageProbabilities());
      out.list("si:distributionXMLList", interval.distributions());
    }
    out.end();
    out.end();
  }

  private RuntimeException degreesOfFreedom() {
    // D-SI 2.2.1 has no element for them; dropping them would change what is said.
    return out.refuse(
        "degrees-of-freedom-not-writable",
        "D-SI holds no degrees of freedom; they are a quantity of their own.");
  }

  private void requireOneUncertainty(@Nullable Object... forms) {
    if (Stream.of(forms).filter(Objects::nonNull).count() > 1) {
      throw out.refuse(
          "uncertainty-twice", "A value carries one form of uncertainty, not several.");
    }
  }

  private @Nullable String only(List<String> entries) {
    if (entries.size() > 1) {
      throw out.refuse("particulars-count", "One value has one label, date and digit count.");
    }
    return entries.isEmpty() ? null : entries.get(0);
  }
}
