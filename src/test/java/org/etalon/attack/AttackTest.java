package org.etalon.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.etalon.dcc.DccReader;
import org.etalon.fuzz.Effort;
import org.etalon.verification.Validating;
import org.etalon.verification.ValidationReport;
import org.etalon.xml.XmlRejectedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttackTest {
  /** What one reading may take of the processor; five times what is demanded of a quiet machine. */
  private static final long CPU_MILLIS_MAX = 5_000;

  private static final Map<String, String> SLOWEST = new TreeMap<>();
  private static final Map<String, Long> MILLIS = new TreeMap<>();
  private static final Map<String, Long> ALLOCATED = new TreeMap<>();

  @TempDir static Path temporary;
  private static Map<String, Consumer<byte[]>> consumers = Map.of();

  @BeforeAll
  static void warmUp() {
    consumers = new Consumers(temporary).all();
    byte[] good = Certificate.TEXT.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 20; i++) {
      consumers.values().forEach(consumer -> consumer.accept(good));
    }
  }

  @AfterAll
  static void tell() {
    for (String name : consumers.keySet()) {
      System.out.printf(
          "%-10s at most %5d ms of processor time (%s), %4d MB allocated%n",
          name,
          MILLIS.getOrDefault(name, 0L),
          SLOWEST.get(name),
          ALLOCATED.getOrDefault(name, 0L) / 1_000_000);
    }
  }

  static List<Attack> all() {
    return Attack.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void hasATypedAnswerInBoundedTime(Attack attack) {
    byte[] document = attack.document().get();
    for (Map.Entry<String, Consumer<byte[]>> each : consumers.entrySet()) {
      String name = each.getKey();
      Effort effort = new Effort();
      boolean refused = false;
      try {
        each.getValue().accept(document);
      } catch (XmlRejectedException e) {
        refused = true;
        assertThat(attack.harmless()).as("%s refuses: %s", name, e.getMessage()).isNull();
      }
      // Where there is a report, the refusal is in it.
      boolean reports = name.equals("schema") || name.equals("validation");
      assertThat(refused).as("%s refuses", name).isEqualTo(attack.harmless() == null && !reports);
      note(name, attack, effort);
    }
    Attack.Harmless harmless = attack.harmless();
    if (harmless == null) {
      ValidationReport report = Validating.validate(document);
      assertThat(report.valid()).isFalse();
      assertThat(report.findings()).extracting(f -> f.code()).containsExactly("not-xml");
    } else {
      harmless.check(DccReader.read(document));
    }
  }

  private static void note(String name, Attack attack, Effort effort) {
    long millis = effort.cpu().toMillis();
    ALLOCATED.merge(name, effort.allocated(), Math::max);
    if (millis >= MILLIS.getOrDefault(name, 0L)) {
      MILLIS.put(name, millis);
      SLOWEST.put(name, attack.toString());
    }
    if (millis > 1_000) {
      System.out.println("SLOW " + name + " " + millis + " ms " + attack);
    }
    assertThat(millis).as(name).isLessThan(CPU_MILLIS_MAX);
  }

  @Test
  void theCertificateIsGoodWithoutAnAttack() {
    ValidationReport report =
        Validating.validate(Certificate.TEXT.getBytes(StandardCharsets.UTF_8));
    assertThat(report.valid()).isTrue();
    assertThat(report.findings()).extracting(f -> f.code()).containsExactly("w_software_is_named");
  }
}
