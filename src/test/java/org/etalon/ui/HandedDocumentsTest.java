package org.etalon.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandedDocumentsTest {
  private static final int MEBIBYTE = 1024 * 1024;

  private final Turnable clock = new Turnable();
  private int given;
  private final HandedDocuments documents = new HandedDocuments(() -> "key" + given++, clock);

  @Test
  void aDocumentIsHeldForTenMinutes() {
    byte[] xml = {1, 2, 3};
    String key = documents.hold(xml);
    assertThat(documents.find(key)).contains(xml);
    assertThat(documents.find("key9")).isEmpty();
    clock.turn(Duration.ofMinutes(10).minusSeconds(1));
    assertThat(documents.find(key)).contains(xml);
    clock.turn(Duration.ofSeconds(1));
    assertThat(documents.find(key)).isEmpty();
  }

  @Test
  void theOldestGiveWay() {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      keys.add(documents.hold(new byte[8 * MEBIBYTE]));
    }
    assertThat(keys.stream().filter(key -> documents.find(key).isPresent()))
        .containsExactlyElementsOf(keys.subList(2, 5));
    keys.add(documents.hold(new byte[1]));
    assertThat(keys.stream().filter(key -> documents.find(key).isPresent()))
        .containsExactlyElementsOf(keys.subList(3, 6));
  }

  @Test
  void roomOfWhatIsOverIsFreeAgain() {
    for (int round = 0; round < 20; round++) {
      String key = documents.hold(new byte[20 * MEBIBYTE]);
      assertThat(documents.find(key)).isPresent();
      clock.turn(Duration.ofMinutes(11));
    }
  }

  private static final class Turnable extends Clock {
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");

    void turn(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
