package org.etalon.traceability;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the verdict needs of what the rules found last of a step, with all that they asked for it.
 * They find the same as long as they are answered the same; whether that is so is asked each time,
 * so that nothing has to be known of the rules, and whoever writes down what is asked misses
 * nothing.
 */
final class Remembered {
  private volatile @Nullable Known last;

  /** What the rules find. */
  Summary of(Step step, Inquiry inquiry) {
    Object generation = inquiry.evidence().generation();
    Known known = last;
    if (known == null || !known.stands(inquiry, generation)) {
      known = Known.now(step, inquiry);
      last = known;
    }
    known.seen(generation, inquiry.evidence());
    return known.summary;
  }

  private static final class Known {
    private final Policy policy;
    private final Question[] questions;
    private final @Nullable Object[] answers;
    private final Summary summary;
    private volatile @Nullable Object generation;

    private Known(Policy policy, Map<Question, Optional<Object>> answers, Summary summary) {
      this.policy = policy;
      this.questions = answers.keySet().toArray(Question[]::new);
      this.answers = answers.values().stream().map(answer -> answer.orElse(null)).toArray();
      this.summary = summary;
    }

    static Known now(Step step, Inquiry inquiry) {
      Witness witness = new Witness(inquiry.evidence());
      Findings findings = Asking.of(step, step.links(), new Inquiry(witness, inquiry.policy()));
      return new Known(inquiry.policy(), witness.answers(), Summary.of(findings));
    }

    /** Of one generation all answers are the same. */
    @SuppressWarnings("ReferenceEquality")
    void seen(@Nullable Object of, Evidence evidence) {
      if (of != null && of != generation && of == evidence.generation()) {
        generation = of;
      }
    }

    /** Whoever writes down what is asked hears all of it, here or when it is found anew. */
    @SuppressWarnings("ReferenceEquality")
    boolean stands(Inquiry now, @Nullable Object of) {
      if (!policy.equals(now.policy())) {
        return false;
      }
      if (of != null && of == generation) {
        return true;
      }
      for (int i = 0; i < questions.length; i++) {
        if (!isSame(answers[i], questions[i].ask(now.evidence()))) {
          return false;
        }
      }
      return true;
    }

    /** To compare what is large costs more than to find it again; lists are short. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(@Nullable Object before, @Nullable Object now) {
      return before == now || (before instanceof List<?> && before.equals(now));
    }
  }
}
