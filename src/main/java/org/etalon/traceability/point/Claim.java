package org.etalon.traceability.point;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.quantity.value.Real;
import org.etalon.traceability.Event;
import org.etalon.traceability.stated.StatedCondition;
import org.etalon.traceability.stated.StatedQuantity;
import org.etalon.traceability.stated.StatedQuantity.ClaimedScope;
import org.etalon.traceability.stated.StatedQuantity.Role;
import org.etalon.traceability.stated.StatedResult;
import org.jspecify.annotations.Nullable;

/**
 * A value that is claimed under a scope, at the point of the scope where it stands.
 *
 * @param kind of the point; null where it is not stated
 * @param at the value of which a deviation is one, or the value itself
 * @param claimed with its uncertainty
 * @param parameters everything else that is stated for this value, by the name of its kind or
 *     condition in English; what is stated twice is not there
 */
public record Claim(
    ClaimedScope scope,
    @Nullable String kind,
    Real at,
    Real claimed,
    Map<String, Real> parameters) {
  public Claim {
    parameters = Map.copyOf(parameters);
  }

  /** Every value of some results that is claimed under a scope. */
  static List<Claim> of(Event event, Set<Integer> results) {
    List<Claim> claims = new ArrayList<>();
    for (StatedResult result : event.stated().results()) {
      if (results.contains(result.place())) {
        for (StatedQuantity quantity : result.quantities()) {
          add(quantity, result, event.stated().conditions(), claims);
        }
      }
    }
    return claims;
  }

  /** The scopes that values of some results are claimed under, by identifier. */
  public static Set<String> scopes(Event event, Set<Integer> results) {
    Set<String> scopes = new HashSet<>();
    for (StatedQuantity quantity : event.quantities(results)) {
      ClaimedScope scope = quantity.scope();
      // Nothing is claimed of a quantity without values that can be compared.
      if (scope != null && !quantity.values().isEmpty()) {
        scopes.add(scope.id());
      }
    }
    return scopes;
  }

  private static void add(
      StatedQuantity quantity,
      StatedResult result,
      List<StatedCondition> conditions,
      List<Claim> claims) {
    ClaimedScope scope = quantity.scope();
    if (scope == null) {
      return;
    }
    StatedQuantity reference = reference(quantity, result);
    for (int i = 0; i < quantity.values().size(); i++) {
      claims.add(
          new Claim(
              scope,
              reference.kind(),
              reference.values().get(i),
              quantity.values().get(i),
              ScopeParameters.of(quantity, reference, i, result, conditions)));
    }
  }

  /** A deviation stands at the reference value of its line. */
  private static StatedQuantity reference(StatedQuantity quantity, StatedResult result) {
    if (quantity.role() != Role.ERROR) {
      return quantity;
    }
    return result.quantities().stream()
        .filter(other -> other.role() == Role.REFERENCE && other.kind() != null)
        .filter(other -> other.values().size() == quantity.values().size())
        .findFirst()
        .orElse(quantity);
  }
}
