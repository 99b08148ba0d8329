package org.etalon.traceability.graph;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what it hears. */
final class Heard implements Hearing {
  final List<Changes> changes = new CopyOnWriteArrayList<>();
  final AtomicInteger missed = new AtomicInteger();

  @Override
  public void changed(Changes changes) {
    this.changes.add(changes);
  }

  @Override
  public void missed() {
    missed.incrementAndGet();
  }
}
