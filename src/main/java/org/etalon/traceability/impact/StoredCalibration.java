package org.etalon.traceability.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.MeasuredQuantity;
import org.etalon.calibration.MeasuredResult;
import org.etalon.calibration.StandardUsed;
import org.etalon.certificate.Digest;
import org.jspecify.annotations.Nullable;

/**
 * A certificate with the calibration that it was issued for. Results are known by their place in
 * the certificate, counted from 1, which is their place in the calibration.
 *
 * @param rests the standards it used, in the order of the document
 */
public record StoredCalibration(
    String number,
    String laboratory,
    CalibrationBody body,
    Digest fileDigest,
    Digest contentDigest,
    List<Rest> rests) {
  public StoredCalibration {
    rests = List.copyOf(rests);
  }

  /**
   * A standard that was used.
   *
   * @param parent the number of its certificate, when that is one of this service
   */
  public record Rest(String equipment, @Nullable String parent) {}

  /** The last day on which it used its standards. */
  public LocalDate usedUntil() {
    return body.performedTo();
  }

  /** The places of all results. */
  public Set<Integer> places() {
    Set<Integer> places = new TreeSet<>();
    for (int place = 1; place <= body.results().size(); place++) {
      places.add(place);
    }
    return places;
  }

  /** The places of the results about a piece of equipment; all where none names it. */
  public Set<Integer> about(String equipment) {
    Set<String> items = new TreeSet<>();
    body.items().stream()
        .filter(item -> item.equipment().equals(equipment))
        .forEach(item -> items.add(item.id()));
    Set<Integer> about = new TreeSet<>();
    for (int place : places()) {
      List<String> named = result(place).items();
      if (named.isEmpty() || named.stream().anyMatch(items::contains)) {
        about.add(place);
      }
    }
    return about.isEmpty() ? places() : about;
  }

  /** The places of the results that rest on a standard. */
  public Set<Integer> restingOn(String equipment) {
    Set<Integer> resting = new TreeSet<>();
    for (int place : places()) {
      MeasuredResult result = result(place);
      boolean rests =
          result.quantities().isEmpty()
              ? carries(result.standards(), equipment)
              : result.quantities().stream().anyMatch(q -> restsOn(result, q, equipment));
      if (rests) {
        resting.add(place);
      }
    }
    return resting;
  }

  /** Whether a quantity rests on a standard; what names none rests on all. */
  public boolean restsOn(MeasuredResult result, MeasuredQuantity quantity, String equipment) {
    return carries(
        quantity.standards().isEmpty() ? result.standards() : quantity.standards(), equipment);
  }

  private boolean carries(List<String> named, String equipment) {
    return body.standards().stream()
        .filter(standard -> standard.equipment().equals(equipment))
        .map(StandardUsed::id)
        .filter(Objects::nonNull)
        .anyMatch(id -> named.isEmpty() || named.contains(id));
  }

  public MeasuredResult result(int place) {
    return body.results().get(place - 1);
  }
}
