package org.etalon.calibration.rules;

import java.util.List;
import java.util.Optional;
import org.etalon.calibration.ComputedConformity;
import org.etalon.calibration.Conformity;
import org.etalon.calibration.MeasuredQuantity;
import org.etalon.calibration.MeasuredResult;
import org.etalon.organisation.Scope;
import org.etalon.quantity.QuantityFinding;
import org.etalon.quantity.QuantityKinds;
import org.etalon.quantity.rules.QuantityRules;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.quantity.value.Chars;
import org.etalon.quantity.value.NoQuantity;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.Text;
import org.jspecify.annotations.Nullable;

/** Quantities: their form, units and uncertainties, the scope they claim and their conformity. */
final class ResultRules {
  private static final List<String> NEED_UNCERTAINTY =
      List.of("basic_measuredValue", "basic_measurementError");
  private static final String FORMS =
      "real, realList, complex, complexList, constant, list, hybrid, chars, text and noQuantity";
  private static final String REF_TYPE = "[A-Za-z][A-Za-z0-9]*_[A-Za-z0-9_.-]+";

  private final Subject subject;
  private final Findings findings;
  private final BudgetRules budgets;

  private ResultRules(Subject subject, Findings findings) {
    this.subject = subject;
    this.findings = findings;
    this.budgets = new BudgetRules(findings);
  }

  static void check(Subject subject, Findings findings) {
    ResultRules rules = new ResultRules(subject, findings);
    TextRules.each(subject.body().results(), "/results", rules::result);
    TextRules.each(
        subject.body().conditions(),
        "/conditions",
        (condition, at) -> {
          rules.refTypes(condition.refType(), at);
          rules.form(condition.min(), at, "min");
          rules.form(condition.max(), at, "max");
          boolean bounds = condition.min() != null || condition.max() != null;
          if (bounds == (condition.quantity() != null)) {
            findings.error(at, "form", "Either bounds or a quantity.");
          }
          if (condition.quantity() != null) {
            rules.quantity(condition.quantity(), List.of(), at + "/quantity");
            if (condition.quantity().formula() != null) {
              findings.error(
                  at + "/quantity/formula", "not-a-result", "Only results carry a formula.");
            }
          }
        });
    TextRules.each(
        subject.body().methods(), "/methods", (m, at) -> rules.refTypes(m.refType(), at));
  }

  private void result(MeasuredResult result, String at) {
    if (result.quantities().isEmpty()) {
      findings.error(at + "/quantities", "empty", "At least one is needed.");
    }
    if (result.table() != null) {
      refTypes(List.of(result.table()), at);
    }
    if (subject.body().standards().isEmpty()
        || (result.standards().isEmpty()
            && result.quantities().stream().anyMatch(q -> q.standards().isEmpty()))) {
      findings.warning(
          at + "/standards", "no-standard", "No standard is named, so nothing shows traceability.");
    }
    String budgeted = budgets.budgeted(result, at);
    TextRules.each(
        result.quantities(),
        at + "/quantities",
        (quantity, place) -> {
          if (quantity(quantity, result.quantities(), place)
              && place.equals(budgeted)
              && result.budget() != null) {
            budgets.check(quantity, result.budget(), place, at);
          }
        });
  }

