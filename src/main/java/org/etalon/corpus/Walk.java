package org.etalon.corpus;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.etalon.corpus.Draw.For;
import org.jspecify.annotations.Nullable;

/** Goes through a tree day by day, and knows of each standard its newest two calibrations. */
final class Walk implements Iterator<TreeEvent> {
  private static final int NONE = TreeEvent.NONE;

  private static final int EIGHT = 8;

  private final NationalTree tree;
  private final int from;

  /** For each day the first artifact that is due, and for each artifact the next one. */
  private int[] dueOn;

  private final int[] nextDue;
  private final int[] occurrences;

  private final int[] newest;
  private final int[] newestIssued;
  private final int[] before;

  private int day = -1;
  private int[] today = {};
  private int done;
  private int index;

  Walk(NationalTree tree) {
    this.tree = tree;
    this.from = (int) tree.shape().from().toEpochDay();
    this.dueOn = new int[1];
    dueOn[0] = NONE;
    this.nextDue = new int[tree.artifacts()];
    this.occurrences = new int[tree.artifacts()];
    this.newest = filled(tree.standards());
    this.newestIssued = new int[tree.standards()];
    this.before = filled(tree.standards());
    for (int artifact = tree.shape().quantities(); artifact < tree.artifacts(); artifact++) {
      due(artifact, tree.schedule().first(artifact, tree.tier(artifact)));
    }
  }

  private static int[] filled(int length) {
    int[] array = new int[length];
    Arrays.fill(array, NONE);
    return array;
  }

  @Override
  public boolean hasNext() {
    return index < tree.shape().certificates();
  }

  @Override
  public TreeEvent next() {
    if (!hasNext()) {
      throw new NoSuchElementException("The tree ends here");
    }
    while (done == today.length) {
      day++;
      today = takeDue();
      done = 0;
    }
    TreeEvent event = calibrated(today[done++]);
    index++;
    return event;
  }

  private void due(int artifact, int on) {
    if (on >= dueOn.length) {
      int known = dueOn.length;
      dueOn = Arrays.copyOf(dueOn, Math.max(on + 1, 2 * known));
      Arrays.fill(dueOn, known, dueOn.length, NONE);
    }
    nextDue[artifact] = dueOn[on];
    dueOn[on] = artifact;
  }

  /** What is due on the day, from the top of the tree. */
  private int[] takeDue() {
    int count = 0;
    int first = day < dueOn.length ? dueOn[day] : NONE;
    for (int one = first; one != NONE; one = nextDue[one]) {
      count++;
    }
    int[] taken = new int[count];
    for (int one = first; one != NONE; one = nextDue[one]) {
      taken[--count] = one;
    }
    Arrays.sort(taken);
    return taken;
  }

  private TreeEvent calibrated(int artifact) {
    int tier = tree.tier(artifact);
    Measurand measurand = tree.measurand(artifact, tier);
    Measurand second = tree.second(artifact, tier, measurand);
    int laboratory = tree.calibratedBy(artifact, tier);
    int begun = from + day;
    int ended = begun + tree.schedule().duration(index);
    int issued = ended + tree.schedule().untilIssued(index);
    int[] standards = standards(artifact, laboratory, tier - 1, measurand, second);
    int[] parents = new int[standards.length];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = inForce(standards[i], begun);
    }
    if (artifact < newest.length) {
      before[artifact] = newest[artifact];
      newest[artifact] = index;
      newestIssued[artifact] = issued;
    }
    due(artifact, day + tree.schedule().gap(artifact, tier, occurrences[artifact]++));
    return new TreeEvent(
        index,
        laboratory,
        artifact,
        tier,
        measurand,
        second,
        begun,
        ended,
        issued,
        standards,
        parents);
  }

  /** The newest calibration of a standard with a certificate on a day. */
  private int inForce(int standard, int on) {
    if (standard < tree.shape().quantities()) {
      return NONE;
    }
    int found = newestIssued[standard] <= on ? newest[standard] : before[standard];
    if (found == NONE) {
      throw new IllegalStateException("A standard is calibrated before it is used");
    }
    return found;
  }

  private int[] standards(
      int artifact, int laboratory, int tier, Measurand measurand, @Nullable Measurand second) {
    if (tier == 0) {
      return new int[] {measurand.place()};
    }
    int there = tree.standardsOf(laboratory, tier);
    int wanted = Math.min(there, wanted(artifact));
    int[] used = new int[second == null ? wanted : wanted + 1];
    int[] places = new int[there];
    for (int i = 0; i < there; i++) {
      places[i] = i;
    }
    for (int i = 0; i < wanted; i++) {
      int other = i + tree.draw().below(there - i, For.STANDARD, index, i);
      int place = places[other];
      places[other] = places[i];
      used[i] = tree.standardOf(laboratory, tier, measurand, place);
    }
    if (second != null) {
      int one = tree.draw().below(there, For.STANDARD, index, wanted);
      used[wanted] = tree.standardOf(laboratory, tier, second, one);
    }
    return used;
  }

  /** For standards three or four alike; of eight instruments two with two, one with four. */
  private int wanted(int artifact) {
    int one = tree.draw().below(EIGHT, For.STANDARDS, index, artifact);
    if (artifact < newest.length) {
      return one % 2 == 0 ? 3 : 4;
    }
    return one == 0 ? 4 : one <= 2 ? 2 : 3;
  }
}
