package org.etalon.dcc;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.etalon.dcc.Measured.Particulars;
import org.etalon.quantity.Real;
import org.etalon.quantity.RealList;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Reads the older {@code si:realList}, a list of {@code si:real}, where it is simple: one unit for
 * all or one for each, and no uncertainty or an expanded one, for all or for each.
 */
final class RealListOfReals {
  private RealListOfReals() {}

  /** Null for a list that is not simple. */
  static @Nullable Measured read(Element element, Reading reading) {
    // Read aside first, so that a list that turns out not simple leaves no marks.
    Measured aside = list(new ElementReader(element, new Reading("")));
    return aside == null ? null : list(new ElementReader(element, reading));
  }

  private static @Nullable Measured list(ElementReader in) {
    List<ElementReader> members = in.children("si:real");
    List<String> values = members.stream().map(m -> m.demandedText("si:value")).toList();
    List<String> units = units(in, members);
    if (units == null || values.isEmpty() || values.stream().anyMatch(String::isEmpty)) {
      return null;
    }
    ElementReader common =
        in.child("si:listMeasurementUncertaintyUnivariate", "si:listUnivariateUnc");
    List<Real.@Nullable ExpandedUncertainty> each =
        members.stream()
            .<Real.@Nullable ExpandedUncertainty>map(RealListOfReals::expanded)
            .toList();
    List<Real.ExpandedUncertainty> own = each.stream().filter(Objects::nonNull).toList();
    if (own.size() != (own.isEmpty() ? 0 : members.size()) || (common != null && !own.isEmpty())) {
      return null;
    }
    RealList.ExpandedUncertainty uncertainty = own.isEmpty() ? null : join(own);
    if (common != null) {
      Real.ExpandedUncertainty shared = SiReader.expanded(common);
      if (shared == null) {
        return null;
      }
      uncertainty = join(List.of(shared));
    }
    Particulars particulars =
        new Particulars(
            in.texts("si:label"),
            in.text("si:listQuantityTypeQUDT"),
            List.of(),
            in.texts("si:dateTime"));
    return new Measured(new RealList(values, units, null, uncertainty, null), List.of(particulars));
  }

  private static @Nullable List<String> units(ElementReader in, List<ElementReader> members) {
    String common = in.text("si:listUnit");
    List<String> own =
        members.stream().map(m -> m.text("si:unit")).filter(Objects::nonNull).toList();
    if (own.isEmpty()) {
      return common == null ? null : List.of(common);
    }
    if (own.size() != members.size()) {
      return null;
    }
    return own.stream().distinct().count() == 1 ? List.of(own.get(0)) : own;
  }

  private static Real.@Nullable ExpandedUncertainty expanded(ElementReader member) {
    ElementReader univariate =
        member.child("si:measurementUncertaintyUnivariate", "si:measurementUncertaintyUnivaraite");
    return SiReader.expanded(univariate == null ? member : univariate);
  }

  private static RealList.ExpandedUncertainty join(List<Real.ExpandedUncertainty> each) {
    return new RealList.ExpandedUncertainty(
        all(each, Real.ExpandedUncertainty::value),
        all(each, Real.ExpandedUncertainty::coverageFactor),
        all(each, Real.ExpandedUncertainty::coverageProbability),
        all(each, u -> u.distribution() == null ? "" : u.distribution()).stream()
            .filter(d -> !d.isEmpty())
            .toList(),
        List.of());
  }

  private static List<String> all(
      List<Real.ExpandedUncertainty> each, Function<Real.ExpandedUncertainty, String> part) {
    return each.stream().map(part).toList();
  }
}
