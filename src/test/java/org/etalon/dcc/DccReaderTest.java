package org.etalon.dcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.etalon.fixture.DccFixture;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.QuantityList;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
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
  void namesThePlaceInPartsThatWereReadBefore() {
    String quantity = "<q:quantity><q:noQuantity/><q:x/></q:quantity>";
    String list = "<q:list>" + quantity + quantity + "</q:list>";
    String xml =
        "<q:digitalCalibrationCertificate xmlns:q='https://ptb.de/dcc' schemaVersion='3.3.0'>"
            + "<q:measurementResults>"
            + "<q:measurementResult><q:results><q:result><q:data>"
            + list
            + list
            + "</q:data></q:result></q:results></q:measurementResult></q:measurementResults>"
            + "</q:digitalCalibrationCertificate>";
    Dcc dcc = read(xml);
    String result = ROOT + "/dcc:measurementResults/dcc:measurementResult/dcc:results/dcc:result";
    assertThat(dcc.unread())
        .containsExactly(
            result + "/dcc:data/dcc:list/dcc:quantity/dcc:x",
            result + "/dcc:data/dcc:list/dcc:quantity[2]/dcc:x",
            result + "/dcc:data/dcc:list[2]/dcc:quantity/dcc:x",
            result + "/dcc:data/dcc:list[2]/dcc:quantity[2]/dcc:x");
    assertThat(dcc.missing()).contains(result + "/dcc:name").hasSize(3);
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
    Dcc dcc = read(xml);
    assertThat(dcc.withNotes(List.of(), List.of(), List.of())).isEqualTo(new DccFixture().build());
    assertThat(dcc.unread()).isEmpty();
    String identifier = ROOT + "/dcc:administrativeData/dcc:coreData/dcc:uniqueIdentifier";
    assertThat(dcc.asides())
        .hasSize(4)
        .startsWith(identifier + "/comment()", identifier + "/processing-instruction()");
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
    for (String[] form :
        new String[][] {
          {"si:list", "<si:list><si:realList/><si:realList/></si:list>"},
          {"si:realList", "<si:realList><si:label>a</si:label></si:realList>"},
          {"si:hybrid", "<si:hybrid/>"},
        }) {
      Dcc dcc = read(withForm(form[1]));
      assertThat(quantity(dcc).form()).isEqualTo(new Unread(form[0]));
      assertThat(dcc.unread()).hasSize(1).first().asString().endsWith("/" + form[0]);
    }
  }

  @Test
  void showsSeparatedCharactersAsTheyAreWritten() {
    Dcc dcc =
        read(
            withForm(
                "<si:realCS><si:pattern>value;unit</si:pattern>"
                    + "<si:values>1;\\metre;2;\\metre</si:values></si:realCS>"));
    assertThat(quantity(dcc).form())
        .isEqualTo(
            new Words(
                new RichContent(
                    null,
                    List.of(
                        new LocalText(null, "value;unit"),
                        new LocalText(null, "1;\\metre;2;\\metre")),
                    Attributes.NONE)));
    assertThat(dcc.unread()).isEmpty();
  }

  @Test
  void namesWhatAFormLacks() {
    Dcc dcc = read(withForm("<si:complex><si:valueReal>1</si:valueReal></si:complex>"));
    assertThat(dcc.missing()).hasSize(2).anySatisfy(p -> assertThat(p).endsWith("valueImag"));
  }

  @Test
  void keepsAListWhoseMembersSayDifferentThings() {
    String mixed = real("1", "\\metre", unc("0.1")) + real("2", "\\metre", "");
    Real.ExpandedUncertainty u = new Real.ExpandedUncertainty("0.1", "2", "0.95", null, null);
    assertThat(value("<si:realList>" + mixed + "</si:realList>"))
        .isEqualTo(
            QuantityList.of(
                List.of(new Real("1", "\\metre", null, u, null), Real.of("2", "\\metre"))));
  }

  @Test
  void givesEachMemberWhatTheListSaysForAll() {
    String list =
        "<si:list><si:label>two</si:label><si:listUnit>\\metre</si:listUnit><si:listUnivariateUnc>"
            + unc("0.3")
            + "</si:listUnivariateUnc><si:real><si:value>1</si:value></si:real>"
            + real("2", "\\milli\\metre", unc("0.4"))
            + "</si:list>";
    assertThat(value(list))
        .isEqualTo(
            new QuantityList(
                "two",
                null,
                List.of(
                    new Real("1", "\\metre", null, expanded("0.3"), null),
                    new Real("2", "\\milli\\metre", null, expanded("0.4"), null)),
                null,
                null));
  }

  @Test
  void readsTheDeprecatedTypeInsideAList() {
    String list =
        "<si:realList><si:listMeasurementUncertaintyUnivariate><si:coverageIntervalMU>"
            + "<si:standardUnc>0.1</si:standardUnc><si:intervalMin>0.9</si:intervalMin>"
            + "<si:intervalMax>1.1</si:intervalMax><si:coverageProbability>0.95"
            + "</si:coverageProbability></si:coverageIntervalMU>"
            + "</si:listMeasurementUncertaintyUnivariate>"
            + "<si:real><si:value>1</si:value><si:unit>\\metre</si:unit></si:real></si:realList>";
    RealList.CoverageInterval interval =
        new RealList.CoverageInterval(
            List.of("0.1"), List.of("0.9"), List.of("1.1"), List.of("0.95"), List.of());
    assertThat(value(list))
        .isEqualTo(new RealList(List.of("1"), List.of("\\metre"), null, null, interval));
  }

  @Test
  void readsTheFirstVersion() {
    String interval =
        "<si:real><si:value>1</si:value><si:unit>\\metre</si:unit>"
            + "<si:intervalType>shortest-interval</si:intervalType>"
            + "<si:intervalMin>0.9</si:intervalMin><si:intervalMax>1.1</si:intervalMax>"
            + "<si:coverageProbability>0.95</si:coverageProbability></si:real>";
    Dcc dcc = read(withForm(interval));
    assertThat(dcc.unread()).hasSize(1).first().asString().endsWith("/si:intervalType");
    assertThat(quantity(dcc).form())
        .isEqualTo(
            Measured.of(
                new Real(
                    "1",
                    "\\metre",
                    null,
                    null,
                    new Real.CoverageInterval("NaN", "0.9", "1.1", "0.95", null))));
    assertThat(
            value(
                "<si:real><si:value>1</si:value><si:unit>\\metre</si:unit>"
                    + "<si:uncertainty>0.3</si:uncertainty><si:coverageFactor>2</si:coverageFactor>"
                    + "<si:coverageProbability>0.95</si:coverageProbability></si:real>"))
        .isEqualTo(new Real("1", "\\metre", null, expanded("0.3"), null));
  }

  private static Real.ExpandedUncertainty expanded(String value) {
    return new Real.ExpandedUncertainty(value, "2", "0.95", null, null);
  }

  @Test
  void readsAHybridOfSeveralUnits() {
    assertThat(
            value(
                "<si:hybrid>" + real("1", "\\metre", "") + real("100", "|cm", "") + "</si:hybrid>"))
        .isEqualTo(new Hybrid(List.of(Real.of("1", "\\metre"), Real.of("100", "|cm"))));
  }

  @Test
  void keepsTheXmlOfAComment() {
    String xml =
        written()
            .replace(
                "</dcc:measurementResults>",
                "</dcc:measurementResults><dcc:comment><x:a xmlns:x='urn:x'>one <x:b>two</x:b>"
                    + "<!-- three --></x:a></dcc:comment>");
    Dcc dcc = read(xml);
    Comment comment = Objects.requireNonNull(dcc.comment());
    assertThat(comment.text()).isEmpty();
    assertThat(comment.xml()).containsExactly("<x:a xmlns:x=\"urn:x\">one <x:b>two</x:b></x:a>");
    assertThat(dcc.asides()).containsExactly(ROOT + "/dcc:comment/{urn:x}a/comment()");
    assertThat(dcc.unread()).isEmpty();
  }

  @Test
  void boundsTheXmlOfComments() {
    String space = "urn:" + "u".repeat(980);
    String root =
        "<digitalCalibrationCertificate xmlns='https://ptb.de/dcc' xmlns:x='" + space + "'";
    String one = root + "><comment>" + "<x:a/>".repeat(20_000);
    assertThatThrownBy(() -> read(one + "</comment></digitalCalibrationCertificate>"))
        .isInstanceOf(XmlRejectedException.class)
        .hasMessageContaining("the canonical form would be larger than");
    String many = root + " x:b=''>" + "<xml><x:a/></xml>".repeat(20_000);
    assertThatThrownBy(() -> read(many + "</digitalCalibrationCertificate>"))
        .isInstanceOf(XmlRejectedException.class)
        .hasMessageContaining("the canonical form would be larger than");
  }

  @Test
  void readsThreeWordsForAStandardAsOneMeaning() {
    for (String word : List.of("normalUsed", "standardUsed", "measurementStandard")) {
      assertThat(Attributes.ofRefTypes("x_y", "basic_" + word).means(Meaning.STANDARD_USED))
          .isTrue();
      assertThat(Meaning.STANDARD_USED.isMeantBy(word)).isTrue();
    }
    assertThat(Attributes.ofRefTypes("basic_normal").means(Meaning.STANDARD_USED)).isFalse();
    assertThat(Attributes.NONE.means(Meaning.STANDARD_USED)).isFalse();
  }

  @Test
  void readsEveryPartOfAnAddress() {
    String xml =
        written()
            .replace(
                "<dcc:city>", "<dcc:street>A</dcc:street><dcc:street>B</dcc:street><dcc:city>");
    Dcc dcc = read(xml);
    Location location = Objects.requireNonNull(dcc.customer().location());
    assertThat(location.repeated()).contains(new Location.Repeated("street", "B"));
    assertThat(dcc.unread()).isEmpty();
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
