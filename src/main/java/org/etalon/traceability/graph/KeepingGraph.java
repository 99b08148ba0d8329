package org.etalon.traceability.graph;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the graph of all certificates in memory. It is read from the database once, by one thread
 * that also adds what comes later; whoever needs the newest asks for it, and announcements only
 * make that quick. Nothing depends on an announcement to arrive.
 */
@Singleton
public class KeepingGraph {
  private static final Logger LOG = Logger.getLogger(KeepingGraph.class);
  private static final long WAIT_MILLISECONDS = 1_000;
  // Of a certificate with three edges, with what building takes on top.
  private static final long OCTETS_AT_MOST = 250;
  private static final int RECENT_AT_LEAST = 10_000;
  private static final int RECENT_PART = 16;

  private final GraphSource source;
  private final Hearing hearing;
  private final int certificatesMax;
  private final AtomicReference<@Nullable FutureTask<Boolean>> next = new AtomicReference<>();
  private final ExecutorService one =
      Executors.newSingleThreadExecutor(task -> thread(task, "traceability-graph"));
  private volatile @Nullable LivingGraph graph;
  private volatile boolean tooLarge;
  private volatile boolean ended;
  private final AtomicBoolean failing = new AtomicBoolean();
  private String horizon = "";

  KeepingGraph(GraphSource source, GraphConfig config, Hearing hearing) {
    this.source = source;
    this.hearing = hearing;
    this.certificatesMax =
        config
            .certificatesMax()
            .orElse(
                (int)
                    Math.min(
                        Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 3 / OCTETS_AT_MOST));
  }

  private static Thread thread(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  void atStart(@Observes StartupEvent start) {
    thread(this::listen, "traceability-news").start();
  }

  void atEnd(@Observes ShutdownEvent end) {
    ended = true;
    one.shutdownNow();
    FutureTask<Boolean> waiting = next.getAndSet(null);
    if (waiting != null) {
      waiting.cancel(true);
    }
  }

  private void listen() {
    while (!ended) {
      try {
        source.listen(WAIT_MILLISECONDS, () -> !ended && refresh());
      } catch (RuntimeException e) {
        // No database, for instance. What is missed meanwhile is read after it.
        LOG.debugf(e, "Nothing is heard of new certificates");
      }
      try {
        Thread.sleep(WAIT_MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** The graph with everything that was stored before the call; empty until it is read. */
  Optional<LivingGraph> newest() {
    if (graph == null || !refresh()) {
      return Optional.empty();
    }
    return Optional.ofNullable(graph);
  }

  /** Whether everything that was stored before the call has been heard of. */
  public boolean isNewest() {
    return newest().isPresent();
  }

  /** The graph, which may lack what was stored in the last moments; empty until it is read. */
  Optional<LivingGraph> now() {
    return Optional.ofNullable(graph);
  }

  /** Reads what is new, once for all who ask before it begins, and tells whether that worked. */
  public boolean refresh() {
    FutureTask<Boolean> mine = new FutureTask<>(this::read);
    FutureTask<Boolean> waiting = next.compareAndExchange(null, mine);
    FutureTask<Boolean> task = waiting == null ? mine : waiting;
    try {
      if (waiting == null) {
        one.execute(task);
      }
      boolean read = task.get();
      if (read && failing.compareAndSet(true, false)) {
        LOG.infof("The graph of certificates can be read again");
      }
      return read;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | CancellationException | RejectedExecutionException e) {
      next.compareAndSet(mine, null);
      // Once: it is tried each second.
      if (!ended && failing.compareAndSet(false, true)) {
        LOG.errorf(e, "The graph of certificates cannot be read");
      }
      return false;
    }
  }

  private boolean read() {
    // Whoever asks from here on needs another reading.
    next.set(null);
    LivingGraph known = graph;
    if (tooLarge) {
      return false;
    }
    if (known == null || known.recent() > Math.max(RECENT_AT_LEAST, known.size() / RECENT_PART)) {
      build();
      return graph != null;
    }
    GraphSource.Newer newer = source.since(horizon);
    if (Long.parseLong(newer.horizon()) < Long.parseLong(horizon)) {
      // Transactions are counted upwards: this is another database, one from a backup perhaps.
      build();
      return graph != null;
    }
    known.add(newer.certificates());
    hearing.changed(newer.changes());
    horizon = newer.horizon();
    return true;
  }

  private void build() {
    long from = System.nanoTime();
    try {
      Adjacency.Builder builder = new Adjacency.Builder(certificatesMax);
      String at = source.all(builder);
      hearing.missed();
      LivingGraph built = new LivingGraph(builder.build());
      horizon = at;
      graph = built;
      LOG.infof(
          "Graph of %d certificates and %d edges read in %d ms",
          built.size(), built.edges(), Duration.ofNanos(System.nanoTime() - from).toMillis());
    } catch (Adjacency.TooLargeException e) {
      tooLarge = true;
      graph = null;
      LOG.warnf(
          "%s are not kept in memory; the database is asked what rests on what", e.getMessage());
    }
  }
}
