package org.etalon.certificate.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.etalon.calibration.ComputedConformity;
import org.etalon.calibration.Conformity;
import org.etalon.calibration.MeasuredQuantity;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.Data;
import org.etalon.dcc.DataElement;
import org.etalon.dcc.DegreesOfFreedom;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.QuantityForm;
import org.etalon.dcc.StatementMetaData;
import org.etalon.organisation.Scope;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.RealList;
import org.etalon.uncertainty.conformity.GuardBand;
import org.jspecify.annotations.Nullable;

/** What is said about one quantity: its kind, the scope it is claimed under, its conformity. */
final class MetaDataPart {
  /** Where BIPM describes a kind of quantity. */
  private static final String QUANTITY_LINK = "https://si-digital-framework.org/quantities/";

  private final Composition composition;
  private final Phrases phrases;

  MetaDataPart(Composition composition, Phrases phrases) {
    this.composition = composition;
    this.phrases = phrases;
  }

  /** Of a quantity of a result. */
  List<StatementMetaData> of(MeasuredQuantity quantity) {
    List<StatementMetaData> all = kindAndDegrees(quantity);
    if (isResult(quantity)) {
      all.add(capability(quantity.scope()));
    }
    conformity(quantity, all);
    return all;
  }

  /** Of a quantity that nobody claims a capability for, such as a condition. */
  List<StatementMetaData> ofCondition(MeasuredQuantity quantity) {
    List<StatementMetaData> all = kindAndDegrees(quantity);
    conformity(quantity, all);
    return all;
  }

  private List<StatementMetaData> kindAndDegrees(MeasuredQuantity quantity) {
    List<StatementMetaData> all = new ArrayList<>();
    if (quantity.quantityKind() != null) {
      all.add(
          StatementMetaData.builder(Attributes.ofRefTypes(RefTypes.QUANTITY_KIND))
              .name(phrases.own(Phrase.QUANTITY_KIND))
              .references(List.of(quantity.quantityKind()))
              .links(List.of(QUANTITY_LINK + quantity.quantityKind()))
              .build());
    }
    all.addAll(degreesOfFreedom(quantity.value()));
    return all;
  }

  private void conformity(MeasuredQuantity quantity, List<StatementMetaData> all) {
    Conformity conformity = quantity.conformity();
    if (conformity != null) {
      all.add(conformity(quantity, conformity));
    }
  }

  /** A measured value, which is claimed under a scope or is outside of all. */
  private static boolean isResult(MeasuredQuantity quantity) {
    return quantity.real() != null
        || quantity.realList() != null
        || quantity.complex() != null
        || quantity.complexList() != null
        || quantity.list() != null;
  }

  /** Degrees of freedom, which have no place in D-SI. */
  List<StatementMetaData> degreesOfFreedom(QuantityValue value) {
    List<String> degrees = DegreesOfFreedom.of(value);
    if (degrees.isEmpty()) {
      return List.of();
    }
    return List.of(
        StatementMetaData.builder(Attributes.ofRefTypes(RefTypes.DEGREES_OF_FREEDOM))
            .name(phrases.own(Phrase.DEGREES_OF_FREEDOM))
            .data(
                Data.of(
                    Quantity.of(
                        null, QuantityForm.of(RealList.of(degrees, "\\one")), Attributes.NONE)))
            .build());
  }

  private StatementMetaData capability(@Nullable String id) {
    Scope scope = id == null ? null : composition.scopes().get(id);
    StatementMetaData.Builder statement =
        StatementMetaData.builder(Attributes.ofRefTypes(RefTypes.IN_CMC))
            .declaration(phrases.rich(scope == null ? Phrase.OUT_OF_SCOPE : Phrase.IN_SCOPE))
            .valid(List.of(scope != null));
    if (scope != null) {
      statement.references(List.of(scope.id(), scope.authority(), scope.reference()));
    }
    return statement.build();
  }

  private StatementMetaData conformity(MeasuredQuantity quantity, Conformity conformity) {
    ComputedConformity computed = ComputedConformity.of(quantity, conformity);
    Map<String, String> clause = conformity.specification().clause();
    return StatementMetaData.builder(Attributes.ofRefTypes(RefTypes.CONFORMITY))
        .name(phrases.own(Phrase.CONFORMITY))
        .description(phrases.richOrNull(clause))
        .convention(convention(conformity.rule()))
        .norms(List.of(conformity.specification().norm()))
        .declaration(phrases.rich(declaration(conformity.rule())))
        .conformity(computed.outcomes().stream().map(MetaDataPart::token).toList())
        .data(limits(conformity, computed))
        .build();
  }

  private static Phrase declaration(Conformity.Rule rule) {
    return switch (rule.type()) {
      case SIMPLE -> Phrase.SIMPLE_RULE;
      case GUARDED -> Phrase.GUARDED_RULE;
      case NON_BINARY -> Phrase.NON_BINARY_RULE;
    };
  }

  /** The word that a DCC has for it. */
  private static String token(Conformity.Outcome outcome) {
    return switch (outcome) {
      case PASS -> "pass";
      case CONDITIONAL_PASS -> "conditionalPass";
      case CONDITIONAL_FAIL -> "conditionalFail";
      case FAIL -> "fail";
    };
  }

  /** The rule so that a machine can apply it again. */
  private static String convention(Conformity.Rule rule) {
    StringBuilder text = new StringBuilder("rule=").append(rule.type());
    GuardBand guardBand = ComputedConformity.rule(rule).appliedGuardBand();
    if (guardBand != null) {
      text.append("; guardBand=").append(guardBand.kind());
      if (guardBand.value() != null) {
        text.append(' ').append(guardBand.value());
      }
    }
    text.append("; inclusive=").append(rule.inclusive());
    if (rule.maxFalseAccept() != null) {
      text.append("; maxFalseAccept=").append(rule.maxFalseAccept());
    }
    return text.append("; chosenBy=").append(rule.chosenBy()).toString();
  }

  private Data limits(Conformity conformity, ComputedConformity computed) {
    Conformity.Limits tolerance = conformity.toleranceLimits();
    List<DataElement> limits = new ArrayList<>();
    String unit = tolerance.unit();
    add(tolerance.lower(), unit, Phrase.TOLERANCE_LOWER, RefTypes.TOLERANCE_LOWER, limits);
    add(tolerance.upper(), unit, Phrase.TOLERANCE_UPPER, RefTypes.TOLERANCE_UPPER, limits);
    add(
        computed.acceptanceLower(),
        unit,
        Phrase.ACCEPTANCE_LOWER,
        RefTypes.ACCEPTANCE_LOWER,
        limits);
    add(
        computed.acceptanceUpper(),
        unit,
        Phrase.ACCEPTANCE_UPPER,
        RefTypes.ACCEPTANCE_UPPER,
        limits);
    return new Data(limits, Attributes.NONE);
  }

  private void add(
      @Nullable List<String> values,
      String unit,
      Phrase name,
      String refType,
      List<DataElement> limits) {
    if (values != null && !values.isEmpty()) {
      limits.add(
          Quantity.of(
              phrases.own(name),
              QuantityForm.of(RealList.of(values, unit)),
              Attributes.ofRefTypes(refType)));
    }
  }
}
