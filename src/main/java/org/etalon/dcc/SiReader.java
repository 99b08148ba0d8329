package org.etalon.dcc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.etalon.quantity.value.Chars;
import org.etalon.quantity.value.Complex;
import org.etalon.quantity.value.ComplexList;
import org.etalon.quantity.value.Constant;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.jspecify.annotations.Nullable;

/** Reads values of D-SI 1.0.1 to 2.2.1, old names and new ones. */
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
  private static final Set<String> LISTS = Set.of("si:realList", "si:complexList", "si:list");
  private static final Set<String> SINGLE =
      Set.of("si:real", "si:complex", "si:constant", "si:realListXMLList", "si:complexListXMLList");

  private SiReader() {}

  /** The form of a quantity; one that is not taken apart stays unmarked and so counts as unread. */
  static QuantityForm form(ElementReader quantity) {
    Element found = quantity.find(FORMS);
    if (found == null) {
      quantity.demanded("noQuantity");
      return new Unread("");
    }
    Reading reading = quantity.reading();
    return switch (found.name()) {
      case "dcc:noQuantity" -> new Words(TextReader.rich(new ElementReader(found, reading)));
      case "si:realCS" -> characterSeparated(new ElementReader(found, reading));
      case "dcc:charsXMLList" -> chars(new ElementReader(found, reading));
      default -> {
        QuantityValue value = value(found, reading);
        yield value == null ? new Unread(found.name()) : Measured.of(value);
      }
    };
  }

  /** Before D-SI 1.3: many values in one text, in an order that another text describes. */
  private static Words characterSeparated(ElementReader in) {
    return new Words(
        new RichContent(
            null,
            List.of(
                new LocalText(null, in.demandedText("si:pattern")),
                new LocalText(null, in.demandedText("si:values"))),
            Attributes.NONE));
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
      return Measured.of(realList(list));
    }
    // called relativeUncertainty in DCC 3.1.0
    ElementReader single = in.demanded("relativeUncertaintySingle", "relativeUncertainty");
    return single == null ? null : Measured.of(real(single));
  }

  /** The value of an element of D-SI, in the plainest form that says the same; null if unknown. */
  static @Nullable QuantityValue value(Element element, Reading reading) {
    String name = element.name();
    if (LISTS.contains(name)) {
      return SiListReader.plainest(element, reading);
    }
    return name.equals("si:hybrid") ? hybrid(element, reading) : single(element, reading);
  }

  static @Nullable QuantityValue single(Element element, Reading reading) {
    return switch (element.name()) {
      case "si:real" -> real(new ElementReader(element, reading));
      case "si:complex" -> complex(new ElementReader(element, reading));
      case "si:constant" -> constant(new ElementReader(element, reading));
      case "si:realListXMLList" -> realList(new ElementReader(element, reading));
      case "si:complexListXMLList" -> complexList(new ElementReader(element, reading));
      default -> null;
    };
  }

  /** All members of a hybrid have one form; where the plainest differ, lists stay as written. */
  private static @Nullable QuantityValue hybrid(Element element, Reading reading) {
    List<Element> children =
        element.children().stream()
            .filter(c -> SINGLE.contains(c.name()) || LISTS.contains(c.name()))
            .toList();
    Reading aside = reading.aside();
    List<QuantityValue> plain = new ArrayList<>();
    for (Element child : children) {
      QuantityValue member = value(child, aside);
      if (member == null) {
        return null;
      }
      plain.add(member);
    }
    if (plain.isEmpty()) {
      return null;
    }
    reading.meet(element);
    boolean alike = plain.stream().map(SiForm::of).distinct().count() == 1;
    List<QuantityValue> members = new ArrayList<>();
    for (Element child : children) {
      QuantityValue member = alike ? value(child, reading) : SiListReader.asWritten(child, reading);
      if (member != null) {
        members.add(member);
      }
    }
    return new Hybrid(SiForm.alike(members));
  }

  static Real real(ElementReader in) {
    return real(in, in.demandedText("si:unit"));
  }

  /** A member of a list, which may leave its unit to the list. */
  static Real realOfList(ElementReader in) {
    String unit = in.text("si:unit");
    return real(in, unit == null ? "" : unit);
  }

  private static Real real(ElementReader in, String unit) {
    ElementReader univariate =
        in.child("si:measurementUncertaintyUnivariate", "si:measurementUncertaintyUnivaraite");
    ElementReader uncertainty = univariate == null ? in : univariate;
    return new Real(
        in.demandedText("si:value"),
        unit,
        SiUncertaintyReader.standard(uncertainty),
        SiUncertaintyReader.expanded(uncertainty),
        SiUncertaintyReader.interval(uncertainty),
        in.text("si:label"),
        in.text("si:quantityTypeQUDT"),
        in.text("si:significantDigit"),
        in.text("si:dateTime"));
  }

  private static Constant constant(ElementReader in) {
    return new Constant(
        in.demandedText("si:value"),
        in.demandedText("si:unit"),
        in.text("si:valueStandardMU", "si:uncertainty"),
        in.text("si:distribution"),
        in.text("si:label"),
        in.text("si:quantityTypeQUDT"),
        in.text("si:significantDigit"),
        in.text("si:dateTime"));
  }

  private static Complex complex(ElementReader in) {
    String unit = in.demandedText("si:unit");
    Complex complex = complex(in, unit);
    if (complex.hasPhase()) {
      in.demanded("si:unitPhase");
    }
    return complex;
  }

  /** A member of a list, which may leave its units to the list. */
  static Complex complexOfList(ElementReader in) {
    String unit = in.text("si:unit");
    return complex(in, unit == null ? "" : unit);
  }

  private static Complex complex(ElementReader in, String unit) {
    boolean polar = in.find("si:valueMagnitude", "si:valuePhase") != null;
    String first = polar ? "si:valueMagnitude" : "si:valueReal";
    String second = polar ? "si:valuePhase" : "si:valueImag";
    String one = in.demandedText(first);
    String other = in.demandedText(second);
    return new Complex(
        polar ? null : one,
        polar ? null : other,
        polar ? one : null,
        polar ? other : null,
        unit,
        in.text("si:unitPhase"),
        SiRegionReader.region(in, "si:ellipsoidalRegion"),
        SiRegionReader.region(in, "si:rectangularRegion"),
        in.text("si:label"),
        in.text("si:quantityTypeQUDT"),
        in.text("si:dateTime"));
  }

  private static RealList realList(ElementReader in) {
    ElementReader univariate = in.child("si:measurementUncertaintyUnivariateXMLList");
    ElementReader uncertainty = univariate == null ? in : univariate;
    return new RealList(
        in.demandedTokens("si:valueXMLList"),
        in.demandedTokens("si:unitXMLList"),
        SiUncertaintyReader.standardList(uncertainty),
        SiUncertaintyReader.expandedList(uncertainty),
        SiUncertaintyReader.intervalList(uncertainty),
        SiRegionReader.multivariate(in),
        in.tokens("si:labelXMLList"),
        in.tokens("si:quantityTypeQUDTXMLList"),
        in.tokens("si:significantDigitXMLList"),
        in.tokens("si:dateTimeXMLList"));
  }

  private static ComplexList complexList(ElementReader in) {
    boolean polar = in.find("si:valueMagnitudeXMLList", "si:valuePhaseXMLList") != null;
    List<String> first =
        in.demandedTokens(polar ? "si:valueMagnitudeXMLList" : "si:valueRealXMLList");
    List<String> second = in.demandedTokens(polar ? "si:valuePhaseXMLList" : "si:valueImagXMLList");
    return new ComplexList(
        polar ? List.of() : first,
        polar ? List.of() : second,
        polar ? first : List.of(),
        polar ? second : List.of(),
        in.demandedTokens("si:unitXMLList"),
        polar ? in.demandedTokens("si:unitPhaseXMLList") : List.of(),
        SiRegionReader.bivariate(in),
        SiRegionReader.multivariate(in),
        in.tokens("si:labelXMLList"),
        in.tokens("si:quantityTypeQUDTXMLList"),
        in.tokens("si:dateTimeXMLList"));
  }
}
