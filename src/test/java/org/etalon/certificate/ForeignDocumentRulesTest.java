package org.etalon.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.etalon.calibration.Finding;
import org.etalon.certificate.ForeignDocuments.ForeignDocument;
import org.etalon.certificate.ForeignDocuments.Signature;
import org.etalon.dcc.Identification;
import org.etalon.dcc.Item;
import org.etalon.dcc.MultilingualText;
import org.etalon.fixture.generated.StoryEquipment;
import org.etalon.fixture.generated.StoryOrganisations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of a document of others before a standard may rest on it. */
class ForeignDocumentRulesTest {
  private static final String AT = "/standards/1/certificates/0/digest";

  private final ForeignDocumentRules rules =
      new ForeignDocumentRules(new StoryOrganisations(), new StoryEquipment());

  private static Item item(String... identifications) {
    return Item.of(
        MultilingualText.plain("Bridge"),
        Arrays.stream(identifications)
            .map(each -> each.split(":"))
            .map(each -> Identification.of(each[0], each[1], null))
            .toList());
  }

  private List<Finding> check(String number, Signature signature, Item... items) {
    ForeignDocument document =
        new ForeignDocument(
            number,
            Map.of(),
            null,
            Digest.over(new byte[] {1}),
            null,
            signature,
            signature == Signature.PASSED ? null : "REASON",
            List.of(items));
    return rules.check(document, "lab-bridge-02", AT);
  }

  @Test
  void whatIsTrustedAndAboutTheStandardIsFine() {
    assertThat(check("X-1", Signature.PASSED, item("manufacturer:BR-0291"))).isEmpty();
    assertThat(check("X-1", Signature.PASSED, item("manufacturer:7"), item("manufacturer:br 0291")))
        .isEmpty();
    assertThat(check("X-1", Signature.PASSED, item("customer:LAB-E-02"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NIM-2026-000002",
        "nim-2026-000002",
        "NIM\u20102026\u2010000002",
        "NIM-2026-\u200B000002",
        "ＮＩＭ-2026-000002",
        "LAB-2031-1000000"
      })
  void aNumberOfThisServiceIsNotBelieved(String number) {
    assertThat(check(number, Signature.PASSED, item("manufacturer:BR-0291")))
        .singleElement()
        .satisfies(f -> assertThat(f.severity()).isEqualTo(Finding.Severity.ERROR))
        .satisfies(f -> assertThat(f.pointer()).isEqualTo(AT))
        .satisfies(f -> assertThat(f.code()).isEqualTo("number-of-ours"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PTB-2026-000002", "NIM-26-2", "", "-2026-000002", "NIM 2026/17"})
  void anotherNumberIsThatOfSomebodyElse(String number) {
    assertThat(check(number, Signature.PASSED, item("manufacturer:BR-0291"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ABSENT, not-signed, no signature", "UNDECIDED, signature-undecided, REASON"})
  void howTheSignatureStoodIsSaid(Signature signature, String code, String detail) {
    assertThat(check("X-1", signature, item("manufacturer:BR-0291")))
        .singleElement()
        .satisfies(f -> assertThat(f.severity()).isEqualTo(Finding.Severity.WARNING))
        .satisfies(f -> assertThat(f.code()).isEqualTo(code))
        .satisfies(f -> assertThat(f.detail()).contains(detail));
  }

  @Test
  void otherSerialNumbersAreOfAnotherItem() {
    for (Item other :
        List.of(item("manufacturer:PT-0042"), item("manufacturer:PT-0042", "customer:LAB-E-02"))) {
      assertThat(check("X-1", Signature.PASSED, other))
          .singleElement()
          .satisfies(f -> assertThat(f.severity()).isEqualTo(Finding.Severity.ERROR))
          .satisfies(f -> assertThat(f.code()).isEqualTo("other-item"));
    }
  }

  @Test
  void whatCannotBeToldIsForSomebodyToSee() {
    for (Item[] items :
        List.of(
            new Item[] {},
            new Item[] {item("customer:17")},
            new Item[] {item("manufacturer:S/N BR-0291")},
            new Item[] {item("manufacturer:PT-0042"), item("customer:17")},
            new Item[] {item("manufacturer:-")})) {
      assertThat(check("X-1", Signature.PASSED, items))
          .singleElement()
          .satisfies(f -> assertThat(f.severity()).isEqualTo(Finding.Severity.WARNING))
          .satisfies(f -> assertThat(f.code()).isEqualTo("item-unclear"));
    }
  }
}
