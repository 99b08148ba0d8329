package org.etalon.signing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the answers; a question that nobody answered is not applicable, with one reason. */
final class Checklist {
  private final Map<SignatureQuestion, SignatureCheck> answers =
      new EnumMap<>(SignatureQuestion.class);
  private final Map<SignatureQuestion, String> subIndications =
      new EnumMap<>(SignatureQuestion.class);
  private String reason = "There is no signature.";

  void passed(SignatureQuestion question, String answer, Map<String, String> evidence) {
    put(question, Outcome.PASSED, answer, evidence);
  }

  /** An answer that is not good, with the word of ETSI EN 319 102-1 for it. */
  void defect(
      SignatureQuestion question,
      Outcome outcome,
      String subIndication,
      String answer,
      Map<String, String> evidence) {
    put(question, outcome, answer, evidence);
    subIndications.put(question, subIndication);
  }

  void put(
      SignatureQuestion question, Outcome outcome, String answer, Map<String, String> evidence) {
    answers.put(
        question, new SignatureCheck(question.id(), outcome, question.text(), answer, evidence));
  }

  boolean isPassed(SignatureQuestion question) {
    SignatureCheck check = answers.get(question);
    return check != null && check.outcome() == Outcome.PASSED;
  }

  /**
   * Takes over what another signature on the same document answers worse about its signer and its
   * timestamps.
   *
   * @param whose how the answers begin
   */
  void takeWorse(Checklist other, String whose) {
    for (SignatureCheck theirs : other.checks()) {
      SignatureQuestion question = SignatureQuestion.of(theirs.id());
      if (question.isOfOneSignature() && rank(theirs.outcome()) > rank(outcome(question))) {
        put(question, theirs.outcome(), whose + theirs.answer(), theirs.evidence());
        subIndications.remove(question);
        String word = other.subIndications.get(question);
        if (word != null) {
          subIndications.put(question, word);
        }
      }
    }
  }

  private Outcome outcome(SignatureQuestion question) {
    SignatureCheck check = answers.get(question);
    return check == null ? Outcome.NOT_APPLICABLE : check.outcome();
  }

  private static int rank(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> 0;
      case NOT_EVALUATED, NOT_APPLICABLE -> 1;
      case INDETERMINATE -> 2;
      case FAILED -> 3;
    };
  }

  /** Why the questions without an answer have none. */
  void unansweredBecause(String text) {
    this.reason = text;
  }

  List<SignatureCheck> checks() {
    List<SignatureCheck> checks = new ArrayList<>();
    for (SignatureQuestion question : SignatureQuestion.values()) {
      SignatureCheck answer = answers.get(question);
      checks.add(
          answer != null
              ? answer
              : new SignatureCheck(
                  question.id(), Outcome.NOT_APPLICABLE, question.text(), reason, Map.of()));
    }
    return checks;
  }

  /**
   * The word for the gravest defect: what failed before what is undecided, and of those the
   * earlier; but integrity before all, because nothing else means anything without it.
   */
  @Nullable String subIndication() {
    if (subIndications.containsKey(SignatureQuestion.INTACT)) {
      return subIndications.get(SignatureQuestion.INTACT);
    }
    for (Outcome outcome : List.of(Outcome.FAILED, Outcome.INDETERMINATE)) {
      for (Map.Entry<SignatureQuestion, String> entry : subIndications.entrySet()) {
        SignatureCheck check = answers.get(entry.getKey());
        if (check != null && check.outcome() == outcome) {
          return entry.getValue();
        }
      }
    }
    return null;
  }
}
