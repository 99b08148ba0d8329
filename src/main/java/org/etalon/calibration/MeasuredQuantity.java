package org.etalon.calibration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.etalon.quantity.Chars;
import org.etalon.quantity.Hybrid;
import org.etalon.quantity.QuantityValue;
import org.etalon.quantity.Real;
import org.etalon.quantity.RealList;
import org.etalon.quantity.Text;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of a result, in exactly one form.
 *
 * @param quantityKind four-letter BIPM identifier
 * @param hybrid the same values in several units, each as {@code realList}
 * @param chars words without blanks
 * @param text words, by language
 * @param scope the capability under which the result is claimed; null claims none
 * @param standards the standards of this quantity, where they are not those of the result
 * @param formula not evaluated yet, so only null is accepted
 * @param budget not evaluated yet, so only null is accepted
 */
public record MeasuredQuantity(
    List<String> refType,
    @Nullable Map<String, String> name,
    @Nullable String quantityKind,
    @Nullable Real real,
    @Nullable RealList realList,
    @Nullable List<HybridMember> hybrid,
    @Nullable List<String> chars,
    @Nullable Map<String, String> text,
    @Nullable String scope,
    @Nullable Conformity conformity,
    List<String> standards,
    List<String> methods,
    @Nullable JsonNode formula,
    @Nullable JsonNode budget) {

  public MeasuredQuantity {
    refType = CalibrationBody.orEmpty(refType);
    standards = CalibrationBody.orEmpty(standards);
    methods = CalibrationBody.orEmpty(methods);
  }

  /** One unit of a hybrid. */
  public record HybridMember(@Nullable RealList realList) {}

  /** Every form that was sent; right is exactly one. */
  public List<QuantityValue> forms() {
    List<QuantityValue> forms = new ArrayList<>();
    if (real != null) {
      forms.add(real);
    }
    if (realList != null) {
      forms.add(realList);
    }
    if (hybrid != null) {
      List<QuantityValue> members = new ArrayList<>();
      for (HybridMember member : hybrid) {
        if (member.realList() != null) {
          members.add(member.realList());
        }
      }
      forms.add(new Hybrid(members));
    }
    if (chars != null) {
      forms.add(new Chars(chars));
    }
    if (text != null) {
      forms.add(new Text(text));
    }
    return forms;
  }

  /** The quantity; only of a calibration that was found right. */
  public QuantityValue value() {
    return forms().get(0);
  }
}
