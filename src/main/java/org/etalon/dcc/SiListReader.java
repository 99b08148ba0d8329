package org.etalon.dcc;

import java.util.ArrayList;
import java.util.List;
import org.etalon.quantity.value.Complex;
import org.etalon.quantity.value.CoverageRegion;
import org.etalon.quantity.value.ListDefaults;
import org.etalon.quantity.value.QuantityList;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code si:realList}, {@code si:complexList} and {@code si:list}; before D-SI 2 the last was
 * all three.
 */
final class SiListReader {
  private static final String[] LISTS = {
    "si:realList", "si:realListXMLList", "si:complexList", "si:complexListXMLList", "si:list"
  };

  private final ElementReader in;
  private final boolean plainest;

  private SiListReader(ElementReader in, boolean plainest) {
    this.in = in;
    this.plainest = plainest;
  }

  /**
   * A list that says nothing but its one member becomes that member, and members that differ in
   * their numbers alone become columns; null for a list without members.
   */
  static @Nullable QuantityValue plainest(Element element, Reading reading) {
    return hasMembers(element)
        ? new SiListReader(new ElementReader(element, reading), true).read()
        : null;
  }

  /** The nesting of the document; other elements than lists are read as ever. */
  static @Nullable QuantityValue asWritten(Element element, Reading reading) {
    QuantityValue single = SiReader.single(element, reading);
    if (single != null) {
      return single;
    }
    return hasMembers(element)
        ? new SiListReader(new ElementReader(element, reading), false).read()
        : null;
  }

  /** Down to the innermost list, so that no part of a list is lost without a trace. */
  private static boolean hasMembers(Element element) {
    List<Element> lists = new ArrayList<>();
    for (Element child : element.children()) {
      String name = child.name();
      if (name.equals("si:real") || name.equals("si:complex")) {
        return true;
      }
      if (List.of(LISTS).contains(name)) {
        lists.add(child);
      }
    }
    return !lists.isEmpty()
        && lists.stream().allMatch(l -> l.name().endsWith("XMLList") || hasMembers(l));
  }

  private QuantityValue read() {
    if (in.find("si:real") != null) {
      return reals();
    }
    return in.find("si:complex") != null ? complexes() : lists();
  }

  private QuantityValue reals() {
    List<Real> members = in.children("si:real").stream().map(SiReader::realOfList).toList();
    ElementReader univariate =
        in.child("si:listMeasurementUncertaintyUnivariate", "si:listUnivariateUnc");
    ElementReader uncertainty = univariate == null ? in : univariate;
    ListDefaults defaults =
        new ListDefaults(
            in.text("si:listUnit"),
            null,
            in.text("si:listQuantityTypeQUDT"),
            in.text("si:listsignificantDigit"),
            SiUncertaintyReader.standard(uncertainty),
            SiUncertaintyReader.expanded(uncertainty),
            SiUncertaintyReader.interval(uncertainty),
            null,
            null);
    QuantityList list = list(members.stream().map(defaults::in).toList());
    QuantityValue columns = plainest && list.isBare() ? SiColumns.ofReals(members, defaults) : null;
    return columns == null ? list : columns;
  }

  private QuantityValue complexes() {
    List<Complex> members =
        in.children("si:complex").stream().map(SiReader::complexOfList).toList();
    ElementReader bivariate = in.child("si:listBivariateUnc");
    ListDefaults defaults =
        new ListDefaults(
            in.text("si:listUnit"),
            in.text("si:listUnitPhase"),
            in.text("si:listQuantityTypeQUDT"),
            null,
            null,
            null,
            null,
            bivariate == null ? null : SiRegionReader.region(bivariate, "si:ellipsoidalRegion"),
            bivariate == null ? null : SiRegionReader.region(bivariate, "si:rectangularRegion"));
    List<QuantityValue> whole = members.stream().map(defaults::in).toList();
    QuantityList list = list(whole);
    QuantityValue columns = plainest && list.isBare() ? SiColumns.ofComplexes(whole) : null;
    return columns == null ? list : columns;
  }

  private QuantityValue lists() {
    List<QuantityValue> members = new ArrayList<>();
    for (Element child : in.all(LISTS)) {
      Reading reading = in.reading();
      QuantityValue member = plainest ? SiReader.value(child, reading) : asWritten(child, reading);
      if (member != null) {
        members.add(member);
      }
    }
    QuantityList list = list(members);
    return plainest && list.isBare() && members.size() == 1 ? members.get(0) : list;
  }

  private QuantityList list(List<QuantityValue> members) {
    CoverageRegion ellipsoidal = SiRegionReader.region(in, "si:ellipsoidalRegion");
    CoverageRegion rectangular = SiRegionReader.region(in, "si:rectangularRegion");
    return new QuantityList(
        in.text("si:label"), in.text("si:dateTime"), members, ellipsoidal, rectangular);
  }
}
