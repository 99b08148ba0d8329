package org.etalon.uncertainty.web;

import java.util.List;

/**
 * One decision for each value.
 *
 * @param unit the unit of the limits, in which everything is stated
 */
public record ConformityAnswer(String unit, List<ConformityAtPoint> points) {}
