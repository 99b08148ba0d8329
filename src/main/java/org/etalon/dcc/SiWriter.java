package org.etalon.dcc;

import java.util.List;
import org.etalon.quantity.value.Chars;
import org.etalon.quantity.value.Complex;
import org.etalon.quantity.value.ComplexList;
import org.etalon.quantity.value.Constant;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.QuantityList;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;

/** Writes values in D-SI 2.2.1. */
final class SiWriter {
  private final ElementWriter out;
  private final SiUncertaintyWriter uncertainties;
  private final SiRegionWriter regions;

  SiWriter(ElementWriter out) {
    this.out = out;
    this.uncertainties = new SiUncertaintyWriter(out);
    this.regions = new SiRegionWriter(out);
  }

  void measured(Measured measured) {
    QuantityValue value = measured.value();
    if (value instanceof Chars chars) {
      out.demandedList("dcc:charsXMLList", chars.values());
    } else if (value instanceof Hybrid hybrid) {
      hybrid(hybrid);
    } else if (value instanceof QuantityList list && !SiForm.of(list).equals(SiForm.LIST)) {
      // DCC has no place for these but in a list.
      out.start(SiForm.LIST);
      value(value);
      out.end();
    } else {
      value(value);
    }
  }

  /** A value under an element name of DCC instead of {@code si:real}. */
  void real(String name, Measured measured) {
    if (!(measured.value() instanceof Real real)) {
      throw out.refuse("form-not-allowed", name + " holds one value.");
    }
    real(name, real);
  }

  /** A list under an element name of DCC instead of {@code si:realListXMLList}. */
  void realList(String name, Measured measured) {
    if (!(measured.value() instanceof RealList list)) {
      throw out.refuse("form-not-allowed", name + " holds a list of values.");
    }
    realList(name, list);
  }

  private void hybrid(Hybrid hybrid) {
    List<QuantityValue> members = SiForm.alike(hybrid.members());
    if (members.stream().map(SiForm::of).distinct().count() != 1) {
      throw out.refuse("hybrid-mixed", "All members of a hybrid have the same form.");
    }
    out.start("si:hybrid");
    members.forEach(this::value);
    out.end();
  }

  private void value(QuantityValue value) {
    String name = SiForm.of(value);
    if (value instanceof Real real) {
      real(name, real);
    } else if (value instanceof RealList list) {
      realList(name, list);
    } else if (value instanceof Complex complex) {
      complex(complex, false);
    } else if (value instanceof ComplexList list) {
      complexList(list);
    } else if (value instanceof Constant constant) {
      constant(constant);
    } else if (value instanceof QuantityList list) {
      list(name, list);
    } else {
      throw out.refuse("form-not-allowed", "Only values stand in a hybrid or a list.");
    }
  }

  private void real(String name, Real real) {
    out.start(name);
    out.said("si:label", real.label());
    out.said("si:quantityTypeQUDT", real.quantityTypeQUDT());
    out.element("si:value", real.value());
    out.said("si:unit", real.unit());
    out.element("si:significantDigit", real.significantDigit());
    out.element("si:dateTime", real.dateTime());
    uncertainties.of(real, "si:measurementUncertaintyUnivariate");
    out.end();
  }

  private void realOfList(Real real) {
    out.start("si:real");
    out.said("si:label", real.label());
    out.said("si:quantityTypeQUDT", real.quantityTypeQUDT());
    out.element("si:value", real.value());
    out.said("si:unit", real.unit().isEmpty() ? null : real.unit());
    out.element("si:significantDigit", real.significantDigit());
    out.element("si:dateTime", real.dateTime());
    // So spelled in the norm, here and only here.
    uncertainties.of(real, "si:measurementUncertaintyUnivaraite");
    out.end();
  }

  private void constant(Constant constant) {
    out.start("si:constant");
    out.said("si:label", constant.label());
    out.said("si:quantityTypeQUDT", constant.quantityTypeQUDT());
    out.element("si:value", constant.value());
    out.said("si:unit", constant.unit());
    out.element("si:significantDigit", constant.significantDigit());
    out.element("si:dateTime", constant.dateTime());
    out.element("si:valueStandardMU", constant.valueStandard());
    out.said("si:distribution", constant.distribution());
    out.end();
  }

  private void complex(Complex complex, boolean inList) {
    out.start("si:complex");
    out.said("si:label", complex.label());
    out.said("si:quantityTypeQUDT", complex.quantityTypeQUDT());
    out.element("si:valueReal", complex.valueReal());
    out.element("si:valueImag", complex.valueImag());
    out.element("si:valueMagnitude", complex.valueMagnitude());
    out.element("si:valuePhase", complex.valuePhase());
    out.said("si:unit", inList && complex.unit().isEmpty() ? null : complex.unit());
    out.said("si:unitPhase", complex.unitPhase());
    out.element("si:dateTime", complex.dateTime());
    regions.of(complex.ellipsoidalRegion(), complex.rectangularRegion());
    out.end();
  }

  private void realList(String name, RealList list) {
    out.start(name);
    out.list("si:labelXMLList", list.labels());
    out.list("si:quantityTypeQUDTXMLList", list.quantityTypeQUDTs());
    out.demandedList("si:valueXMLList", list.values());
    out.demandedList("si:unitXMLList", list.units());
    out.list("si:significantDigitXMLList", list.significantDigits());
    out.list("si:dateTimeXMLList", list.dateTimes());
    uncertainties.of(list);
    regions.multivariate(list.measurementUncertaintyMultivariate());
    out.end();
  }

  private void complexList(ComplexList list) {
    out.start("si:complexListXMLList");
    out.list("si:labelXMLList", list.labels());
    out.list("si:quantityTypeQUDTXMLList", list.quantityTypeQUDTs());
    if (list.hasPhase()) {
      out.demandedList("si:valueMagnitudeXMLList", list.valueMagnitudes());
      out.demandedList("si:valuePhaseXMLList", list.valuePhases());
      out.demandedList("si:unitXMLList", list.units());
      out.demandedList("si:unitPhaseXMLList", list.unitPhases());
    } else {
      out.demandedList("si:valueRealXMLList", list.valueReals());
      out.demandedList("si:valueImagXMLList", list.valueImags());
      out.demandedList("si:unitXMLList", list.units());
    }
    out.list("si:dateTimeXMLList", list.dateTimes());
    regions.bivariate(list.measurementUncertaintyBivariate());
    regions.multivariate(list.measurementUncertaintyMultivariate());
    out.end();
  }

  private void list(String name, QuantityList list) {
    if (list.members().isEmpty()) {
      throw out.refuse("empty-list", "A list has at least one member.");
    }
    out.start(name);
    out.said("si:label", list.label());
    out.element("si:dateTime", list.dateTime());
    for (QuantityValue member : list.members()) {
      if (name.equals("si:realList") && member instanceof Real real) {
        realOfList(real);
      } else if (name.equals("si:complexList") && member instanceof Complex complex) {
        complex(complex, true);
      } else if (SiForm.of(member).contains("List") || member instanceof QuantityList) {
        value(member);
      } else {
        throw out.refuse("list-mixed", "All members of a list are values of one sort, or lists.");
      }
    }
    if (name.equals(SiForm.LIST)
        && (list.ellipsoidalRegion() != null || list.rectangularRegion() != null)) {
      throw out.refuse("region-not-allowed", "A list of lists has no region of its own.");
    }
    regions.of(list.ellipsoidalRegion(), list.rectangularRegion());
    out.end();
  }
}
