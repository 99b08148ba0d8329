package org.etalon.traceability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.junit.jupiter.api.Test;

/** What an archive of anybody may cost. */
class ChainFilesTest {
  private static final byte[] MEGABYTE = new byte[1024 * 1024];

  @Test
  void aFolderIsNoFile() throws IOException {
    Map<String, byte[]> files = files(zip("a/", 0, "a/b.xml", 1));
    assertThat(files.keySet()).containsExactly("a/b.xml");
  }

  @Test
  void octetsInAFolderCountToo() throws IOException {
    byte[] bomb = zip("a/", 100, "b.xml", 1);
    assertThat(bomb.length).isLessThan(200_000);
    assertThatThrownBy(() -> files(bomb))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.TOO_LARGE));
  }

  @Test
  void oneNameIsNotTwoFiles() throws IOException {
    // The library writes no name twice, so two of one length are made one.
    byte[] body = zip("a.xml", 1, "b.xml", 1);
    for (int i = 0; i < body.length - 4; i++) {
      if (body[i] == 'b' && body[i + 1] == '.' && body[i + 2] == 'x') {
        body[i] = 'a';
      }
    }
    assertThatThrownBy(() -> files(body)).isInstanceOf(ProblemException.class);
  }

  @Test
  void documentsAreCountedWithoutWhatIsSaidAboutThem() {
    ChainFiles files = new ChainFiles(ChainFiles.Limits.SENT);
    for (int i = 0; i < 100; i++) {
      files.add(i + ".xml", new byte[1]);
      files.add(i + ".json", new byte[1]);
    }
    assertThatThrownBy(() -> files.add("one.xml", new byte[1]))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.TOO_LARGE));
    ChainFiles said = new ChainFiles(ChainFiles.Limits.SENT);
    for (int i = 0; i < 400; i++) {
      said.add(i + ".json", new byte[1]);
    }
    assertThatThrownBy(() -> said.add("one.json", new byte[1]))
        .isInstanceOf(ProblemException.class);
  }

  private static Map<String, byte[]> files(byte[] body) {
    ChainFiles files = new ChainFiles(ChainFiles.Limits.SENT);
    files.add("The document", body);
    return files.files();
  }

  private static byte[] zip(String one, int megabytes, String two, int more) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, one, megabytes);
      put(zip, two, more);
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, int megabytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    for (int i = 0; i < megabytes; i++) {
      zip.write(MEGABYTE);
    }
    zip.closeEntry();
  }
}
