package org.etalon.corpus;

import java.util.Arrays;
import java.util.BitSet;

/** Counts what rests on what in a tree that was walked. */
final class Reach {
  private static final int SAMPLES = 21;
  private static final int NEW = 90;
  private static final int OLD = 25;
  private static final int TIERS = TreeShape.TIERS_MAX + 1;

  private final int[][] parents;
  private final byte[] tiers;
  private final int[] counts = new int[TIERS];
  private int size;
  private long edges;
  private int last;

  Reach(int certificates) {
    parents = new int[certificates][];
    tiers = new byte[certificates];
  }

  void add(TreeEvent event) {
    parents[event.index()] = event.parents();
    tiers[event.index()] = (byte) event.tier();
    counts[event.tier()]++;
    edges += event.parents().length;
    last = event.issued();
    size++;
  }

  long edges() {
    return edges;
  }

  String summary() {
    StringBuilder text = new StringBuilder("edges " + edges + ", until ");
    text.append(java.time.LocalDate.ofEpochDay(last));
    for (int tier = 1; tier < TIERS && counts[tier] > 0; tier++) {
      text.append("\n  tier ").append(tier).append(": ").append(counts[tier]);
      text.append(", above ").append(ancestorsMedian(tier));
      text.append(", below ").append(dependantsMedian(tier));
    }
    return text.toString();
  }

  /** Of the certificates of a tier, after some percent of them. */
  private int[] samples(int tier, int percent) {
    int[] samples = new int[SAMPLES];
    int found = 0;
    int middle = (int) ((long) counts[tier] * percent / 100);
    for (int i = 0, seen = 0; i < size && found < SAMPLES; i++) {
      if (tiers[i] == tier && seen++ >= middle) {
        samples[found++] = i;
      }
    }
    return Arrays.copyOf(samples, found);
  }

  /** Of certificates of the last years. */
  int ancestorsMedian(int tier) {
    return median(Arrays.stream(samples(tier, NEW)).map(this::ancestors).toArray());
  }

  /** Of certificates that had some years to be used. */
  int dependantsMedian(int tier) {
    int[] some = samples(tier, OLD);
    return median(Arrays.stream(some).map(this::dependants).toArray());
  }

  private static int median(int[] values) {
    Arrays.sort(values);
    return values.length == 0 ? 0 : values[values.length / 2];
  }

  private int ancestors(int index) {
    BitSet seen = new BitSet();
    seen.set(index);
    // What was used stands before.
    for (int one = index; one >= 0; one = seen.previousSetBit(one - 1)) {
      for (int parent : parents[one]) {
        if (parent >= 0) {
          seen.set(parent);
        }
      }
      if (one == 0) {
        break;
      }
    }
    return seen.cardinality() - 1;
  }

  private int dependants(int index) {
    BitSet seen = new BitSet();
    seen.set(index);
    for (int one = index + 1; one < size; one++) {
      for (int parent : parents[one]) {
        if (parent >= 0 && seen.get(parent)) {
          seen.set(one);
          break;
        }
      }
    }
    return seen.cardinality() - 1;
  }
}