  /** Whether it is right by itself. */
  private boolean quantity(MeasuredQuantity quantity, List<MeasuredQuantity> beside, String at) {
    refTypes(quantity.refType(), at);
    List<QuantityValue> forms = quantity.forms();
    if (forms.size() != 1) {
      findings.error(at, "form", "Exactly one of " + FORMS + ".");
      return false;
    }
    List<String> unclear = quantity.unclearMembers();
    if (!unclear.isEmpty()) {
      unclear.forEach(
          place ->
              findings.error(at + place, "form", "Exactly one form, such as real or realList."));
      return false;
    }
    if (quantity.formula() != null) {
      FormulaRules.check(quantity.formula(), at + "/formula", findings);
    }
    if (quantity.quantityKind() != null && !QuantityKinds.isKnown(quantity.quantityKind())) {
      findings.error(at + "/quantityKind", "quantity-kind", "Not a BIPM quantity identifier.");
    }
    boolean sound = value(forms.get(0), quantity.scale(), at);
    if (quantity.refType().stream().anyMatch(NEED_UNCERTAINTY::contains)
        && hasNumbers(forms.get(0))
        && !forms.get(0).hasUncertainty()) {
      findings.error(at, "uncertainty-missing", "A measured value or error needs its uncertainty.");
    }
    if (sound && quantity.scope() != null) {
      scope(quantity, quantity.scope(), beside, at);
    }
    if (sound && quantity.budget() != null) {
      budgets.check(quantity, quantity.budget(), at, at);
    }
    if (sound && quantity.conformity() != null) {
      conformity(quantity, quantity.conformity(), at + "/conformity");
    }
    return sound;
  }

  private static boolean hasNumbers(QuantityValue value) {
    return !(value instanceof Chars || value instanceof Text || value instanceof NoQuantity);
  }

  private boolean value(QuantityValue value, Scale scale, String at) {
    boolean sound = true;
    for (QuantityFinding finding : QuantityRules.check(value, scale)) {
      report(finding, at + finding.pointer());
      sound &= finding.severity() != QuantityFinding.Severity.ERROR;
    }
    return sound;
  }

  private void report(QuantityFinding finding, String pointer) {
    if (finding.severity() == QuantityFinding.Severity.ERROR) {
      findings.error(pointer, finding.code(), finding.detail());
    } else {
      findings.warning(pointer, finding.code(), finding.detail());
    }
  }

  /** A bound of a condition is a real under a name of its own. */
  private void form(@Nullable Real bound, String at, String name) {
    if (bound == null) {
      return;
    }
    for (QuantityFinding finding : QuantityRules.check(bound)) {
      report(finding, at + "/" + name + finding.pointer().replaceFirst("^/real", ""));
    }
  }

  private void refTypes(List<String> refTypes, String at) {
    for (String refType : refTypes) {
      if (!refType.matches(REF_TYPE)) {
        findings.error(
            at + "/refType", "ref-type", "A refType has a prefix, such as basic_measuredValue.");
      }
    }
  }

  private void scope(
      MeasuredQuantity quantity, String id, List<MeasuredQuantity> beside, String at) {
    Optional<Scope> found =
        subject
            .scopes()
            .apply(id)
            .filter(scope -> scope.organisation().equals(subject.laboratory().id()));
    if (found.isEmpty()) {
      findings.error(at + "/scope", "unknown", "The laboratory has no such scope.");
      return;
    }
    Scope scope = found.get();
    if (!scope.inForceOn(subject.body().performedFrom())
        || !scope.inForceOn(subject.body().performedTo())) {
      findings.error(at + "/scope", "not-in-force", "The scope was not in force on these days.");
    }
    if (quantity.quantityKind() != null && !quantity.quantityKind().equals(scope.quantityKind())) {
      findings.error(at + "/scope", "quantity-kind", "The scope is for " + scope.quantityKind());
    }
    Scope governing = subject.capabilities().apply(id).orElse(scope);
    new ScopeCoverage(governing, findings, at).check(quantity, beside);
  }

  private void conformity(MeasuredQuantity quantity, Conformity conformity, String at) {
    ComputedConformity computed = ComputedConformity.of(quantity, conformity);
    if (!computed.findings().isEmpty()) {
      computed.findings().forEach(f -> findings.error(at + f.pointer(), f.code(), f.detail()));
      return;
    }
    if (computed.neverAccepts()) {
      findings.warning(
          at + "/rule/guardBand",
          "acceptance-interval-empty",
          "The guard band is wider than the tolerance, so no value at all could pass.");
    }
    if (conformity.outcomes() != null && !conformity.outcomes().equals(computed.outcomes())) {
      findings.error(at + "/outcomes", "conformity", "The rule gives " + computed.outcomes() + ".");
    }
  }
}
