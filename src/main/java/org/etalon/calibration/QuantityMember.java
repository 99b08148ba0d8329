package org.etalon.calibration;

import java.util.ArrayList;
import java.util.List;
import org.etalon.quantity.value.ComplexList;
import org.etalon.quantity.value.Constant;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.RealList;
import org.jspecify.annotations.Nullable;

/** A member of a hybrid or of a list, under the name of its form; right is exactly one. */
public record QuantityMember(
    @Nullable MemberReal real,
    @Nullable RealList realList,
    @Nullable MemberComplex complex,
    @Nullable ComplexList complexList,
    @Nullable Constant constant,
    @Nullable ListOfQuantities list) {

  /** Every form that was sent. */
  List<QuantityValue> forms() {
    List<QuantityValue> forms = new ArrayList<>();
    add(real == null ? null : real.whole(), forms);
    add(realList, forms);
    add(complex == null ? null : complex.whole(), forms);
    add(complexList, forms);
    add(constant, forms);
    add(list == null ? null : list.value(), forms);
    return forms;
  }

  /** The members of one list; those that are not clear are left out. */
  static List<QuantityValue> values(List<QuantityMember> members) {
    return members.stream()
        .map(QuantityMember::forms)
        .filter(forms -> forms.size() == 1)
        .map(forms -> forms.get(0))
        .toList();
  }

  /** Where a member has no form or several, as JSON pointers below this one. */
  static List<String> unclear(List<QuantityMember> members, String at) {
    List<String> pointers = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      QuantityMember member = members.get(i);
      String place = at + "/" + i;
      if (member.forms().size() != 1) {
        pointers.add(place);
      } else if (member.list() != null) {
        pointers.addAll(unclear(member.list().members(), place + "/list/members"));
      }
    }
    return pointers;
  }

  static void add(@Nullable QuantityValue value, List<QuantityValue> forms) {
    if (value != null) {
      forms.add(value);
    }
  }
}
