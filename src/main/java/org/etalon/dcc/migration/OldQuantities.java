package org.etalon.dcc.migration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Gives quantities of D-SI 1.0.1 to 2.1.0 the form of D-SI 2.2.1. Texts are moved as they are: no
 * figure is read, let alone changed.
 */
final class OldQuantities {
  private static final String LIST_UNCERTAINTY = "listMeasurementUncertaintyUnivariate";
  private static final Set<String> WRAPPERS =
      Set.of(
          "measurementUncertaintyUnivariate",
          // So spelled in the norm.
          "measurementUncertaintyUnivaraite",
          LIST_UNCERTAINTY,
          "measurementUncertaintyUnivariateXMLList",
          "measurementUncertaintyMultivariateXMLList");

  private static final Map<String, String> IN_EXPANDED =
      Map.of("uncertainty", "valueExpandedMU", "uncertaintyXMLList", "valueExpandedMUXMLList");
  private static final Map<String, String> IN_INTERVAL =
      Map.of("standardUnc", "valueStandardMU", "standardUncXMLList", "valueStandardMUXMLList");
  private static final Set<String> IN_REGION =
      Set.of(
          "covarianceMatrix",
          "column",
          "covariance",
          "value",
          "unit",
          "coverageFactor",
          "coverageProbability",
          "distribution");
  private static final List<String> EXPANDED =
      List.of("uncertainty", "coverageFactor", "coverageProbability", "distribution");
  private static final List<String> INTERVAL =
      List.of("intervalMin", "intervalMax", "coverageProbability", "distribution");

  private final Workpiece work;

  private OldQuantities(Workpiece work) {
    this.work = work;
  }

  static void replace(Workpiece work) {
    new OldQuantities(work).walk(work.root());
  }

  private void walk(Element element) {
    for (Element child : Tree.children(element)) {
      if (Names.SI.equals(child.getNamespaceURI())) {
        quantity(child);
      }
      walk(child);
    }
  }

  private void quantity(Element e) {
    switch (e.getLocalName()) {
      case "list" -> list(e);
      case "real" -> firstVersion(e, false);
      case "listUnivariateUnc" -> work.rename(e, LIST_UNCERTAINTY);
      case "expandedUnc" -> {
        renameChildren(e, IN_EXPANDED);
        wrap(work.rename(e, "expandedMU"), univariate(e));
      }
      case "expandedUncXMLList" -> {
        renameChildren(e, IN_EXPANDED);
        wrap(work.rename(e, "expandedMUXMLList"), "measurementUncertaintyUnivariateXMLList");
      }
      case "coverageInterval" -> {
        if (!isIn(e, LIST_UNCERTAINTY)) {
          renameChildren(e, IN_INTERVAL);
        }
        wrap(work.rename(e, "coverageIntervalMU"), univariate(e));
      }
      case "coverageIntervalXMLList" -> {
        renameChildren(e, IN_INTERVAL);
        wrap(
            work.rename(e, "coverageIntervalMUXMLList"), "measurementUncertaintyUnivariateXMLList");
      }
      case "ellipsoidalRegionXMLList", "rectangularRegionXMLList" -> region(e);
      case "constant" -> {
        Element uncertainty = Tree.child(e, Names.SI, "uncertainty");
        if (uncertainty != null) {
          work.rename(uncertainty, "valueStandardMU");
          work.note(Wording.UNCERTAINTY, uncertainty, uncertainty);
        }
      }
      default -> {}
    }
  }

  /** In D-SI 1.0.1 an uncertainty had no element of its own. */
  private void firstVersion(Element e, boolean list) {
    boolean expanded = has(e, "uncertainty");
    if (!expanded && !has(e, "intervalMin")) {
      return;
    }
    Element holder = work.make(Names.SI, expanded ? "expandedMU" : "coverageIntervalMU");
    if (!expanded) {
      Element standard = work.make(Names.SI, list ? "standardUnc" : "valueStandardMU");
      standard.setTextContent("NaN");
      holder.appendChild(standard);
      work.note(Wording.INTERVAL, null, standard);
    }
    for (String name : expanded ? EXPANDED : INTERVAL) {
      Element part = Tree.child(e, Names.SI, name);
      if (part != null) {
        holder.appendChild(
            work.rename(part, name.equals("uncertainty") ? "valueExpandedMU" : name));
      }
    }
    e.appendChild(holder);
    work.note(Wording.UNCERTAINTY, e, holder);
    wrap(holder, list ? LIST_UNCERTAINTY : univariate(holder));
  }

  /** Before D-SI 2 one element was a list of values and a list of lists. */
  private void list(Element e) {
    String name = has(e, "real") ? "realList" : has(e, "complex") ? "complexList" : null;
    if (name == null) {
      return;
    }
    firstVersion(e, true);
    boolean wrapped = e.getParentNode() instanceof Element parent && !holdsLists(parent, name);
    work.rename(e, name);
    work.note(Wording.LIST, e, e);
    if (wrapped) {
      wrap(e, "list");
    }
  }

  private static boolean holdsLists(Element parent, String name) {
    if (Tree.is(parent, Names.SI, "list")) {
      return true;
    }
    // All members of a hybrid have one form.
    return Tree.is(parent, Names.SI, "hybrid")
        && Tree.children(parent).stream()
            .allMatch(
                c ->
                    c.getLocalName().equals(name)
                        || has(c, name.equals("realList") ? "real" : "complex"));
  }

  private void region(Element e) {
    for (Element child : Tree.children(e)) {
      regionPart(child);
    }
    String name = e.getLocalName();
    wrap(
        work.rename(e, name.replace("RegionXMLList", "RegionMUXMLList")),
        "measurementUncertaintyMultivariateXMLList");
  }

  private void regionPart(Element e) {
    Tree.children(e).forEach(this::regionPart);
    if (IN_REGION.contains(e.getLocalName())) {
      work.rename(e, e.getLocalName() + "XMLList");
    }
  }

  private void renameChildren(Element parent, Map<String, String> names) {
    for (Element child : Tree.children(parent)) {
      String name = names.get(child.getLocalName());
      if (name != null) {
        work.rename(child, name);
      }
    }
  }

  private void wrap(Element e, String name) {
    if (e.getParentNode() instanceof Element parent && !WRAPPERS.contains(parent.getLocalName())) {
      Element wrapper = work.make(Names.SI, name);
      parent.replaceChild(wrapper, e);
      wrapper.appendChild(e);
    }
    if (!name.equals("list") && work.number(e) != Workpiece.NONE) {
      work.note(Wording.UNCERTAINTY, e, e);
    }
  }

  private static String univariate(Element e) {
    return e.getParentNode() instanceof Element real
            && Tree.is(real, Names.SI, "real")
            && isIn(real, "realList")
        ? "measurementUncertaintyUnivaraite"
        : "measurementUncertaintyUnivariate";
  }

  private static boolean isIn(Element e, String parent) {
    return e.getParentNode() instanceof Element p && parent.equals(p.getLocalName());
  }

  private static boolean has(@Nullable Element parent, String name) {
    return parent != null && Tree.child(parent, Names.SI, name) != null;
  }
}
