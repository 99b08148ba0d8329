package org.etalon.dcc.grade;

import java.util.ArrayList;
import java.util.List;
import org.etalon.quantity.unit.Grade;
import org.etalon.quantity.unit.UnitGrade;
import org.etalon.quantity.unit.UnitProblem;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is found about one quantity. What is wrong with a unit alone is kept apart: in data
 * given in several units only one of them has to be of the D-SI. No more reasons are kept than a
 * person reads.
 */
final class Grading {
  private static final int REASONS_MAX = 50;

  private final DocumentUnits units;
  private final List<GradeReason> faults = new ArrayList<>();
  private final List<GradeReason> unitFaults = new ArrayList<>();
  private final List<GradeReason> medals = new ArrayList<>();
  private Grade medal = Grade.PLATINUM;

  Grading(DocumentUnits units) {
    this.units = units;
  }

  /** For a part of the same document. */
  Grading ofPart() {
    return new Grading(units);
  }

  void fault(String code, Part at, String detail) {
    fault(code, at, detail, null);
  }

  void fault(String code, Part at, String detail, @Nullable String better) {
    if (faults.size() >= REASONS_MAX) {
      return;
    }
    add(faults, new GradeReason(code, at.pointer(), detail, better));
  }

  /** Looks at a unit; an empty one is for {@link EmptyTexts}. */
  void unit(Part at, String text) {
    if (text.isBlank() || unitFaults.size() >= REASONS_MAX) {
      return;
    }
    UnitGrade found = units.grade(text);
    for (UnitProblem problem : found.problems()) {
      add(
          unitFaults,
          new GradeReason(problem.code(), at.pointer(), problem.detail(), problem.better()));
    }
    if (found.problems().isEmpty()) {
      medal(found.grade(), at, "The unit " + text.strip() + " is " + found.grade() + ".");
    }
  }

  void medal(Grade grade, Part at, String detail) {
    if (grade.compareTo(medal) > 0) {
      medals.clear();
    }
    medal = medal.worse(grade);
    if (grade == medal && grade != Grade.PLATINUM && medals.size() < REASONS_MAX) {
      add(medals, new GradeReason("medal", at.pointer(), detail, null));
    }
  }

  private static void add(List<GradeReason> reasons, GradeReason reason) {
    if (!reasons.contains(reason)) {
      reasons.add(reason);
    }
  }

  /** What was found is also found about the whole, but for its units and its medal. */
  void takeFaults(Grading part) {
    part.faults.forEach(reason -> add(faults, reason));
  }

  void takeUnitFaults(Grading part) {
    part.unitFaults.forEach(reason -> add(unitFaults, reason));
  }

  void takeMedals(Grading part) {
    medals.addAll(part.medals);
  }

  boolean hasFaults() {
    return !faults.isEmpty();
  }

  boolean hasUnitFaults() {
    return !unitFaults.isEmpty();
  }

  Grade medal() {
    return medal;
  }

  QuantityGrade result(String pointer) {
    if (faults.isEmpty() && unitFaults.isEmpty()) {
      return new QuantityGrade(pointer, medal, medals);
    }
    List<GradeReason> all = new ArrayList<>(faults);
    all.addAll(unitFaults);
    return new QuantityGrade(pointer, Grade.IMPROVABLE, all);
  }
}
