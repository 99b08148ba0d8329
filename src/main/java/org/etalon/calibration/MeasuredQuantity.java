package org.etalon.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.quantity.value.Chars;
import org.etalon.quantity.value.Complex;
import org.etalon.quantity.value.ComplexList;
import org.etalon.quantity.value.Constant;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.NoQuantity;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.etalon.quantity.value.Text;
import org.etalon.uncertainty.budget.Budget;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of a result, in exactly one form.
 *
 * @param quantityKind four-letter BIPM identifier
 * @param hybrid the same values in several units, each in the same form
 * @param chars words without blanks
 * @param text words, by language
 * @param noQuantity why there is no quantity, by language
 * @param scope the capability under which the result is claimed; null claims none
 * @param standards the standards of this quantity, where they are not those of the result
 * @param formula by which it is given; stands beside it in the certificate
 * @param budget from which its uncertainty is computed again; kept with the calibration
 */
public record MeasuredQuantity(
    List<String> refType,
    @Nullable Map<String, String> name,
    @Nullable String quantityKind,
    @Nullable Real real,
    @Nullable RealList realList,
    @Nullable Complex complex,
    @Nullable ComplexList complexList,
    @Nullable Constant constant,
    @Nullable ListOfQuantities list,
    @Nullable List<QuantityMember> hybrid,
    @Nullable List<String> chars,
    @Nullable Map<String, String> text,
    @Nullable Map<String, String> noQuantity,
    @Nullable String scope,
    @Nullable Conformity conformity,
    List<String> standards,
    List<String> methods,
    @Nullable QuantityFormula formula,
    @Nullable Budget budget) {

  // A difference between temperatures has no zero on their scale (SI Brochure, 9th ed., 2.3.1).
  private static final Set<String> DIFFERENCES =
      Set.of(
          "basic_measurementError",
          "basic_uncertainty",
          "basic_methodMeasurementUncertainty",
          "basic_measurementRangeScaleInterval");

  public MeasuredQuantity {
    refType = CalibrationBody.orEmpty(refType);
    standards = CalibrationBody.orEmpty(standards);
    methods = CalibrationBody.orEmpty(methods);
  }

  MeasuredQuantity withoutBudget() {
    return new MeasuredQuantity(
        refType,
        name,
        quantityKind,
        real,
        realList,
        complex,
        complexList,
        constant,
        list,
        hybrid,
        chars,
        text,
        noQuantity,
        scope,
        conformity,
        standards,
        methods,
        formula,
        null);
  }

  /** Every form that was sent; right is exactly one. */
  public List<QuantityValue> forms() {
    List<QuantityValue> forms = new ArrayList<>();
    QuantityMember.add(real, forms);
    QuantityMember.add(realList, forms);
    QuantityMember.add(complex, forms);
    QuantityMember.add(complexList, forms);
    QuantityMember.add(constant, forms);
    QuantityMember.add(list == null ? null : list.value(), forms);
    QuantityMember.add(hybrid == null ? null : new Hybrid(QuantityMember.values(hybrid)), forms);
    QuantityMember.add(chars == null ? null : new Chars(chars), forms);
    QuantityMember.add(text == null ? null : new Text(text), forms);
    QuantityMember.add(noQuantity == null ? null : new NoQuantity(noQuantity), forms);
    return forms;
  }

  /** JSON pointers of the members of a hybrid or of a list that have no form or several. */
  public List<String> unclearMembers() {
    List<String> pointers = new ArrayList<>();
    if (hybrid != null) {
      pointers.addAll(QuantityMember.unclear(hybrid, "/hybrid"));
    }
    if (list != null) {
      pointers.addAll(QuantityMember.unclear(list.members(), "/list/members"));
    }
    return pointers;
  }

  /** Errors and uncertainties of temperatures are differences, everything else points. */
  public Scale scale() {
    return refType.stream().anyMatch(DIFFERENCES::contains) ? Scale.DIFFERENCE : Scale.POINT;
  }

  /** The quantity; only of a calibration that was found right. */
  public QuantityValue value() {
    return forms().get(0);
  }
}
