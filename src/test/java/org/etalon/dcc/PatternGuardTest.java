package org.etalon.dcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.etalon.fixture.LargeDcc;
import org.junit.jupiter.api.Test;

class PatternGuardTest {
  private final DccSchemas schemas = new DccSchemas(null);

  @Test
  void leavesTextAloneThatWouldTakeMinutes() {
    byte[] document = withIdentifier("x".repeat(1_000_000));
    SchemaVerdict verdict =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> schemas.validate(document, "3.3.0"));
    assertThat(verdict).isInstanceOf(SchemaVerdict.NotAvailable.class);
  }

  @Test
  void validatesTextOfOrdinaryLength() {
    assertThat(schemas.validate(withIdentifier("x".repeat(200)), "3.3.0"))
        .isInstanceOf(SchemaVerdict.Valid.class);
  }

  private static byte[] withIdentifier(String identifier) {
    String document =
        new String(DccWriter.write(LargeDcc.buildWithoutForeignXml()), StandardCharsets.UTF_8);
    return document
        .replaceFirst("<dcc:uniqueIdentifier>[^<]*", "<dcc:uniqueIdentifier>" + identifier)
        .getBytes(StandardCharsets.UTF_8);
  }
}
