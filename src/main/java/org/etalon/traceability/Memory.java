package org.etalon.traceability;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Findings that cannot change, as far as somebody remembers them. */
public interface Memory {
  /** Remembers nothing; every rule is asked. */
  Memory NONE =
      new Memory() {
        @Override
        public List<Finding> of(Link link, Set<Integer> asked, Supplier<List<Finding>> asking) {
          return asking.get();
        }

        @Override
        public List<Finding> of(Event event, Set<Integer> asked, Supplier<List<Finding>> asking) {
          return asking.get();
        }
      };

  /**
   * What the lasting rules say of a link.
   *
   * @param asked the results of the child that the answer rests on
   */
  List<Finding> of(Link link, Set<Integer> asked, Supplier<List<Finding>> asking);

  /** What the lasting rules say of an event. */
  List<Finding> of(Event event, Set<Integer> asked, Supplier<List<Finding>> asking);
}
