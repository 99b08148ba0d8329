package org.etalon.dcc.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.etalon.xml.XmlRejectedException;
import org.junit.jupiter.api.Test;

class RawFactsTest {
  private static final String DS = "http://www.w3.org/2000/09/xmldsig#";

  @Test
  void identifiersOfEveryVocabularyAreOne() {
    RawFacts facts = facts("<x id='a'/><x/><x Id='a'/><y ID='a' xml:id='b'/><y other='a'/>");
    assertThat(facts.ids()).containsExactlyInAnyOrder("a", "b");
    assertThat(facts.repeatedIds())
        .extracting(p -> p.place().toString())
        .containsExactly(
            "/dcc:digitalCalibrationCertificate/dcc:x[3]/@Id",
            "/dcc:digitalCalibrationCertificate/dcc:y[1]/@ID");
  }

  @Test
  void commentsCountInsideValuesOnly() {
    RawFacts facts =
        facts(
            "<x>1<!----></x><x><!---->1</x><x>1<?a?>2</x><x><!----><y/>1</x><x><!----></x>"
                + "<z xmlns='urn:other'>1<!----></z>");
    assertThat(facts.commentedValues())
        .extracting(p -> p.place().toString())
        .containsExactly(
            "/dcc:digitalCalibrationCertificate/dcc:x[1]",
            "/dcc:digitalCalibrationCertificate/dcc:x[2]",
            "/dcc:digitalCalibrationCertificate/dcc:x[3]");
  }

  @Test
  void signingTimesAreThoseOfSignaturesOfTheRoot() {
    String time =
        "<t:SigningTime xmlns:t='http://uri.etsi.org/01903/v1.3.2#'> 2026-10-05T08:00:00Z"
            + " </t:SigningTime>";
    String signature = "<s:Signature xmlns:s='" + DS + "'><s:Object>" + time;
    assertThat(facts(time + "<x>" + signature + "</s:Object></s:Signature></x>").signingTimes())
        .isEmpty();
    assertThat(facts(signature + "</s:Object></s:Signature>").signingTimes())
        .containsExactly("2026-10-05T08:00:00Z");
  }

  @Test
  void whatIsNotReadIsRefused() {
    assertThatThrownBy(() -> facts("<!ENTITY")).isInstanceOf(XmlRejectedException.class);
  }

  private static RawFacts facts(String content) {
    String document =
        "<digitalCalibrationCertificate xmlns='https://ptb.de/dcc'>"
            + content
            + "</digitalCalibrationCertificate>";
    return RawFacts.of(document.getBytes(StandardCharsets.UTF_8));
  }
}
