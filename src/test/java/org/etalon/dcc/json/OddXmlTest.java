package org.etalon.dcc.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.etalon.xml.SafeXml;
import org.junit.jupiter.api.Test;

/** Nothing that canonical XML can see is lost on the way through JSON. */
class OddXmlTest {
  private static final int DOCUMENTS = 3_000;

  @Test
  void strangeDocumentsSurvive() {
    Set<String> met = new HashSet<>();
    int unnamed = 0;
    for (long seed = 0; seed < DOCUMENTS; seed++) {
      String xml = OddXml.of(seed);
      if (SafeXml.parse(SameXml.bytes(xml)).getDocumentElement().getNamespaceURI() == null) {
        unnamed++;
        continue;
      }
      SameXml.assertSurvives("seed " + seed + "\n" + xml, SameXml.bytes(xml));
      for (String word :
          new String[] {"<!--", "<?t", "CDATA", "xmlns=\"\"", "&#13;", "xml:lang", "\ud83c"}) {
        if (xml.contains(word)) {
          met.add(word);
        }
      }
    }
    assertThat(met).hasSize(7);
    assertThat(unnamed).isLessThan(DOCUMENTS / 10);
  }
}
