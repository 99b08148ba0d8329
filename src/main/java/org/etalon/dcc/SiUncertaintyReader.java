package org.etalon.dcc;

import java.util.List;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.jspecify.annotations.Nullable;

/**
 * Reads uncertainties of one value, or of a list of values. Up to D-SI 2.1 they have other names,
 * and in D-SI 1.0.1 no element of their own.
 */
final class SiUncertaintyReader {
  /** D-SI's word for a number that is not given. */
  private static final String NOT_GIVEN = "NaN";

  private SiUncertaintyReader() {}

  static Real.@Nullable StandardUncertainty standard(ElementReader parent) {
    ElementReader in = parent.child("si:standardMU");
    return in == null
        ? null
        : new Real.StandardUncertainty(
            in.demandedText("si:valueStandardMU"), in.text("si:distribution"));
  }

  static Real.@Nullable ExpandedUncertainty expanded(ElementReader parent) {
    ElementReader in = parent.child("si:expandedMU", "si:expandedUnc");
    if (in == null && parent.find("si:uncertainty") != null) {
      in = parent;
    }
    return in == null
        ? null
        : new Real.ExpandedUncertainty(
            in.demandedText("si:valueExpandedMU", "si:uncertainty"),
            in.demandedText("si:coverageFactor"),
            in.demandedText("si:coverageProbability"),
            in.text("si:distribution"),
            null);
  }

  static Real.@Nullable CoverageInterval interval(ElementReader parent) {
    ElementReader in = parent.child("si:coverageIntervalMU", "si:coverageInterval");
    if (in == null) {
      return parent.find("si:intervalMin") == null ? null : intervalOfFirstVersion(parent);
    }
    return new Real.CoverageInterval(
        in.demandedText("si:valueStandardMU", "si:standardUnc"),
        in.demandedText("si:intervalMin"),
        in.demandedText("si:intervalMax"),
        in.demandedText("si:coverageProbability"),
        in.text("si:distribution"));
  }

  /** Its {@code intervalType} has no place in later versions and stays among the unread. */
  private static Real.CoverageInterval intervalOfFirstVersion(ElementReader in) {
    return new Real.CoverageInterval(
        NOT_GIVEN,
        in.demandedText("si:intervalMin"),
        in.demandedText("si:intervalMax"),
        in.demandedText("si:coverageProbability"),
        in.text("si:distribution"));
  }

  static RealList.@Nullable StandardUncertainty standardList(ElementReader parent) {
    ElementReader in = parent.child("si:standardMUXMLList");
    return in == null
        ? null
        : new RealList.StandardUncertainty(
            in.demandedTokens("si:valueStandardMUXMLList"), in.tokens("si:distributionXMLList"));
  }

  static RealList.@Nullable ExpandedUncertainty expandedList(ElementReader parent) {
    ElementReader in = parent.child("si:expandedMUXMLList", "si:expandedUncXMLList");
    return in == null
        ? null
        : new RealList.ExpandedUncertainty(
            in.demandedTokens("si:valueExpandedMUXMLList", "si:uncertaintyXMLList"),
            in.demandedTokens("si:coverageFactorXMLList"),
            in.demandedTokens("si:coverageProbabilityXMLList"),
            in.tokens("si:distributionXMLList"),
            List.of());
  }

  static RealList.@Nullable CoverageInterval intervalList(ElementReader parent) {
    ElementReader in = parent.child("si:coverageIntervalMUXMLList", "si:coverageIntervalXMLList");
    return in == null
        ? null
        : new RealList.CoverageInterval(
            in.demandedTokens("si:valueStandardMUXMLList", "si:standardUncXMLList"),
            in.demandedTokens("si:intervalMinXMLList"),
            in.demandedTokens("si:intervalMaxXMLList"),
            in.demandedTokens("si:coverageProbabilityXMLList"),
            in.tokens("si:distributionXMLList"));
  }
}
