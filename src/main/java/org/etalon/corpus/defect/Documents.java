package org.etalon.corpus.defect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.etalon.certificate.Digest;
import org.etalon.corpus.Artifact;
import org.etalon.corpus.draft.Draft;
import org.etalon.corpus.draft.DraftBasis;
import org.etalon.corpus.draft.DraftShare;
import org.etalon.corpus.draft.DraftTable;
import org.etalon.corpus.draft.DraftUse;

/** Defects of documents and of how one names another. */
final class Documents {
  private Documents() {}

  static void forged(Place place) {
    Draft parent = place.parentDraft();
    Draft forged = parent.as(parent.name() + "-forged", Draft.Fate.CHANGED_AFTERWARDS);
    place.tree().addAfter(place.parent(), forged);
    place.rename(basis -> basis.byFile(forged.name()));
  }

  static void unregistered(Place place) {
    Draft parent = place.parentDraft();
    Draft other =
        parent
            .withTables(Documents::measuredAgain)
            .as(parent.name() + "-unregistered", Draft.Fate.SEALED_BY_ANOTHER);
    place.tree().addAfter(place.parent(), other);
    place.rename(basis -> basis.byContent(other.name()));
  }

  static void substituted(Place place) {
    Draft parent = place.parentDraft();
    Draft original = parent.as(parent.name() + "-original", Draft.Fate.LOST);
    place.tree().addAfter(place.parent(), original);
    place.changeParent(Documents::measuredAgain);
    place.rename(basis -> basis.byContent(original.name()));
  }

  static void wrongDigest(Place place) {
    Digest nothing = Digest.over("No document.".getBytes(StandardCharsets.UTF_8));
    place.rename(basis -> basis.by(nothing));
  }

  static void replayed(Place place) {
    Draft parent = place.parentDraft();
    Artifact here = place.tree().tree().artifact(parent.artifact());
    int neighbour = parent.artifact() + 1;
    boolean alike = place.tree().tree().artifact(neighbour).tier() == here.tier();
    Draft replayed =
        parent
            .withArtifact(alike ? neighbour : parent.artifact() - 1)
            .as(parent.name() + "-replayed", Draft.Fate.SEALED);
    place.tree().addAfter(place.parent(), replayed);
    place.rename(basis -> basis.byContent(replayed.name()));
  }

  /**
   * What is named later cannot be named by its digest, which is not known then. So the parent names
   * the child by its number and a digest that is none.
   */
  static void cycle(Place place) {
    Draft child = place.childDraft();
    Digest unknown = Digest.over("Not known yet.".getBytes(StandardCharsets.UTF_8));
    DraftBasis back = DraftBasis.of(child.number(), child.laboratory(), child.name()).by(unknown);
    String uncertainty = child.tables().get(0).uncertainty();
    place
        .tree()
        .change(
            place.parent(),
            draft -> {
              DraftUse first = draft.uses().get(0);
              return draft
                  .withUse(0, use -> new DraftUse(use.id(), child.artifact(), back))
                  .withTables(
                      table -> table.withBudget(shares(table, first.id(), child, uncertainty)));
            });
  }

  private static List<DraftShare> shares(
      DraftTable table,
      String id,
      Draft child,
      @org.jspecify.annotations.Nullable String uncertainty) {
    List<DraftShare> shares = new ArrayList<>(table.budget());
    // A national primary standard has no certificate that a budget could name.
    shares.removeIf(share -> share.name().equals(id));
    if (uncertainty != null) {
      shares.add(new DraftShare(id, uncertainty, child.number()));
    }
    return shares;
  }

  /** As if it had been measured on another day: one last digit differs. */
  private static DraftTable measuredAgain(DraftTable table) {
    List<String> measured = new ArrayList<>(table.measured());
    String first = measured.get(0);
    char last = first.charAt(first.length() - 1);
    measured.set(0, first.substring(0, first.length() - 1) + (last == '5' ? '4' : '5'));
    return table.withPoints(table.nominal(), measured);
  }
}
