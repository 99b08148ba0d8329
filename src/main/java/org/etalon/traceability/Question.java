package org.etalon.traceability;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a rule asked of the evidence. */
interface Question {
  /** Null where nothing is known. */
  @Nullable Object ask(Evidence evidence);

  /** See {@link Evidence#equipment}. */
  record OfEquipment(@Nullable String id) implements Question {
    @Override
    public @Nullable Object ask(Evidence evidence) {
      return evidence.equipment(id).orElse(null);
    }
  }

  /** See {@link Evidence#facts}. */
  record OfFacts(@Nullable String equipment) implements Question {
    @Override
    public @Nullable Object ask(Evidence evidence) {
      return evidence.facts(equipment).orElse(null);
    }
  }

  /** See {@link Evidence#scope}. */
  record OfScope(String id) implements Question {
    @Override
    public @Nullable Object ask(Evidence evidence) {
      return evidence.scope(id).orElse(null);
    }
  }

  /** See {@link Evidence#demands}. */
  record OfDemands(String region, LocalDate day) implements Question {
    @Override
    public @Nullable Object ask(Evidence evidence) {
      return evidence.demands(region, day).orElse(null);
    }
  }

  /** See {@link Evidence#calibrationsOf(String)}. */
  record OfCalibrations(String equipment) implements Question {
    @Override
    public Object ask(Evidence evidence) {
      return evidence.calibrationsOf(equipment);
    }
  }

  /** See {@link Evidence#stakes}. */
  record OfStakes(Link link) implements Question {
    @Override
    public Object ask(Evidence evidence) {
      return evidence.stakes(link);
    }
  }
}
