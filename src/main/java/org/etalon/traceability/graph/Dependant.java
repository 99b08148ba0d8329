package org.etalon.traceability.graph;

import java.time.LocalDate;

/**
 * A certificate that rests on another one.
 *
 * @param steps on the shortest way between them
 */
public record Dependant(String number, String laboratory, LocalDate issuedOn, int steps) {}
