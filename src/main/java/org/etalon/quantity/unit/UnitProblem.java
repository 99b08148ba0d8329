package org.etalon.quantity.unit;

import org.jspecify.annotations.Nullable;

/**
 * What keeps a unit from a medal.
 *
 * @param code stable, kebab-case, or the number of a rule such as R010
 * @param detail one or two sentences that say what is wrong and what would improve it
 * @param better a unit expression to write instead, of the same size; null when there is none
 */
public record UnitProblem(String code, String detail, @Nullable String better) {}
