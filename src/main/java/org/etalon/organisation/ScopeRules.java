package org.etalon.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.etalon.platform.LanguageTexts;
import org.etalon.problem.FieldError;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.QuantityFinding;
import org.etalon.quantity.QuantityKinds;
import org.etalon.quantity.code.KindMatch;
import org.etalon.quantity.code.UnitKinds;
import org.etalon.quantity.rules.QuantityRules;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.value.Real;
import org.etalon.uncertainty.expression.Expression;
import org.jspecify.annotations.Nullable;

/** Whether a scope can be understood and evaluated. */
public final class ScopeRules {
  private static final int PARAMETERS_MAX = 20;
  private static final int SUSPENSIONS_MAX = 100;
  // Area, perhaps a branch, and the numbers of service, sub-service and individual service.
  private static final Pattern KCDB_CATEGORY =
      Pattern.compile("[A-Z]{1,4}(/[A-Za-z]{1,20})?-[0-9]{1,3}(\\.[0-9]{1,3}){0,3}[a-z]?");

  private final List<FieldError> errors = new ArrayList<>();
  private final Scope scope;

  private ScopeRules(Scope scope) {
    this.scope = scope;
  }

  /** Everything that is wrong with it; empty for a scope that can be evaluated. */
  public static List<FieldError> check(Scope scope) {
    ScopeRules rules = new ScopeRules(scope);
    rules.identity();
    rules.time();
    rules.parameters();
    rules.range();
    if (scope.uncertainty() == null) {
      rules.error("/uncertainty", "missing", "A scope has an uncertainty.");
    } else if (rules.errors.isEmpty()) {
      rules.errors.addAll(UncertaintyRules.check(scope, scope.uncertainty()));
    }
    return List.copyOf(rules.errors);
  }

  private void identity() {
    String kind = scope.quantityKind();
    if (kind == null || !QuantityKinds.isKnown(kind)) {
      error("/quantityKind", "quantity-kind", "Not a BIPM quantity identifier.");
    }
    if (scope.route() == null) {
      error("/route", "missing", "Say on what the competence rests.");
    }
    String category = scope.category();
    if (category != null && scope.route() == Scope.Route.CIPM_MRA) {
      kcdb(category);
    }
    LanguageTexts.line(category, "/category", errors);
    LanguageTexts.line(scope.instrument(), "/instrument", errors);
    LanguageTexts.line(scope.method(), "/method", errors);
    LanguageTexts.line(scope.authority(), "/authority", errors);
    LanguageTexts.line(scope.reference(), "/reference", errors);
  }

  private void kcdb(String category) {
    if (!KCDB_CATEGORY.matcher(category).matches()) {
      error("/category", "category", "A service category of the KCDB is written like T/T-2.2.2.");
    } else if (ServiceCategories.hasArea(category)
        && ServiceCategories.englishName(category) == null) {
      error("/category", "unknown", "The KCDB has no such service category.");
    }
  }

  private void time() {
    LocalDate to = scope.inForceTo();
    if (to != null && to.isBefore(scope.inForceFrom())) {
      error("/inForceTo", "order", "Ends before it begins.");
    }
    if (scope.suspensions().size() > SUSPENSIONS_MAX) {
      error("/suspensions", "too-many", "At most " + SUSPENSIONS_MAX + ".");
    }
    for (int i = 0; i < scope.suspensions().size(); i++) {
      Scope.Suspension suspension = scope.suspensions().get(i);
      if (!suspension.endsInOrder()) {
        error("/suspensions/" + i + "/to", "order", "Ends before it begins.");
      }
      LanguageTexts.line(suspension.reason(), "/suspensions/" + i + "/reason", errors);
    }
  }

  private void parameters() {
    if (scope.parameters().size() > PARAMETERS_MAX) {
      error("/parameters", "too-many", "At most " + PARAMETERS_MAX + ".");
      return;
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < scope.parameters().size(); i++) {
      Scope.Parameter parameter = scope.parameters().get(i);
      String at = "/parameters/" + i;
      LanguageTexts.line(parameter.name(), at + "/name", errors);
      if (!names.add(parameter.name())) {
        error(at + "/name", "twice", "The name was there before.");
      }
      boolean expression =
          scope.uncertainty() != null
              && scope.uncertainty().form() == Scope.Uncertainty.Form.EXPRESSION;
      if (expression && (!Expression.isName(parameter.name()) || parameter.name().equals("x"))) {
        error(at + "/name", "name", "An expression cannot name it so; x is the value itself.");
      }
      limits(parameter.min(), parameter.max(), parameter.unit(), at);
    }
  }

  private void range() {
    Scope.Range range = scope.range();
    if (range == null) {
      error("/range", "missing", "A scope has a range.");
      return;
    }
    limits(range.min(), range.max(), range.unit(), "/range");
    String kind = scope.quantityKind();
    DsiUnit unit = DsiUnit.find(range.unit());
    DsiUnit coherent = kind == null ? null : UnitKinds.coherentUnit(kind);
    if (unit != null
        && coherent != null
        && UnitKinds.compare(unit, kind, coherent, kind) == KindMatch.DIFFERENT) {
      error("/range/unit", "quantity-kind", "Not a unit of the kind " + kind + ".");
    }
  }

  private void limits(String min, String max, String unit, String at) {
    BigDecimal low = number(min, unit, at + "/min", errors);
    BigDecimal high = number(max, unit, at + "/max", errors);
    if (low != null && high != null && high.compareTo(low) < 0) {
      error(at + "/max", "order", "The upper limit is below the lower one.");
    }
  }

  /** The number; null where there is none, which is among the errors then. */
  static @Nullable BigDecimal number(
      String value, String unit, String at, List<FieldError> errors) {
    boolean wrong = false;
    for (QuantityFinding finding : QuantityRules.check(Real.of(value, unit))) {
      if (finding.severity() == QuantityFinding.Severity.ERROR) {
        errors.add(new FieldError(at, finding.code(), finding.detail()));
        wrong = true;
      }
    }
    return wrong ? null : Decimal.parse(value).value();
  }

  private void error(String pointer, String code, String detail) {
    errors.add(new FieldError(pointer, code, detail));
  }
}
