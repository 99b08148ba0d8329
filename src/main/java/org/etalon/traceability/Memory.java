package org.etalon.traceability;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Steps of earlier walks. */
interface Memory {
  /** Remembers nothing. */
  Memory NONE =
      new Memory() {
        @Override
        public @Nullable Step step(Event event, Set<Integer> results) {
          return null;
        }

        @Override
        public void keep(Step step) {}
      };

  /** The last step that was kept from an event for the same results; null without one. */
  @Nullable Step step(Event event, Set<Integer> results);

  /** Keeps a step in place of earlier ones, if it may be taken again. */
  void keep(Step step);
}
