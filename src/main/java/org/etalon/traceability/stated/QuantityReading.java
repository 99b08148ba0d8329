package org.etalon.traceability.stated;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.etalon.dcc.Context;
import org.etalon.dcc.Measured;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.StatementMetaData;
import org.etalon.quantity.QuantityKinds;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.traceability.stated.StatedQuantity.ClaimedScope;
import org.etalon.traceability.stated.StatedQuantity.Role;
import org.jspecify.annotations.Nullable;

/** Reads one quantity of a result. */
final class QuantityReading {
  private static final String KIND = "etalon_quantityKind";
  private static final String IN_CMC = "basic_isInCMC";
  private static final Set<String> REFERENCE = Set.of("referenceValue", "nominalValue");
  private static final Set<String> ERROR = Set.of("measurementError", "correction");
  private static final String MEASURED = "measuredValue";

  private QuantityReading() {}

  /**
   * Reads it.
   *
   * @param inherited identifiers of the standards that hold where the quantity names none
   */
  static StatedQuantity of(Quantity quantity, Set<String> standards, List<String> inherited) {
    List<List<Real>> forms = forms(quantity);
    List<String> named =
        quantity.attributes().refIds().stream().filter(standards::contains).toList();
    return new StatedQuantity(
        role(quantity.attributes().refTypes()),
        kind(quantity.context()),
        forms.isEmpty() ? List.of() : forms.get(0),
        forms.isEmpty() ? List.of() : forms.subList(1, forms.size()),
        !forms.isEmpty(),
        named.isEmpty() ? inherited : named,
        scope(quantity.context()));
  }

  private static List<List<Real>> forms(Quantity quantity) {
    if (!(quantity.form() instanceof Measured measured)) {
      return List.of();
    }
    List<QuantityValue> members =
        measured.value() instanceof Hybrid hybrid ? hybrid.members() : List.of(measured.value());
    List<List<Real>> forms = new ArrayList<>();
    members.stream().map(ValueList::of).filter(Objects::nonNull).forEach(forms::add);
    return forms;
  }

  private static Role role(List<String> refTypes) {
    for (String refType : refTypes) {
      String word = refType.substring(refType.indexOf('_') + 1);
      if (REFERENCE.contains(word)) {
        return Role.REFERENCE;
      }
      if (word.equals(MEASURED)) {
        return Role.MEASURED;
      }
      if (ERROR.contains(word)) {
        return Role.ERROR;
      }
    }
    return Role.OTHER;
  }

  private static @Nullable String kind(Context context) {
    return context.metaData().stream()
        .filter(statement -> statement.attributes().hasRefType(KIND))
        .flatMap(statement -> statement.references().stream())
        .filter(QuantityKinds::isKnown)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable ClaimedScope scope(Context context) {
    return context.metaData().stream()
        .filter(statement -> statement.attributes().hasRefType(IN_CMC))
        .filter(statement -> statement.valid().contains(true))
        .map(StatementMetaData::references)
        .map(QuantityReading::scope)
        .findFirst()
        .orElse(null);
  }

  private static ClaimedScope scope(List<String> references) {
    return new ClaimedScope(
        references.isEmpty() ? "" : references.get(0),
        references.size() > 1 ? references.get(1) : null,
        references.size() > 2 ? references.get(2) : null);
  }
}
