package org.etalon.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import org.etalon.platform.StartRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
  @TempDir private Path data;

  @Test
  void rowsAndPasswordsSurviveARestart() throws Exception {
    String password;
    try (EmbeddedPostgres first = Databases.start(data);
        Connection owner = Databases.asOwner(first)) {
      password = first.access().ownerPassword();
      Databases.run(owner, "CREATE TABLE kept AS SELECT 'row' AS name");
    }
    assertThat(Databases.servers(data)).isZero();
    try (EmbeddedPostgres second = Databases.start(data);
        Connection owner = Databases.asOwner(second)) {
      assertThat(second.access().ownerPassword()).isEqualTo(password);
      assertThat(Databases.ask(owner, "SELECT name FROM kept")).isEqualTo("row");
    }
  }

  @Test
  void rowsSurviveAKillAndTheOrphanIsReplaced() throws Exception {
    Databases.share(data);
    Process killed = OtherInstance.run(data, "before the kill");
    awaitReady(killed);
    killed.destroyForcibly().waitFor();
    assertThat(Databases.servers(data)).as("the orphan lives").isEqualTo(1);
    try (EmbeddedPostgres next = Databases.start(data);
        Connection owner = Databases.asOwner(next)) {
      assertThat(Databases.ask(owner, "SELECT name FROM kept")).isEqualTo("before the kill");
      assertThat(Databases.servers(data)).isEqualTo(1);
    }
    assertThat(Databases.servers(data)).isZero();
  }

  @Test
  void serverEndsWithItsProcess() throws Exception {
    Databases.share(data);
    Process ended = OtherInstance.run(data, "row");
    awaitReady(ended);
    ended.destroy();
    assertThat(ended.waitFor()).isEqualTo(143);
    assertThat(Databases.servers(data)).isZero();
    assertThat(Files.readString(data.resolve("postgres/server.log")))
        .contains("database system is shut down");
  }

  private static void awaitReady(Process process) throws IOException {
    BufferedReader reader = process.inputReader();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.equals(OtherInstance.READY)) {
        return;
      }
    }
    throw new AssertionError("The other instance ended before it was ready");
  }

  @Test
  void strangerWithTheNumberOfTheServerIsLeftAlone() throws Exception {
    Databases.start(data).close();
    Process stranger = new ProcessBuilder("sleep", "300").start();
    try {
      writeProcessFile(stranger.pid());
      try (EmbeddedPostgres next = Databases.start(data);
          Connection owner = Databases.asOwner(next)) {
        assertThat(Databases.ask(owner, "SELECT 1")).isEqualTo("1");
        assertThat(stranger.isAlive()).isTrue();
      }
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void serverOfAnotherDirectoryIsLeftAlone(@TempDir Path other) throws Exception {
    Databases.start(data).close();
    try (EmbeddedPostgres stranger = Databases.start(other)) {
      String pid = Files.readAllLines(other.resolve("postgres/cluster/postmaster.pid")).get(0);
      writeProcessFile(Long.parseLong(pid));
      Databases.start(data).close();
      try (Connection owner = Databases.asOwner(stranger)) {
        assertThat(Databases.ask(owner, "SELECT 1")).isEqualTo("1");
      }
    }
  }

  private void writeProcessFile(long pid) throws IOException {
    Files.write(
        data.resolve("postgres/cluster/postmaster.pid"),
        List.of(
            String.valueOf(pid), data.toString(), "1", "5432", "", "127.0.0.1", "1 1", "ready"));
  }

  @Test
  void interruptedFirstStartIsForgotten() throws Exception {
    Databases.share(data);
    Path postgres = data.resolve("postgres");
    Path half = Files.createDirectory(postgres.resolve("cluster.partial-0badc0de"));
    Files.writeString(half.resolve("PG_VERSION"), "17\n");
    Files.createDirectory(postgres.resolve("cluster.partial-0badc0de/base"));
    Passwords kept = Passwords.create(postgres.resolve("passwords"), new SecureRandom());
    try (EmbeddedPostgres next = Databases.start(data)) {
      assertThat(next.access().ownerPassword()).isEqualTo(kept.owner());
      try (Stream<Path> content = Files.list(postgres)) {
        assertThat(content.map(path -> path.getFileName().toString()))
            .containsExactlyInAnyOrder(
                "cluster",
                "passwords",
                "server.log",
                String.valueOf(Databases.binaries().directory(postgres).getFileName()));
      }
    }
  }

  @Test
  void interruptedUnpackingIsForgotten() throws Exception {
    Path partial = data.resolve(Databases.binaries().directory(data).getFileName() + ".partial");
    Files.createDirectory(partial);
    Files.writeString(partial.resolve("torn"), "");
    Path unpacked = Databases.binaries().unpack(data);
    assertThat(unpacked.resolve("torn")).doesNotExist();
    assertThat(unpacked.resolve("bin/postgres")).isExecutable();
    assertThat(partial).doesNotExist();
  }

  @Test
  void failedStartSaysWhyAndLetsTheDirectoryGo() throws Exception {
    Databases.start(data).close();
    Path control = data.resolve("postgres/cluster/global/pg_control");
    byte[] whole = Files.readAllBytes(control);
    Files.write(control, new byte[whole.length]);
    assertThatThrownBy(() -> Databases.start(data))
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContaining("PostgreSQL failed: ")
        .hasMessageContaining("FATAL:");
    Files.write(control, whole);
    Databases.start(data).close();
  }

  @Test
  void otherMajorVersionIsRefused() throws Exception {
    Databases.start(data).close();
    Files.writeString(data.resolve("postgres/cluster/PG_VERSION"), "16\n");
    assertThatThrownBy(() -> Databases.start(data))
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContaining("made by PostgreSQL 16");
  }

  @Test
  void lostPasswordsAreReported() throws Exception {
    Databases.start(data).close();
    Files.delete(data.resolve("postgres/passwords"));
    assertThatThrownBy(() -> Databases.start(data))
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContaining("passwords");
  }
}
