package org.etalon.corpus.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.Condition;
import org.etalon.calibration.MeasuredQuantity;
import org.etalon.calibration.MeasuredResult;
import org.etalon.calibration.Method;
import org.etalon.calibration.StandardUsed;
import org.etalon.corpus.NationalTree;
import org.etalon.corpus.draft.Draft;
import org.etalon.corpus.draft.DraftBasis;
import org.etalon.corpus.draft.DraftShare;
import org.etalon.corpus.draft.DraftTable;
import org.etalon.corpus.draft.DraftUse;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.etalon.uncertainty.budget.Budget;
import org.etalon.uncertainty.budget.Contribution;
import org.jspecify.annotations.Nullable;

/** A draft as a laboratory would have entered it. */
final class Wording {
  private static final String ITEM = "i1";
  private static final String METHOD = "m1";
  private static final String CELSIUS = "\\degreecelsius";

  private final NationalTree tree;

  Wording(NationalTree tree) {
    this.tree = tree;
  }

  CalibrationBody body(Draft draft) {
    List<String> languages = List.of("en");
    return new CalibrationBody(
        CalibrationBody.Kind.CALIBRATION,
        false,
        null,
        List.of(
            new CalibrationBody.Item(
                ITEM, tree.artifact(draft.artifact()).id(), in("No visible damage"))),
        new CalibrationBody.Customer(
            tree.laboratory(tree.artifact(draft.artifact()).owner()).id(), null, null, null),
        null,
        draft.begun(),
        draft.ended(),
        new CalibrationBody.PerformanceLocation(
            CalibrationBody.PerformanceLocation.Type.laboratory, null),
        new CalibrationBody.Languages(languages, languages),
        CalibrationBody.Adjustment.NONE,
        null,
        List.of(
            new Method(
                METHOD,
                List.of("gp_calibration"),
                in("Comparison with standards"),
                "Procedure of the corpus",
                List.of(),
                null,
                null)),
        List.of(),
        List.of(
            condition("basic_temperature", "Ambient temperature", "292.15", "294.15", "\\kelvin"),
            condition("basic_humidityRelative", "Relative humidity", "0.30", "0.60", "\\one")),
        draft.uses().stream().map(this::standard).toList(),
        draft.tables().stream().map(Wording::result).toList(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        List.of(),
        CalibrationBody.Disclosure.CHAIN,
        List.of());
  }

  private static Map<String, String> in(String english) {
    return Map.of("en", english);
  }

  private static Condition condition(
      String refType, String name, String min, String max, String unit) {
    return new Condition(List.of(refType), in(name), Real.of(min, unit), Real.of(max, unit), null);
  }

  private StandardUsed standard(DraftUse use) {
    DraftBasis basis = use.basis();
    return new StandardUsed(
        use.id(),
        tree.artifact(use.artifact()).id(),
        basis == null
            ? List.of()
            : List.of(new StandardUsed.Reference(basis.number(), null, null)));
  }

  private static MeasuredResult result(DraftTable table) {
    RealList nominal = RealList.of(table.nominal(), table.unit());
    RealList measured = RealList.of(table.measured(), table.unit());
    String uncertainty = table.uncertainty();
    if (uncertainty != null) {
      measured =
          measured.withExpandedUncertainty(
              new RealList.ExpandedUncertainty(
                  List.of(uncertainty),
                  List.of("2"),
                  List.of("0.95"),
                  List.of("normal"),
                  List.of()));
    }
    return new MeasuredResult(
        in("Reference values and indications"),
        MeasuredResult.State.AS_FOUND,
        List.of(ITEM),
        List.of(METHOD),
        table.standards(),
        "gp_table1",
        List.of(
            quantity("basic_referenceValue", "Reference value", table.kind(), nominal, null, null),
            quantity(
                "basic_measuredValue",
                "Indication",
                table.kind(),
                measured,
                table.scope(),
                budget(table))),
        null);
  }

  private static MeasuredQuantity quantity(
      String refType,
      String name,
      String kind,
      RealList list,
      @Nullable String scope,
      @Nullable Budget budget) {
    return new MeasuredQuantity(
        List.of(refType),
        in(name),
        kind,
        null,
        list,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        scope,
        null,
        List.of(),
        List.of(),
        null,
        budget);
  }

  /** What the item shows is the reference value, plus what each standard and the rest add. */
  private static Budget budget(DraftTable table) {
    boolean offset = table.unit().equals(CELSIUS);
    Budget.ScaleType difference = offset ? Budget.ScaleType.RATIO : null;
    Budget.ScaleType point = offset ? Budget.ScaleType.INTERVAL : null;
    List<Budget.Input> inputs = new ArrayList<>();
    List<String> terms = new ArrayList<>(List.of("x"));
    inputs.add(new Budget.Input("x", table.nominal().get(0), table.unit(), point, List.of()));
    for (DraftShare share : table.budget()) {
      terms.add(share.name());
      inputs.add(
          new Budget.Input(
              share.name(), "0", table.unit(), difference, List.of(contribution(share))));
    }
    return new Budget(
        inputs,
        null,
        List.of(new Budget.Output("y", table.unit(), point, String.join(" + ", terms), null, null)),
        new Budget.Coverage(null, "2"),
        null);
  }

  private static Contribution contribution(DraftShare share) {
    return new Contribution(
        null,
        null,
        new Contribution.Standard(share.standardUncertainty(), null, null),
        null,
        null,
        null,
        share.certificate() == null
            ? null
            : new Contribution.Source(share.certificate(), null, null, null));
  }
}
