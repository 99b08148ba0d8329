package org.etalon.corpus.defect;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.etalon.traceability.Rule;

/** A way to break one link of a tree, with the rule that must tell it. */
public enum Defect {
  FORGED_PARENT(
      Rule.T02,
      "a value of the standard's certificate was changed after it was sealed",
      Documents::forged),
  SUBSTITUTED_PARENT(
      Rule.T01,
      "the standard's certificate was replaced by another one with its number",
      Documents::substituted),
  WRONG_DIGEST(
      Rule.T01,
      "the digest by which the standard's certificate is named is that of nothing",
      Documents::wrongDigest),
  REPLAYED_NUMBER(
      Rule.T03,
      "the number of the standard's certificate was used again, for another item",
      Documents::replayed),
  UNREGISTERED_SIGNER(
      Rule.T02,
      "the standard's certificate bears a seal that is not the laboratory's",
      Documents::unregistered),
  CYCLE(
      Rule.T18,
      "the standard's certificate names the one that used it, by number",
      Documents::cycle,
      Rule.T01,
      Rule.T04,
      Rule.T09,
      Rule.T13),
  EXPIRED_AT_USE(Rule.T05, "the interval of the owner's programme was over", Records::expired),
  RETIRED_STANDARD(Rule.T05, "the standard was out of service", Records::retired),
  SUPERSEDED_PARENT_USED(
      Rule.T06, "the standard had a newer certificate that was not used", Records::superseded),
  WITHDRAWN_BEFORE_USE(
      Rule.T15, "the standard's certificate was withdrawn before", Records::withdrawnBefore),
  WITHDRAWN_AFTER_USE(
      Rule.T15,
      "the standard's certificate was withdrawn afterwards: a warning",
      Records::withdrawnAfter),
  VOID_FROM_THE_BEGINNING(
      Rule.T15,
      "the standard's certificate was withdrawn afterwards, as void from the beginning",
      Records::voided),
  SUSPENDED_LABORATORY(
      Rule.T11, "the scope of the standard's laboratory was suspended", Records::suspended),
  SCOPE_NOT_IN_FORCE(Rule.T11, "the scope of the standard's laboratory had ended", Records::ended),
  OUT_OF_TOLERANCE(
      Rule.T16, "the standard was found out of tolerance afterwards", Records::outOfTolerance),
  PRIMARY_WITHOUT_ASSESSMENT(
      Rule.T17, "the assessment of the national primary standard was over", Records::unassessed),
  UNCERTAINTY_BELOW_CMC(
      Rule.T12,
      "the standard's certificate states less uncertainty than its laboratory offers",
      Results::belowCapability),
  UNCERTAINTY_BELOW_PARENT(
      Rule.T13,
      "the certificate states less uncertainty than that of the standard",
      Results::belowParent),
  RANGE_EXCEEDED(
      Rule.T09, "the standard was used beyond its calibrated range", Results::beyondRange),
  WRONG_KIND_OF_QUANTITY(Rule.T08, "the standard is one for another quantity", Results::otherKind),
  MISSING_UNCERTAINTY(
      Rule.T07, "the standard's certificate states no uncertainty", Results::noUncertainty),
  UNIT_CHANGED(Rule.T09, "the digits stand under another unit", Results::otherUnit, Rule.T11),
  BUDGET_WITHOUT_PARENT(
      Rule.T14, "the budget does not name the standard's certificate", Results::notInBudget),
  BUDGET_TOO_SMALL(
      Rule.T14,
      "the budget takes less than the standard's certificate states",
      Results::tooSmallInBudget);

  private final Rule rule;
  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // a method reference
  private final Consumer<Place> change;

  @SuppressWarnings("ImmutableEnumChecker") // copied, and never changed
  private final Set<Rule> besides;

  Defect(Rule rule, String words, Consumer<Place> change, Rule... besides) {
    this.rule = rule;
    this.words = words;
    this.change = change;
    this.besides = EnumSet.noneOf(Rule.class);
    this.besides.addAll(Arrays.asList(besides));
  }

  /** The rule that must tell it. */
  public Rule rule() {
    return rule;
  }

  /** Rules that fail as well, because what is wrong contradicts them too. */
  public Set<Rule> besides() {
    return besides;
  }

  /** Whether it is told, and the result stays traceable. */
  public boolean warning() {
    return this == WITHDRAWN_AFTER_USE;
  }

  /** What is wrong, in English. */
  public String words() {
    return words;
  }

  /** As people write it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** By what people write. */
  public static Optional<Defect> named(String label) {
    return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
  }

  void apply(Place place) {
    change.accept(place);
  }
}
