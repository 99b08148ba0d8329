package org.etalon.corpus.writing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.corpus.draft.Draft;
import org.etalon.corpus.draft.DraftBasis;
import org.etalon.corpus.draft.DraftUse;
import org.etalon.corpus.draft.DraftedTree;

/** Which files belong to a chain. */
public final class Chains {
  private final Map<String, Draft> drafts = new HashMap<>();

  public Chains(DraftedTree tree) {
    tree.drafts().forEach(draft -> drafts.put(draft.name(), draft));
  }

  /**
   * The names of the files that a certificate rests on, its own first. What was lost is not there;
   * the one that took its number is.
   */
  public List<String> above(String root) {
    Set<String> names = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Draft draft = there(open.remove());
      if (draft != null && names.add(draft.name())) {
        for (DraftUse use : draft.uses()) {
          DraftBasis basis = use.basis();
          if (basis != null) {
            open.add(basis.document());
          }
        }
      }
    }
    return List.copyOf(names);
  }

  private @org.jspecify.annotations.Nullable Draft there(String name) {
    Draft draft = drafts.get(name);
    return draft != null && draft.fate() == Draft.Fate.LOST ? drafts.get(draft.number()) : draft;
  }
}
