package org.etalon.dcc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.etalon.dcc.Measured.Particulars;
import org.etalon.quantity.Chars;
import org.etalon.quantity.Hybrid;
import org.etalon.quantity.QuantityValue;
import org.etalon.quantity.Real;
import org.etalon.quantity.RealList;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads values of D-SI 1.0 to 2.2.1, old names and new ones. */
final class SiReader {
  private static final String[] FORMS = {
    "noQuantity",
    "charsXMLList",
    "si:real",
    "si:realListXMLList",
    "si:realList",
    "si:realCS",
    "si:list",
    "si:hybrid",
    "si:complex",
    "si:complexList",
    "si:complexListXMLList",
    "si:constant"
  };
  private static final Set<String> SINGLE = Set.of("si:real", "si:realListXMLList", "si:realList");

  private SiReader() {}

  /** The form of a quantity; one that is not taken apart stays unmarked and so counts as unread. */
  static QuantityForm form(ElementReader quantity) {
    Element found = quantity.find(FORMS);
    if (found == null) {
      quantity.demanded("noQuantity");
      return new Unread("");
    }
    Reading reading = quantity.reading();
    return switch (Reading.name(found)) {
      case "dcc:noQuantity" -> new Words(TextReader.rich(new ElementReader(found, reading)));
      case "dcc:charsXMLList" -> chars(new ElementReader(found, reading));
      case "si:hybrid" -> hybrid(found, reading);
      case "si:list" -> onlyList(found, reading);
      default -> {
        Measured single = single(found, reading);
        yield single == null ? unread(found) : single;
      }
    };
  }

  private static Measured chars(ElementReader in) {
    return Measured.of(new Chars(XmlSpace.tokens(in.text())));
  }

  static @Nullable Measured relativeUncertainty(ElementReader quantity) {
    ElementReader in = quantity.child("relativeUncertainty");
    if (in == null) {
      return null;
    }
    ElementReader list = in.child("relativeUncertaintyXmlList");
    if (list != null) {
      return realList(list);
    }
    ElementReader single = in.demanded("relativeUncertaintySingle");
    return single == null ? null : real(single);
  }

  static Measured real(ElementReader in) {
    ElementReader univariate =
        in.child("si:measurementUncertaintyUnivariate", "si:measurementUncertaintyUnivaraite");
    ElementReader uncertainty = univariate == null ? in : univariate;
    Real real =
        new Real(
            in.demandedText("si:value"),
            in.demandedText("si:unit"),
            standard(uncertainty),
            expanded(uncertainty),
            interval(uncertainty));
    return new Measured(real, List.of(particulars(in)));
  }

  private static Measured realList(ElementReader in) {
    ElementReader univariate = in.child("si:measurementUncertaintyUnivariateXMLList");
    ElementReader uncertainty = univariate == null ? in : univariate;
    RealList list =
        new RealList(
            in.tokens("si:valueXMLList"),
            in.tokens("si:unitXMLList"),
            standardList(uncertainty),
            expandedList(uncertainty),
            intervalList(uncertainty));
    Particulars particulars =
        new Particulars(
            in.tokens("si:labelXMLList"),
            in.text("si:quantityTypeQUDTXMLList"),
            in.tokens("si:significantDigitXMLList"),
            in.tokens("si:dateTimeXMLList"));
    return new Measured(list, List.of(particulars));
  }

  private static @Nullable Measured single(Element element, Reading reading) {
    return switch (Reading.name(element)) {
      case "si:real" -> real(new ElementReader(element, reading));
      case "si:realListXMLList" -> realList(new ElementReader(element, reading));
      case "si:realList" -> RealListOfReals.read(element, reading);
      default -> null;
    };
  }

  private static QuantityForm hybrid(Element element, Reading reading) {
    List<QuantityValue> members = new ArrayList<>();
    List<Particulars> particulars = new ArrayList<>();
    List<Element> children = children(element);
    if (!children.stream().allMatch(c -> SINGLE.contains(Reading.name(c)))) {
      return unread(element);
    }
    for (Element child : children) {
      Measured member = single(child, reading);
      if (member == null) {
        return unread(element);
      }
      members.add(member.value());
      particulars.add(member.particulars(0));
    }
    reading.meet(element);
    return new Measured(new Hybrid(members), particulars);
  }

  /** A D-SI list that wraps a single list of values says no more than that list. */
  private static QuantityForm onlyList(Element element, Reading reading) {
    List<Element> children = children(element);
    if (children.size() != 1 || !SINGLE.contains(Reading.name(children.get(0)))) {
      return unread(element);
    }
    Measured only = single(children.get(0), reading);
    if (only == null) {
      return unread(element);
    }
    reading.meet(element);
    return only;
  }

  private static Unread unread(Element element) {
    return new Unread(Reading.name(element));
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (var n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  private static Particulars particulars(ElementReader in) {
    return new Particulars(
        in.texts("si:label"),
        in.text("si:quantityTypeQUDT"),
        in.texts("si:significantDigit"),
        in.texts("si:dateTime"));
  }

  static Real.@Nullable StandardUncertainty standard(ElementReader parent) {
    ElementReader in = parent.child("si:standardMU");
    return in == null
        ? null
        : new Real.StandardUncertainty(
            in.demandedText("si:valueStandardMU"), in.text("si:distribution"));
  }

  static Real.@Nullable ExpandedUncertainty expanded(ElementReader parent) {
    ElementReader in = parent.child("si:expandedMU", "si:expandedUnc");
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
    return in == null
        ? null
        : new Real.CoverageInterval(
            in.demandedText("si:valueStandardMU", "si:standardUnc"),
            in.demandedText("si:intervalMin"),
            in.demandedText("si:intervalMax"),
            in.demandedText("si:coverageProbability"),
            in.text("si:distribution"));
  }

  private static RealList.@Nullable StandardUncertainty standardList(ElementReader parent) {
    ElementReader in = parent.child("si:standardMUXMLList");
    return in == null
        ? null
        : new RealList.StandardUncertainty(
            in.tokens("si:valueStandardMUXMLList"), in.tokens("si:distributionXMLList"));
  }

  private static RealList.@Nullable ExpandedUncertainty expandedList(ElementReader parent) {
    ElementReader in = parent.child("si:expandedMUXMLList", "si:expandedUncXMLList");
    return in == null
        ? null
        : new RealList.ExpandedUncertainty(
            in.tokens("si:valueExpandedMUXMLList", "si:uncertaintyXMLList"),
            in.tokens("si:coverageFactorXMLList"),
            in.tokens("si:coverageProbabilityXMLList"),
            in.tokens("si:distributionXMLList"),
            List.of());
  }

  private static RealList.@Nullable CoverageInterval intervalList(ElementReader parent) {
    ElementReader in = parent.child("si:coverageIntervalMUXMLList", "si:coverageIntervalXMLList");
    return in == null
        ? null
        : new RealList.CoverageInterval(
            in.tokens("si:valueStandardMUXMLList", "si:standardUncXMLList"),
            in.tokens("si:intervalMinXMLList"),
            in.tokens("si:intervalMaxXMLList"),
            in.tokens("si:coverageProbabilityXMLList"),
            in.tokens("si:distributionXMLList"));
  }
}
