package org.etalon.organisation.web;

import java.time.LocalDate;
import java.util.List;
import org.etalon.organisation.Scope;
import org.jspecify.annotations.Nullable;

/** A scope as it is posted; the organisation stands in the path. */
record ScopeRequest(
    String id,
    Scope.Route route,
    String quantityKind,
    @Nullable String category,
    @Nullable String instrument,
    @Nullable String method,
    Scope.Place where,
    @Nullable List<Scope.Parameter> parameters,
    Scope.Range range,
    Scope.Uncertainty uncertainty,
    String authority,
    String reference,
    LocalDate inForceFrom,
    @Nullable LocalDate inForceTo,
    @Nullable List<Scope.Suspension> suspensions) {

  Scope toScope(String organisation) {
    return new Scope(
        id,
        organisation,
        route,
        quantityKind,
        category,
        instrument,
        method,
        where,
        parameters == null ? List.of() : parameters,
        range,
        uncertainty,
        authority,
        reference,
        inForceFrom,
        inForceTo,
        suspensions == null ? List.of() : suspensions,
        List.of());
  }
}
