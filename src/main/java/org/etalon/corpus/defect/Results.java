package org.etalon.corpus.defect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.etalon.corpus.Measurand;
import org.etalon.corpus.draft.Draft;
import org.etalon.corpus.draft.DraftShare;
import org.etalon.organisation.Scope;
import org.jspecify.annotations.Nullable;

/** Defects of results. Where a scope would contradict as well, there is one that does not. */
final class Results {
  private static final String NEARLY_NOTHING = "0.0000000001";

  private Results() {}

  static String expanded(Scope scope) {
    return Objects.requireNonNull(Objects.requireNonNull(scope.uncertainty()).value());
  }

  /** The laboratory offers only ten times of what it states. */
  static void belowCapability(Place place) {
    Draft parent = place.parentDraft();
    Scope coarse =
        place.scope(
            parent,
            "coarse",
            place.measurand().kind(),
            Place.wide(place.measurand()),
            times(parent.tables().get(0).uncertainty(), 1));
    place.changeParent(table -> table.withScope(coarse.id()));
  }

  static void belowParent(Place place) {
    String small = times(place.parentDraft().tables().get(0).uncertainty(), -1);
    Scope fine = open(place, "fine", place.measurand());
    place.changeChild(table -> table.withUncertainty(small).withScope(fine.id()));
  }

  static void beyondRange(Place place) {
    Scope open = open(place, "wide", place.measurand());
    String beyond = String.valueOf(place.measurand().high(0) + 1);
    place.changeChild(
        table ->
            table
                .withPoints(with(table.nominal(), beyond), with(table.measured(), beyond))
                .withScope(open.id()));
  }

  /** Everything about the results is right, but that the standard is one for them. */
  static void otherKind(Place place) {
    Measurand other = place.measurand() == Measurand.MASS ? Measurand.LENGTH : Measurand.MASS;
    Scope open = open(place, "other", other);
    place.changeChild(
        table -> table.withKind(other.kind()).withUnit(other.unit()).withScope(open.id()));
  }

  static void noUncertainty(Place place) {
    place.changeParent(table -> table.withUncertainty(null));
  }

  static void otherUnit(Place place) {
    String unit =
        switch (place.measurand()) {
          case MASS -> "\\kilogram";
          case LENGTH -> "\\metre";
          case TEMPERATURE -> "\\kelvin";
          case VOLTAGE -> "\\kilo\\volt";
        };
    place.changeChild(table -> table.withUnit(unit));
  }

  static void notInBudget(Place place) {
    place.changeChild(
        table ->
            table.withBudget(
                table.budget().stream().filter(share -> !isOf(place, share)).toList()));
  }

  static void tooSmallInBudget(Place place) {
    place.changeChild(
        table ->
            table.withBudget(
                table.budget().stream()
                    .map(
                        share ->
                            isOf(place, share)
                                ? new DraftShare(share.name(), NEARLY_NOTHING, share.certificate())
                                : share)
                    .toList()));
  }

  private static boolean isOf(Place place, DraftShare share) {
    return place.parentDraft().number().equals(share.certificate());
  }

  /** A scope of the child's laboratory that covers everything. */
  private static Scope open(Place place, String suffix, Measurand measurand) {
    return place.scope(
        place.childDraft(), suffix, measurand.kind(), Place.wide(measurand), NEARLY_NOTHING);
  }

  private static String times(@Nullable String uncertainty, int powerOfTen) {
    return new BigDecimal(Objects.requireNonNull(uncertainty))
        .scaleByPowerOfTen(powerOfTen)
        .toPlainString();
  }

  private static List<String> with(List<String> points, String more) {
    List<String> all = new ArrayList<>(points);
    all.add(more);
    return all;
  }
}
