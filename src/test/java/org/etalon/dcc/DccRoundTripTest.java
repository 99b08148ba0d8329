package org.etalon.dcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.etalon.fixture.Conformance;
import org.etalon.fixture.DccFixture;
import org.etalon.fixture.LargeDcc;
import org.etalon.fixture.Tool;
import org.etalon.problem.ProblemException;
import org.etalon.quantity.value.Chars;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.etalon.xml.Canonical;
import org.etalon.xml.SafeXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DccRoundTripTest {
  @TempDir Path temporary;

  @Test
  void readsBackEverythingThatCanBeWritten() {
    Dcc large = LargeDcc.build();
    Dcc read = DccReader.read(DccWriter.write(large));
    assertThat(read.unread()).isEmpty();
    assertThat(read.missing()).isEmpty();
    assertThat(read).isEqualTo(large);
  }

  @Test
  void readsBackAPlainCertificate() {
    Dcc plain = new DccFixture().build();
    assertThat(DccReader.read(DccWriter.write(plain))).isEqualTo(plain);
  }

  @Test
  void isCanonicalAsWritten() {
    byte[] written = DccWriter.write(LargeDcc.build());
    assertThat(Canonical.bytes(SafeXml.parse(written))).isEqualTo(written);
  }

  @Test
  void isTheSameEveryTime() {
    assertThat(DccWriter.write(LargeDcc.build())).isEqualTo(DccWriter.write(LargeDcc.build()));
  }

  @Test
  void isValidForXmllintWithTheOfficialSchema() throws Exception {
    Path schema = Conformance.folder("xsd").resolve("v3.3.0/dcc.xsd");
    Tool.require("xmllint");
    for (Dcc dcc : List.of(LargeDcc.buildWithoutForeignXml(), new DccFixture().build())) {
      Path file = Files.write(temporary.resolve("dcc.xml"), DccWriter.write(dcc));
      Process lint =
          new ProcessBuilder(
                  "xmllint", "--nonet", "--noout", "--schema", schema.toString(), file.toString())
              .redirectErrorStream(true)
              .start();
      String output = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(lint.waitFor()).as(output).isZero();
    }
  }

  @Test
  void namesTheOfficialSchema() {
    String written = new String(DccWriter.write(new DccFixture().build()), StandardCharsets.UTF_8);
    assertThat(written)
        .startsWith("<dcc:digitalCalibrationCertificate xmlns:dcc=\"https://ptb.de/dcc\"")
        .contains("schemaVersion=\"3.3.0\"")
        .contains("xsi:schemaLocation=\"https://ptb.de/dcc https://ptb.de/dcc/v3.3.0/dcc.xsd\"");
  }

  @Test
  void cutsOuterBlanksOfPlainText() {
    DccFixture fixture = new DccFixture();
    fixture.uniqueIdentifier = "\n A 1\t";
    Dcc read = DccReader.read(DccWriter.write(fixture.build()));
    assertThat(read.coreData().uniqueIdentifier()).isEqualTo("A 1");
  }

  @Test
  void refusesBlankTextAndNamesThePlace() {
    DccFixture fixture = new DccFixture();
    fixture.uniqueIdentifier = " \n";
    assertThatThrownBy(() -> DccWriter.write(fixture.build()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("dcc:coreData/dcc:uniqueIdentifier");
  }

  @Test
  void refusesWhatDsiCannotHold() {
    Real.ExpandedUncertainty withDegrees =
        new Real.ExpandedUncertainty("0.1", "2", "0.95", null, "50");
    refuses(new Real("1", "\\one", null, withDegrees, null));
    Real.ExpandedUncertainty expanded =
        new Real.ExpandedUncertainty("0.1", "2", "0.95", null, null);
    refuses(new Real("1", "\\one", new Real.StandardUncertainty("0.1", null), expanded, null));
    refuses(new Chars(List.of("two words")));
    refuses(RealList.of(List.of("1", "2 3"), "\\one"));
    refuses(new Hybrid(List.of(Real.of("1", "\\one"), RealList.of(List.of("1"), "\\one"))));
  }

  @Test
  void refusesCharactersThatXmlCannotHold() {
    DccFixture fixture = new DccFixture();
    fixture.uniqueIdentifier = "a\u0000b";
    assertThatThrownBy(() -> DccWriter.write(fixture.build())).isInstanceOf(ProblemException.class);
  }

  @Test
  void refusesOtherVersions() {
    Dcc dcc =
        DccReader.read(
            "<digitalCalibrationCertificate xmlns=\"https://ptb.de/dcc\"/>"
                .getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> DccWriter.write(dcc)).isInstanceOf(IllegalArgumentException.class);
  }

  private static void refuses(org.etalon.quantity.value.QuantityValue value) {
    DccFixture fixture = new DccFixture();
    fixture.quantities = List.of(Quantity.of(null, Measured.of(value), Attributes.NONE));
    assertThatThrownBy(() -> DccWriter.write(fixture.build()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("dcc:quantity");
  }
}
