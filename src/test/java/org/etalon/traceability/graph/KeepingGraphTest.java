package org.etalon.traceability.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The graph is read as soon as there is a database, and no sooner. */
class KeepingGraphTest {
  private final Away source = new Away();
  private final Heard heard = new Heard();
  private final KeepingGraph keeping = new KeepingGraph(source, OptionalInt::empty, heard);

  @AfterEach
  void end() {
    keeping.atEnd(new ShutdownEvent());
  }

  @Test
  void startsWithoutADatabaseAndReadsWhenItIsThere() throws InterruptedException {
    keeping.atStart(new StartupEvent());
    Thread.sleep(2_500);
    assertThat(keeping.newest()).as("the database walks").isEmpty();
    assertThat(keeping.now()).isEmpty();
    assertThat(source.tries.get()).as("without turning in a circle").isBetween(1, 20);
    source.there = true;
    for (int i = 0; i < 300 && keeping.now().isEmpty(); i++) {
      Thread.sleep(100);
    }
    assertThat(keeping.now().orElseThrow().knows("a")).isTrue();
  }

  @Test
  void whatCannotBeReadAnewIsNotTakenForTheNewest() {
    source.there = true;
    assertThat(keeping.refresh()).isTrue();
    assertThat(keeping.newest()).isPresent();
    source.there = false;
    assertThat(keeping.newest()).isEmpty();
    assertThat(keeping.now()).as("what one rests on never changes").isPresent();
    source.there = true;
    assertThat(keeping.newest()).isPresent();
  }

  /** Nobody knows what another database has told, or not. */
  @Test
  void databaseFromABackupIsReadAnew() {
    source.there = true;
    source.horizon = 7;
    assertThat(keeping.refresh()).isTrue();
    assertThat(keeping.isNewest()).isTrue();
    assertThat(heard.missed.get()).isEqualTo(1);
    assertThat(heard.changes).hasSize(1);
    source.horizon = 5;
    assertThat(keeping.isNewest()).isTrue();
    assertThat(heard.missed.get()).isEqualTo(2);
    assertThat(heard.changes).hasSize(1);
    source.horizon = 6;
    assertThat(keeping.isNewest()).isTrue();
    assertThat(heard.changes).hasSize(2);
  }

  private static final class Away implements GraphSource {
    private final AtomicInteger tries = new AtomicInteger();
    private volatile int horizon = 1;
    private volatile boolean there;

    private void ask() {
      if (!there) {
        throw new IllegalStateException("There is no database");
      }
    }

    @Override
    public String all(Taking taking) {
      ask();
      taking.certificate(octets("a"), octets("l"), 0);
      return String.valueOf(horizon);
    }

    @Override
    public Newer since(String horizon) {
      ask();
      return new Newer(String.valueOf(this.horizon), List.of(), Changes.none());
    }

    @Override
    public void listen(long milliseconds, Listening listening) {
      tries.incrementAndGet();
      ask();
      while (listening.heard()) {
        try {
          Thread.sleep(50);
        } catch (InterruptedException e) {
          return;
        }
      }
    }

    private static byte[] octets(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }
}
