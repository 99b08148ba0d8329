package org.etalon.corpus.defect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.etalon.corpus.TreeEvent;
import org.etalon.corpus.draft.DraftedTree;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Puts defects into a tree, each into the chain of an instrument of its own where it can. */
public final class Defects {
  /** Less, and the programme of one day would not be over. */
  private static final int DAYS_MIN = 3;

  private final DraftedTree tree;
  private final Set<Integer> taken = new HashSet<>();
  private final List<Placed> placed = new ArrayList<>();

  public Defects(DraftedTree tree) {
    this.tree = tree;
  }

  /**
   * Puts one in.
   *
   * @param number of the certificate of the instrument; null for the last that fits
   * @throws ProblemException when it is not in the tree, or has no such link above it
   */
  public Placed add(Defect defect, @Nullable String number) {
    Place place = number == null ? anywhere(defect) : at(defect, number);
    taken.add(place.root());
    defect.apply(place);
    Placed one =
        new Placed(
            defect,
            tree.tree().number(place.root()),
            tree.tree().number(place.child()),
            tree.tree().number(place.parent()));
    placed.add(one);
    return one;
  }

  /** All that were put in. */
  public List<Placed> placed() {
    return List.copyOf(placed);
  }

  private Place anywhere(Defect defect) {
    for (int root = tree.events().size() - 1; root >= 0; root--) {
      Place place = taken.contains(root) ? null : find(defect, root);
      if (place != null) {
        return place;
      }
    }
    throw new ProblemException(
        ProblemType.RULE_BROKEN, "The tree is too small for " + defect.label() + ".");
  }

  private Place at(Defect defect, String number) {
    for (TreeEvent event : tree.events()) {
      if (tree.tree().number(event.index()).equals(number)) {
        Place place = find(defect, event.index());
        if (place != null) {
          return place;
        }
        throw new ProblemException(
            ProblemType.RULE_BROKEN,
            number + " has no link for " + defect.label() + "; take that of an instrument.");
      }
    }
    throw new ProblemException(ProblemType.RULE_BROKEN, "There is no certificate " + number + ".");
  }

  private @Nullable Place find(Defect defect, int root) {
    TreeEvent event = tree.events().get(root);
    if (event.tier() != tree.tree().shape().tiers()) {
      return null;
    }
    // What leads back must not be what is asked about, which nothing may name.
    int child = defect == Defect.CYCLE ? event.parents()[0] : root;
    if (tree.events().get(child).parents()[0] == TreeEvent.NONE) {
      return null;
    }
    Place place = Place.above(tree, root, child);
    TreeEvent parent = tree.events().get(place.parent());
    return tree.events().get(child).ended() - parent.ended() < DAYS_MIN ? null : place;
  }

  /**
   * A defect in its place.
   *
   * @param root the certificate whose chain shows it
   * @param child the one that used the standard
   * @param parent that of the standard
   */
  public record Placed(Defect defect, String root, String child, String parent) {}
}
