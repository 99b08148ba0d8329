package org.etalon.dcc.grade;

import org.jspecify.annotations.Nullable;

/**
 * Why a quantity has its grade.
 *
 * @param code stable, kebab-case, or the number of a unit rule such as R010
 * @param pointer path of elements with their positions, see {@link Pointers}
 * @param detail what is so and, for what can be improved, what would improve it
 * @param better what to write instead, such as a unit expression; null when nothing is that certain
 */
public record GradeReason(String code, String pointer, String detail, @Nullable String better) {
  /** The code of what breaks the schema of the D-SI. */
  public static final String STRUCTURE = "structure";
}
