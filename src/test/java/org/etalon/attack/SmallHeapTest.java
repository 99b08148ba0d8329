package org.etalon.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.etalon.xml.XmlRejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The memory is bounded: the large attacks are survived in a heap that a small service has. */
class SmallHeapTest {
  private static final int LARGE = 500_000;
  private static final String HEAP = "-Xmx512m";

  @TempDir Path temporary;

  @Test
  void everyLargeAttackIsSurvived() throws IOException, InterruptedException {
    Path log = temporary.resolve("log.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                SmallHeapTest.class.getName(),
                temporary.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(log).content().contains("survived all");
    assertThat(process.exitValue()).isZero();
  }

  /**
   * Ends with an error when the heap is used up.
   *
   * @param arguments a directory
   */
  public static void main(String... arguments) {
    Consumers consumers = new Consumers(Path.of(arguments[0]));
    int count = 0;
    for (Attack attack : Attack.all()) {
      byte[] document = attack.document().get();
      if (document.length < LARGE) {
        continue;
      }
      consumers
          .all()
          .forEach(
              (name, consumer) -> {
                try {
                  consumer.accept(document);
                } catch (XmlRejectedException e) {
                  // Refused, which is an answer.
                } catch (OutOfMemoryError e) {
                  System.out.println("no memory for " + attack + ", " + name);
                  System.exit(1);
                }
              });
      count++;
    }
    System.out.println("survived all of " + count);
    System.exit(0);
  }
}
