package org.etalon.traceability.review;

import java.util.Set;

/**
 * A certificate that was looked at.
 *
 * @param steps from the subject, on the way it was met on first; 0 where it is clear
 * @param results the places of its results that are in question; none where it is clear
 * @param lookedTo the last certificate resting on it that was looked at
 */
public record Step(String number, int steps, Set<Integer> results, String lookedTo) {
  public Step {
    results = Set.copyOf(results);
  }
}
