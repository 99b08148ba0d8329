package org.etalon.dcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.etalon.fixture.DccFixture;
import org.etalon.quantity.Hybrid;
import org.etalon.quantity.QuantityValue;
import org.etalon.quantity.Real;
import org.etalon.quantity.RealList;
import org.etalon.xml.XmlRejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DccReaderTest {
  private static final String ROOT = "/dcc:digitalCalibrationCertificate";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a/>",
        "<digitalCalibrationCertificate/>",
        "<digitalCalibrationCertificate xmlns='https://ptb.de/dcc/'/>",
        "<administrativeData xmlns='https://ptb.de/dcc'/>",
        "<a xmlns:dcc='https://ptb.de/dcc'><dcc:digitalCalibrationCertificate/></a>",
      })
  void refusesWhatIsNoCertificate(String xml) {
    assertThatThrownBy(() -> read(xml)).isInstanceOf(NotADccException.class);
  }

  @Test
  void refusesWhatIsNotXml() {
    assertThatThrownBy(() -> DccReader.read(new byte[0])).isInstanceOf(XmlRejectedException.class);
  }

  @Test
  void namesWhatIsMissing() {
    Dcc dcc = read("<digitalCalibrationCertificate xmlns='https://ptb.de/dcc'/>");
    assertThat(dcc.missing())
        .containsExactly(ROOT + "/dcc:administrativeData", ROOT + "/dcc:measurementResults");
    assertThat(dcc.schemaVersion()).isEmpty();
    assertThat(dcc.coreData().uniqueIdentifier()).isEmpty();
    assertThat(dcc.customer().name().in("en")).isEmpty();
  }

  @Test
  void namesWhatItDoesNotUnderstand() {
    String xml =
        written()
            .replace(
                "<dcc:uniqueIdentifier>",
                "<dcc:secondIdentifier>X</dcc:secondIdentifier>stray<dcc:uniqueIdentifier x='1'>");
    Dcc dcc = read(xml);
    String core = ROOT + "/dcc:administrativeData/dcc:coreData";
    assertThat(dcc.unread())
        .containsExactlyInAnyOrder(
            core + "/dcc:secondIdentifier", core + "/dcc:uniqueIdentifier/@x", core + "/text()");
  }

  @Test
  void namesASecondOneOfWhatIsOnlyOnce() {
    String one = "<dcc:uniqueIdentifier>LAB-2026-000042</dcc:uniqueIdentifier>";
    String other = "<dcc:uniqueIdentifier>FORGED</dcc:uniqueIdentifier>";
    Dcc dcc = read(written().replace(one, one + other));
    assertThat(dcc.coreData().uniqueIdentifier()).isEqualTo("LAB-2026-000042");
    assertThat(dcc.unread())
        .containsExactly(ROOT + "/dcc:administrativeData/dcc:coreData/dcc:uniqueIdentifier[2]");
  }

  @Test
  void boundsTheListOfWhatItDoesNotUnderstand() {
    String xml =
        written()
            .replace(
                "<dcc:uniqueIdentifier>", "<dcc:x/>".repeat(100_000) + "<dcc:uniqueIdentifier>");
    assertThat(read(xml).unread()).hasSize(1_001).endsWith("… and more");
  }

  @Test
  void takesNoElementOfAnotherNamespaceForItsOwn() {
    String xml =
        written()
            .replace(
                "<dcc:uniqueIdentifier>",
                "<x:uniqueIdentifier xmlns:x='urn:x'>FORGED</x:uniqueIdentifier>"
                    + "<y:uniqueIdentifier xmlns:y='https://ptb.de/si'>FORGED</y:uniqueIdentifier>"
                    + "<dcc:uniqueIdentifier>");
    Dcc dcc = read(xml);
    assertThat(dcc.coreData().uniqueIdentifier()).isEqualTo("LAB-2026-000042");
    assertThat(dcc.unread()).hasSize(2);
  }

  @Test
  void readsAnyPrefix() {
    String xml =
        written()
            .replace("xmlns:dcc=", "xmlns:q=")
            .replace("<dcc:", "<q:")
            .replace("</dcc:", "</q:");
    assertThat(read(xml)).isEqualTo(new DccFixture().build());
  }

  @Test
  void aCommentInsideAValueChangesNothing() {
    String xml =
        written()
            .replace("LAB-2026-000042", "LAB<!-- x -->-2026<?p q?>-0000<![CDATA[42]]>")
            .replace(">\\ohm<", "><!-- \\volt -->\\oh<!-- -->m<");
    assertThat(read(xml)).isEqualTo(new DccFixture().build());
  }

  @Test
  void keepsAValueThatIsNoBooleanAmongTheUnread() {
    Dcc dcc = read(written().replace("<dcc:mainSigner>true<", "<dcc:mainSigner>maybe<"));
    assertThat(dcc.respPersons().get(0).mainSigner()).isNull();
    assertThat(dcc.unread())
        .containsExactly(
            ROOT + "/dcc:administrativeData/dcc:respPersons/dcc:respPerson/dcc:mainSigner");
  }

  @Test
  void readsNumbersAsBooleans() {
    Dcc dcc = read(written().replace("<dcc:mainSigner>true<", "<dcc:mainSigner> 1 <"));
    assertThat(dcc.respPersons().get(0).mainSigner()).isTrue();
  }

  @Test
  void readsOldNamesOfUncertainties() {
    Real expected =
        new Real(
            "1.0",
            "\\metre",
            null,
            new Real.ExpandedUncertainty("0.10", "2", "0.95", "normal", null),
            null);
    assertThat(
            value(
                "<si:real><si:value>1.0</si:value><si:unit>\\metre</si:unit><si:expandedUnc>"
                    + "<si:uncertainty>0.10</si:uncertainty>"
                    + "<si:coverageFactor>2</si:coverageFactor>"
                    + "<si:coverageProbability>0.95</si:coverageProbability>"
                    + "<si:distribution>normal</si:distribution></si:expandedUnc></si:real>"))
        .isEqualTo(expected);
    assertThat(
            value(
                "<si:real><si:value>1.0</si:value><si:unit>\\metre</si:unit><si:coverageInterval>"
                    + "<si:standardUnc>0.1</si:standardUnc><si:intervalMin>0.9</si:intervalMin>"
                    + "<si:intervalMax>1.1</si:intervalMax>"
                    + "<si:coverageProbability>0.95</si:coverageProbability>"
                    + "</si:coverageInterval></si:real>"))
        .isEqualTo(
            new Real(
                "1.0",
                "\\metre",
                null,
                null,
                new Real.CoverageInterval("0.1", "0.9", "1.1", "0.95", null)));
  }

  @Test
  void readsASimpleListOfReals() {
    RealList.ExpandedUncertainty each =
        new RealList.ExpandedUncertainty(
            List.of("0.1", "0.2"),
            List.of("2", "2"),
            List.of("0.95", "0.95"),
            List.of(),
            List.of());
    String uncertain = real("1", "\\metre", unc("0.1")) + real("2", "\\metre", unc("0.2"));
    assertThat(value("<si:list><si:realList>" + uncertain + "</si:realList></si:list>"))
        .isEqualTo(new RealList(List.of("1", "2"), List.of("\\metre"), null, each, null));
    RealList.ExpandedUncertainty common =
        new RealList.ExpandedUncertainty(
            List.of("0.3"), List.of("2"), List.of("0.95"), List.of(), List.of());
    assertThat(
            value(
                "<si:realList><si:listUnit>\\metre</si:listUnit><si:listUnivariateUnc>"
                    + unc("0.3")
                    + "</si:listUnivariateUnc><si:real><si:value>1</si:value></si:real>"
                    + "</si:realList>"))
        .isEqualTo(new RealList(List.of("1"), List.of("\\metre"), null, common, null));
  }

  @Test
  void saysWhichFormItDoesNotTakeApart() {
    String mixed = real("1", "\\metre", unc("0.1")) + real("2", "\\metre", "");
    for (String[] form :
        new String[][] {
          {"si:complex", "<si:complex><si:valueReal>1</si:valueReal></si:complex>"},
          {"si:constant", "<si:constant><si:value>1</si:value></si:constant>"},
          {"si:list", "<si:list><si:realList/><si:realList/></si:list>"},
          {"si:realList", "<si:realList>" + mixed + "</si:realList>"},
          {"si:hybrid", "<si:hybrid><si:complex/></si:hybrid>"},
        }) {
      Dcc dcc = read(withForm(form[1]));
      assertThat(quantity(dcc).form()).isEqualTo(new Unread(form[0]));
      assertThat(dcc.unread()).hasSize(1).first().asString().endsWith("/" + form[0]);
    }
  }

  @Test
  void readsAHybridOfSeveralUnits() {
    assertThat(
            value(
                "<si:hybrid>" + real("1", "\\metre", "") + real("100", "|cm", "") + "</si:hybrid>"))
        .isEqualTo(new Hybrid(List.of(Real.of("1", "\\metre"), Real.of("100", "|cm"))));
  }

  @Test
  void readsTheTextOfAComment() {
    String xml =
        written()
            .replace(
                "</dcc:measurementResults>",
                "</dcc:measurementResults><dcc:comment><x:a xmlns:x='urn:x'>one <x:b>two</x:b>"
                    + "<!-- three --></x:a></dcc:comment>");
    Dcc dcc = read(xml);
    assertThat(dcc.comment()).isEqualTo("one two");
    assertThat(dcc.unread()).isEmpty();
  }

  @Test
  void choosesALanguage() {
    MultilingualText text = DccFixture.text("one", "一");
    assertThat(text.in("zh")).isEqualTo("一");
    assertThat(text.in("de", "en")).isEqualTo("one");
    assertThat(text.in("de")).isEqualTo("one");
    assertThat(
            new MultilingualText(
                    List.of(new LocalText("en", "one"), new LocalText(null, "any")),
                    Attributes.NONE)
                .in("de"))
        .isEqualTo("any");
    assertThat(MultilingualText.EMPTY.in("en")).isEmpty();
  }

  private static QuantityValue value(String form) {
    Dcc dcc = read(withForm(form));
    assertThat(dcc.unread()).isEmpty();
    assertThat(dcc.missing()).isEmpty();
    return ((Measured) quantity(dcc).form()).value();
  }

  private static Quantity quantity(Dcc dcc) {
    ListData list =
        (ListData) dcc.measurementResults().get(0).results().get(0).data().elements().get(0);
    return (Quantity) list.elements().get(0);
  }

  /** The certificate with this in the place of its first result. */
  private static String withForm(String form) {
    String xml = written();
    int start = xml.indexOf("<si:realListXMLList");
    String end = "</si:realListXMLList>";
    String si = form.replaceFirst("<si:(\\w+)", "<si:$1 xmlns:si='https://ptb.de/si'");
    return xml.substring(0, start) + si + xml.substring(xml.indexOf(end) + end.length());
  }

  private static String real(String value, String unit, String uncertainty) {
    return "<si:real><si:value>"
        + value
        + "</si:value><si:unit>"
        + unit
        + "</si:unit>"
        + uncertainty
        + "</si:real>";
  }

  private static String unc(String value) {
    return "<si:expandedUnc><si:uncertainty>"
        + value
        + "</si:uncertainty><si:coverageFactor>2</si:coverageFactor>"
        + "<si:coverageProbability>0.95</si:coverageProbability></si:expandedUnc>";
  }

  private static String written() {
    return new String(DccWriter.write(new DccFixture().build()), StandardCharsets.UTF_8);
  }

  private static Dcc read(String xml) {
    return DccReader.read(xml.getBytes(StandardCharsets.UTF_8));
  }
}
