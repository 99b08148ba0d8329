package org.etalon.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.organisation.ScopeSample.FROM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.etalon.organisation.Scope.Route;
import org.etalon.organisation.Scope.Standing;
import org.etalon.organisation.Scope.Uncertainty.Node;
import org.etalon.platform.Json;
import org.etalon.problem.FieldError;
import org.junit.jupiter.api.Test;

class ScopeTest {
  private static final LocalDate MAY = LocalDate.of(2025, 5, 1);

  @Test
  void standsFromItsFirstDayToItsLast() {
    Scope scope = ScopeSample.scope().to(MAY).make();

    assertThat(scope.standing(FROM.minusDays(1))).isEqualTo(Standing.NOT_YET);
    assertThat(scope.standing(FROM)).isEqualTo(Standing.IN_FORCE);
    assertThat(scope.standing(MAY)).isEqualTo(Standing.IN_FORCE);
    assertThat(scope.standing(MAY.plusDays(1))).isEqualTo(Standing.ENDED);
  }

  @Test
  void isSuspendedOnTheDaysOfASuspension() {
    Scope scope =
        ScopeSample.scope()
            .suspended(MAY, MAY.plusDays(2))
            .suspended(MAY.plusYears(1), null)
            .make();

    assertThat(scope.standing(MAY.minusDays(1))).isEqualTo(Standing.IN_FORCE);
    assertThat(scope.standing(MAY)).isEqualTo(Standing.SUSPENDED);
    assertThat(scope.standing(MAY.plusDays(2))).isEqualTo(Standing.SUSPENDED);
    assertThat(scope.standing(MAY.plusDays(3))).isEqualTo(Standing.IN_FORCE);
    assertThat(scope.inForceOn(MAY.plusYears(9))).isFalse();
  }

  @Test
  void earlierDaysKeepTheCapabilityThatTheyHad() {
    ScopeVersion first = version(1, FROM, ScopeSample.scope());
    ScopeVersion smaller = version(2, MAY, ScopeSample.scope().range("0", "50", "\\milli\\metre"));
    ScopeVersion suspended =
        version(
            3,
            MAY,
            ScopeSample.scope()
                .range("0", "50", "\\milli\\metre")
                .suspended(FROM, FROM.plusDays(5)));
    ScopeHistory history = new ScopeHistory(List.of(first, smaller, suspended));

    assertThat(history.on(MAY.minusDays(1))).isSameAs(first);
    assertThat(history.on(MAY)).isSameAs(suspended);
    assertThat(history.on(FROM.minusYears(1))).isSameAs(first);
    // The suspension of a time before the change is known from the newest version.
    assertThat(history.standing(FROM)).isEqualTo(Standing.SUSPENDED);
  }

  @Test
  void aFirstVersionWithoutTheLaterFieldsIsRead() {
    Scope scope =
        Json.read(
            """
            {"id": "a", "organisation": "lab", "quantityKind": "LENG", "where": "PERMANENT",
             "parameters": [], "range": {"min": "0", "max": "1", "unit": "\\\\metre"},
             "uncertainty": {"form": "CONSTANT", "value": "1", "unit": "\\\\metre",
               "coverageFactor": "2", "coverageProbability": "0.95"},
             "authority": "A", "reference": "R", "inForceFrom": "2020-01-01"}
            """,
            Scope.class);

    assertThat(scope.route()).isNull();
    assertThat(scope.suspensions()).isEmpty();
    assertThat(scope.standing(MAY)).isEqualTo(Standing.IN_FORCE);
  }

  @Test
  void whatCannotBeEvaluatedIsRefusedWithItsPlace() {
    assertThat(ScopeRules.check(ScopeSample.scope().make())).isEmpty();
    assertThat(errors(ScopeSample.scope().kind("XXXX"))).containsExactly("/quantityKind");
    assertThat(errors(ScopeSample.scope().range("1", "0", "\\metre")))
        .containsExactly("/range/max");
    assertThat(errors(ScopeSample.scope().range("0", "1", "\\kelvin")))
        .containsExactly("/range/unit");
    assertThat(errors(ScopeSample.scope().to(FROM.minusDays(1)))).containsExactly("/inForceTo");
    assertThat(errors(ScopeSample.scope().suspended(MAY, FROM)))
        .containsExactly("/suspensions/0/to");
    assertThat(errors(ScopeSample.scope().category(Route.CIPM_MRA, "length")))
        .containsExactly("/category");
    assertThat(errors(ScopeSample.scope().category(Route.CIPM_MRA, "PR/Photo-1.2.1"))).isEmpty();
    assertThat(errors(ScopeSample.scope().category(Route.CIPM_MRA, "PR/Photo-77.2.1")))
        .containsExactly("/category");
    assertThat(errors(ScopeSample.scope().category(Route.CIPM_MRA, "QM-77.2.1"))).isEmpty();
    assertThat(errors(ScopeSample.scope().category(null, "length"))).containsExactly("/route");
    assertThat(errors(ScopeSample.scope().noRange())).containsExactly("/range");
    assertThat(errors(ScopeSample.scope().uncertainty(null))).containsExactly("/uncertainty");
  }

  @Test
  void everyFormHasWhatItNeeds() {
    assertThat(uncertainty(ScopeSample.constant("0", "\\metre"))).containsExactly("value");
    assertThat(uncertainty(ScopeSample.constant("1", "\\kelvin"))).containsExactly("unit");
    assertThat(uncertainty(ScopeSample.relative("1", "\\metre"))).containsExactly("unit");
    assertThat(uncertainty(ScopeSample.relative("1", "\\ppm"))).isEmpty();
    assertThat(uncertainty(ScopeSample.linear("1", "-1", "\\one", "\\micro\\metre")))
        .containsExactly("slope");
    assertThat(uncertainty(ScopeSample.linear("1", "1", "\\metre", "\\micro\\metre")))
        .containsExactly("slopeUnit");
    assertThat(uncertainty(ScopeSample.linear("1", "1", "\\micro\\metre\\per\\metre", "\\metre")))
        .isEmpty();
    assertThat(uncertainty(ScopeSample.table("\\metre", new Node("0", "1"))))
        .containsExactly("nodes");
    assertThat(uncertainty(ScopeSample.table("\\metre", new Node("1", "1"), new Node("1", "-1"))))
        .containsExactly("nodes/0/at", "nodes/1/value", "nodes/1/at", "nodes/1/at");
    assertThat(uncertainty(ScopeSample.expression("1 +", "\\metre"))).containsExactly("expression");
    assertThat(uncertainty(ScopeSample.expression("f * x", "\\metre")))
        .containsExactly("expression");
    assertThat(uncertainty(ScopeSample.expression("sqrt(x^2)", "\\metre"))).isEmpty();
  }

  private static List<String> uncertainty(Scope.Uncertainty uncertainty) {
    return errors(ScopeSample.scope().uncertainty(uncertainty)).stream()
        .map(pointer -> pointer.substring("/uncertainty/".length()))
        .toList();
  }

  private static List<String> errors(ScopeSample scope) {
    return ScopeRules.check(scope.make()).stream().map(FieldError::pointer).toList();
  }

  private static ScopeVersion version(int number, LocalDate from, ScopeSample scope) {
    return new ScopeVersion(
        scope.make(), number, from, Instant.EPOCH.plusSeconds(number), "op", null, null, "");
  }
}
