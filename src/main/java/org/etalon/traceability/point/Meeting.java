package org.etalon.traceability.point;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.etalon.quantity.value.Real;
import org.etalon.traceability.Link;
import org.etalon.traceability.stated.StatedQuantity;
import org.etalon.traceability.stated.StatedQuantity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Where the quantities of a certificate and those of its standard's are of one kind. Points on a
 * scale only: deviations have no place in a range.
 *
 * @param kind four-letter BIPM identifier
 * @param used of the child: what the standard gave, and where that is not stated, what was measured
 * @param given of the parent, in ascending order
 * @param usedUncertain points of the child with an uncertainty, that of a deviation at its
 *     reference
 * @param givenUncertain likewise of the parent, in ascending order
 */
public record Meeting(
    String kind,
    List<Point> used,
    List<Point> given,
    List<Point> usedUncertain,
    List<Point> givenUncertain) {
  public Meeting {
    used = List.copyOf(used);
    given = List.copyOf(given);
    usedUncertain = List.copyOf(usedUncertain);
    givenUncertain = List.copyOf(givenUncertain);
  }

  /** The kinds that are stated on both sides. */
  public static Set<String> kinds(Link link) {
    Set<String> kinds = kinds(link.uses());
    kinds.retainAll(kinds(link.given()));
    return kinds;
  }

  /** The kinds that quantities state. */
  public static Set<String> kinds(List<StatedQuantity> quantities) {
    Set<String> kinds = new LinkedHashSet<>();
    quantities.stream().map(StatedQuantity::kind).filter(Objects::nonNull).forEach(kinds::add);
    return kinds;
  }

  /** Each kind of both sides; a kind without comparable values on one side has an empty list. */
  public static List<Meeting> of(Link link) {
    List<Meeting> all = new ArrayList<>();
    for (String kind : kinds(link)) {
      DsiUnit unit = unit(link.given(), kind);
      if (unit != null) {
        List<Point> references = points(link.uses(), kind, unit, Set.of(Role.REFERENCE));
        List<Point> used =
            references.isEmpty()
                ? points(link.uses(), kind, unit, Set.of(Role.MEASURED))
                : references;
        List<Point> given = points(link.given(), kind, unit, Set.of(Role.REFERENCE, Role.MEASURED));
        all.add(
            new Meeting(
                kind,
                used,
                ascending(given),
                uncertain(link.uses(), kind, unit),
                ascending(uncertain(link.given(), kind, unit))));
      }
    }
    // Several walks may find it at once.
    return List.copyOf(all);
  }

  private static List<Point> ascending(List<Point> points) {
    return points.stream().sorted((a, b) -> a.value().compareTo(b.value())).toList();
  }

  private static List<Point> uncertain(List<StatedQuantity> quantities, String kind, DsiUnit unit) {
    List<Point> all =
        new ArrayList<>(points(quantities, kind, unit, Set.of(Role.REFERENCE, Role.MEASURED)));
    for (StatedQuantity deviation : quantities) {
      if (deviation.role() == Role.ERROR) {
        quantities.stream()
            .filter(q -> q.role() == Role.REFERENCE && kind.equals(q.kind()))
            .filter(q -> q.values().size() == deviation.values().size())
            .findFirst()
            .ifPresent(reference -> all.addAll(deviations(deviation, reference, unit)));
      }
    }
    return all.stream().filter(point -> point.standardUncertainty() != null).toList();
  }

  /** The uncertainties of deviations, each at the reference value of its line. */
  private static List<Point> deviations(
      StatedQuantity deviation, StatedQuantity reference, DsiUnit unit) {
    List<Point> all = new ArrayList<>();
    for (int i = 0; i < deviation.values().size(); i++) {
      Point off = Point.of(deviation.values().get(i), unit, Scale.DIFFERENCE);
      Point at = Point.of(reference.values().get(i), unit, Scale.POINT);
      if (off != null && at != null) {
        all.add(new Point(at.value(), off.standardUncertainty(), off.resolution(), off.written()));
      }
    }
    return all;
  }

  /** Every form of the quantities of a kind and a role. */
  private static Stream<Real> values(
      List<StatedQuantity> quantities, String kind, Set<Role> roles) {
    return quantities.stream()
        .filter(q -> kind.equals(q.kind()) && roles.contains(q.role()))
        .flatMap(q -> q.values().stream());
  }

  private static @Nullable DsiUnit unit(List<StatedQuantity> given, String kind) {
    return values(given, kind, Set.of(Role.REFERENCE, Role.MEASURED))
        .map(value -> DsiUnit.find(value.unit()))
        .filter(unit -> unit != null && !unit.isDeclaredNonSi())
        .findFirst()
        .orElse(null);
  }

  private static List<Point> points(
      List<StatedQuantity> quantities, String kind, DsiUnit unit, Set<Role> roles) {
    return values(quantities, kind, roles)
        .map(value -> Point.of(value, unit, Scale.POINT))
        .filter(Objects::nonNull)
        .toList();
  }
}
