package org.etalon.trust.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etalon.fixture.TestPki;
import org.etalon.fixture.TestPki.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of a directory and of addresses, by the same rules as those that an operator sends. */
class ConfiguredListsTest {
  private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final URI PLACE = URI.create("https://lists.example/list.xml");

  private final Entity operator = TestPki.seal("Operator").from(NOW).selfSigned();
  private final MemoryLists memory = new MemoryLists();
  private final StandInSignatures signatures = new StandInSignatures(operator.certificate());
  private final Map<URI, byte[]> published = new HashMap<>();
  private final List<String> audited = new ArrayList<>();

  @TempDir private Path directory;

  private static byte[] list(String name, long sequence) {
    return TrustedListWriter.write(
        new TrustedList(name, "DE", sequence, NOW, NOW.plusSeconds(1000), List.of()), "urn:x");
  }

  private ConfiguredLists lists(Optional<Path> folder, List<URI> urls) {
    ImportingList importing =
        new ImportingList(
            signatures,
            memory,
            new KnownLists(memory, CLOCK),
            (account, o, action, s, detail) ->
                audited.add(account + " " + action + " " + detail.get("place")),
            MemoryLists.DIRECT,
            CLOCK);
    return new ConfiguredLists(
        new Settings(folder, Optional.of(urls)),
        place -> Optional.ofNullable(published.get(place)),
        importing);
  }

  private List<String> taken() {
    return memory.all.stream().map(l -> l.scheme().substring(65) + " " + l.sequence()).toList();
  }

  @Test
  void takesThemAtTheStartAndNewerOnesLater() throws Exception {
    ConfiguredLists lists = lists(Optional.of(directory), List.of(PLACE));
    Files.write(directory.resolve("one.xml"), list("One", 1));
    Files.write(directory.resolve("one.txt"), list("Text", 1));
    published.put(PLACE, list("Two", 5));
    lists.atStart(new StartupEvent());
    assertThat(taken()).containsExactly("DE One 1", "DE Two 5");
    lists.takeAll();
    assertThat(taken()).as("the same again").hasSize(2);
    published.put(PLACE, list("Two", 6));
    lists.takeAll();
    assertThat(taken()).containsExactly("DE One 1", "DE Two 5", "DE Two 6");
    assertThat(audited)
        .containsExactly(
            "job:configured-lists trusted-list-imported one.xml",
            "job:configured-lists trusted-list-imported " + PLACE,
            "job:configured-lists trusted-list-imported " + PLACE);
    assertThat(memory.all).allMatch(l -> l.account() == null && !l.own());
  }

  @Test
  void takesNothingBackAndNothingThatCannotBeReliedOnAndGoesOn() throws Exception {
    ConfiguredLists lists = lists(Optional.of(directory), List.of(PLACE));
    Files.write(directory.resolve("a.xml"), list("One", 7));
    lists.takeAll();
    Files.write(directory.resolve("a.xml"), list("One", 6));
    Files.writeString(directory.resolve("b.xml"), "no list");
    Files.write(directory.resolve("c.xml"), list("Three", 1));
    lists.takeAll();
    assertThat(taken()).containsExactly("DE One 7", "DE Three 1");
    signatures.problem = "Its signer is not trusted for lists.";
    published.put(PLACE, list("Four", 1));
    lists.takeAll();
    assertThat(taken()).hasSize(2);
  }

  @Test
  void aSettingThatCannotBeMeantStopsTheStart() {
    Path none = directory.resolve("none");
    assertThatThrownBy(() -> lists(Optional.of(none), List.of()).atStart(new StartupEvent()))
        .hasMessageContaining("is no directory");
    for (String place : List.of("file:///etc/hosts", "lists.example/list.xml", "https:///x")) {
      assertThatThrownBy(
              () -> lists(Optional.empty(), List.of(URI.create(place))).atStart(new StartupEvent()))
          .hasMessageContaining("etalon.trust.lists.urls");
    }
  }

  private record Settings(Optional<Path> directory, Optional<List<URI>> urls)
      implements ImportConfig {
    @Override
    public Duration timeout() {
      return Duration.ofSeconds(1);
    }
  }
}
