package org.etalon.verification;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.etalon.signing.Outcome;
import org.etalon.verification.VerificationReport.Check;

/** Collects checks; what was not made has a reason of its own. */
final class Checks {
  private final Map<CheckId, Check> made = new EnumMap<>(CheckId.class);
  private String otherwise = "An earlier check leaves nothing to look at.";

  void add(CheckId id, Outcome outcome, String answer) {
    add(id, outcome, answer, Map.of());
  }

  void add(CheckId id, Outcome outcome, String answer, Map<String, String> evidence) {
    made.put(id, new Check(id.id(), id.question(), outcome, answer, evidence));
  }

  void add(CheckId id, Check check) {
    made.put(id, check);
  }

  /** Why everything that is not made is not applicable. */
  void rest(String reason) {
    otherwise = reason;
  }

  Outcome outcome(CheckId id) {
    Check check = made.get(id);
    return check == null ? Outcome.NOT_APPLICABLE : check.outcome();
  }

  /** What supports an answer; empty for a check that was not made. */
  Map<String, String> evidence(CheckId id) {
    Check check = made.get(id);
    return check == null ? Map.of() : check.evidence();
  }

  /** Every check, in order. */
  List<Check> all() {
    List<Check> all = new ArrayList<>();
    for (CheckId id : CheckId.values()) {
      Check check = made.get(id);
      all.add(
          check == null
              ? new Check(id.id(), id.question(), Outcome.NOT_APPLICABLE, otherwise, Map.of())
              : check);
    }
    return all;
  }
}
