package org.etalon.dcc.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.xml.security.c14n.Canonicalizer;
import org.etalon.xml.Canonical;
import org.etalon.xml.SafeXml;
import org.w3c.dom.Document;

/** Whether two documents are the same to everything that canonical XML can see. */
final class SameXml {
  private static final List<String> METHODS =
      List.of(
          Canonicalizer.ALGO_ID_C14N_WITH_COMMENTS,
          Canonicalizer.ALGO_ID_C14N11_WITH_COMMENTS,
          Canonicalizer.ALGO_ID_C14N_EXCL_WITH_COMMENTS,
          Canonicalizer.ALGO_ID_C14N_OMIT_COMMENTS,
          Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS);

  private SameXml() {}

  static void assertSame(String what, byte[] one, byte[] other) {
    Document first = SafeXml.parse(one);
    Document second = SafeXml.parse(other);
    for (String method : METHODS) {
      assertThat(text(Canonical.bytes(second, method)))
          .as(what + " " + method)
          .isEqualTo(text(Canonical.bytes(first, method)));
    }
  }

  /** To JSON and back. */
  static void assertSurvives(String what, byte[] xml) {
    byte[] json = DccJson.fromXml(xml);
    byte[] back = DccJson.toXml(json);
    assertSame(what, xml, back);
    assertThat(text(DccJson.fromXml(back))).as(what).isEqualTo(text(json));
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
