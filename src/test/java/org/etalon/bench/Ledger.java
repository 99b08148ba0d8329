package org.etalon.bench;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What the clients know: which answers they saw, and which work a crash interrupted. */
final class Ledger {
  /** A certificate as an answer 201 named it. */
  record Promise(String number, String fileDigest, String contentDigest) {}

  /**
   * A calibration whose way was cut off, with the digest that an approval was sent with, if any.
   */
  record Interrupted(String calibration, @Nullable String approved) {}

  private final Map<String, Promise> promises = new ConcurrentHashMap<>();
  private final Queue<Interrupted> interrupted = new ConcurrentLinkedQueue<>();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  final AtomicInteger approvalsSent = new AtomicInteger();
  final AtomicInteger approvalsCutOff = new AtomicInteger();
  final AtomicInteger approvalsRepeated = new AtomicInteger();
  final AtomicInteger approvalsDoubled = new AtomicInteger();

  /** An answer 201 to the approval of a calibration; every later one must say the same. */
  void promised(String calibration, Promise promise) {
    Promise earlier = promises.putIfAbsent(calibration, promise);
    if (earlier != null && !earlier.equals(promise)) {
      fault("Calibration " + calibration + " was issued as " + earlier + " and as " + promise);
    }
  }

  void interrupted(Interrupted work) {
    if (work.approved() != null) {
      approvalsCutOff.incrementAndGet();
    }
    interrupted.add(work);
  }

  @Nullable Interrupted takeInterrupted() {
    return interrupted.poll();
  }

  void fault(String fault) {
    faults.add(fault);
  }

  Map<String, Promise> promises() {
    return promises;
  }

  List<String> faults() {
    return List.copyOf(faults);
  }
}
