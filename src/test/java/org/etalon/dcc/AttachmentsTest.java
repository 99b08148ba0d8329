package org.etalon.dcc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.etalon.fixture.DccFixture;
import org.etalon.fixture.LargeDcc;
import org.etalon.fixture.RichCertificate;
import org.junit.jupiter.api.Test;

class AttachmentsTest {

  /** Counted in the text, which knows nothing of the model. */
  @Test
  void everyFileOfADocumentIsFound() {
    for (Dcc dcc : List.of(LargeDcc.build(), new DccFixture().build())) {
      byte[] xml = DccWriter.write(dcc);
      String text = new String(xml, StandardCharsets.UTF_8);
      int written = text.split("<dcc:dataBase64>", -1).length - 1;
      assertThat(Attachments.of(DccReader.read(xml))).hasSize(written);
    }
    assertThat(Attachments.of(LargeDcc.build())).hasSizeGreaterThan(10);
  }

  @Test
  void theyStandInTheOrderOfTheDocument() {
    List<Attachments.Facts> facts = Attachments.facts(RichCertificate.dcc());
    assertThat(facts).hasSizeGreaterThan(1);
    assertThat(facts.get(facts.size() - 1))
        .isEqualTo(new Attachments.Facts(facts.size(), "photograph.png", "image/png", 12_345));
    for (int i = 0; i < facts.size(); i++) {
      assertThat(facts.get(i).number()).isEqualTo(i + 1);
    }
  }

  @Test
  void aFileHasItsNumber() {
    Dcc dcc = RichCertificate.dcc();
    int last = Attachments.of(dcc).size();
    assertThat(Attachments.find(dcc, last))
        .hasValueSatisfying(file -> assertThat(file.fileName()).isEqualTo("photograph.png"));
    assertThat(Attachments.find(dcc, 0)).isEmpty();
    assertThat(Attachments.find(dcc, last + 1)).isEmpty();
    assertThat(Attachments.find(dcc, Integer.MIN_VALUE)).isEmpty();
  }

  @Test
  void whatIsNoBase64HasNoContent() {
    assertThat(ByteData.of("a", "text/plain", new byte[] {1, 2}).content().orElseThrow())
        .containsExactly(1, 2);
    ByteData broken = new ByteData(null, null, "a", "text/plain", "not base64!", Attributes.NONE);
    assertThat(broken.content()).isEmpty();
  }
}
