package org.etalon.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NodeLimitTest {

  @Test
  void refusesMoreElementsThanATreeMayCost() {
    assertThatThrownBy(() -> parse("<a/>".repeat(200_000)))
        .isInstanceOf(XmlRejectedException.class)
        .hasMessageContaining("200000");
  }

  @Test
  void refusesMoreWordsThanAListMayHave() {
    assertThatThrownBy(() -> parse("1 ".repeat(1_000_001)))
        .isInstanceOf(XmlRejectedException.class)
        .hasMessageContaining("1000000");
  }

  @Test
  void doesNotWriteToTheErrorStream() {
    PrintStream before = System.err;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    try {
      String doctype = "<!DOCTYPE r><r>" + "x".repeat(900_000) + "</r>";
      assertThatThrownBy(() -> SafeXml.parse(doctype.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(XmlRejectedException.class);
    } finally {
      System.setErr(before);
    }
    assertThat(written.size()).isZero();
  }

  @Test
  void readsWhatIsJustWithin() {
    assertThat(parse("<a/>".repeat(199_999))).isEqualTo(199_999);
    assertThat(parse("1 ".repeat(1_000_000))).isEqualTo(1);
  }

  private static int parse(String content) {
    byte[] document = ("<r>" + content + "</r>").getBytes(StandardCharsets.UTF_8);
    return SafeXml.parse(document).getDocumentElement().getChildNodes().getLength();
  }
}
