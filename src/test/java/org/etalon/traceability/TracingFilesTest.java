package org.etalon.traceability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.etalon.certificate.Digest;
import org.etalon.fixture.Conformance;
import org.etalon.problem.ProblemException;
import org.etalon.signing.Outcome;
import org.etalon.signing.SigningFixture;
import org.etalon.traceability.TracingFiles.Question;
import org.junit.jupiter.api.Test;

/** What files alone tell. */
class TracingFilesTest {
  private final TracingFiles tracing = ofNoService();

  @Test
  void everyPublicDocumentGetsAVerdictAndWhatIsMissing() throws Exception {
    int judged = 0;
    List<Path> documents = new ArrayList<>(documents("dcc"));
    documents.addAll(documents("signed"));
    for (Path file : documents) {
      byte[] xml = Files.readAllBytes(file);
      OfflineChain chain =
          tracing.of(Map.of("document", xml), Question.now(List.of(Locale.CHINESE)));
      assertThat(chain.verdict())
          .as(file + ": " + chain.rules())
          .isNotEqualTo(Chain.Verdict.TRACEABLE);
      assertThat(chain.rules()).hasSize(Rule.values().length);
      assertThat(chain.rules())
          .as(file.toString())
          .anyMatch(rule -> rule.outcome() == Outcome.INDETERMINATE && !rule.answer().isBlank());
      judged++;
    }
    assertThat(judged).isPositive();
  }

  @Test
  void whatIsNoDccIsRefusedByName() {
    assertThatThrownBy(
            () -> tracing.of(Map.of("a.xml", "<a/>".getBytes()), Question.now(List.of())))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("a.xml");
  }

  /** Each quantity that names no standard rests on every one. */
  @Test
  void manyStandardsTimesManyQuantitiesEndsAtALimit() {
    byte[] xml =
        document(
            "A",
            "<dcc:measuringEquipment/>".repeat(20_000),
            "<dcc:result><dcc:data>"
                + "<dcc:quantity/>".repeat(20_000)
                + "</dcc:data></dcc:result>");
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> endsAtItsLimit(Map.of("a.xml", xml)));
  }

  /** Each standard asks for another result of the same certificate, and so for a new walk. */
  @Test
  void aCertificateAskedForManyTimesEndsAtALimit() {
    StringBuilder items = new StringBuilder();
    StringBuilder results = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      items.append("<dcc:item id='i%d'><dcc:identifications>".formatted(i));
      items.append(identification(i)).append("</dcc:identifications></dcc:item>");
      results.append("<dcc:result refId='i%d'><dcc:data><dcc:quantity/>".formatted(i));
      results.append("</dcc:data></dcc:result>");
    }
    Map<String, byte[]> documents = new LinkedHashMap<>();
    String standards = "<dcc:measuringEquipment/>".repeat(2_000);
    for (int step = 0; step < 4; step++) {
      byte[] xml =
          document(
              "C" + step, "<dcc:items>" + items + "</dcc:items>", standards, results.toString());
      documents.put(step + ".xml", xml);
      standards = named(xml, "C" + step, 2_000);
    }
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> endsAtItsLimit(documents));
  }

  /** A rule compares each point of use with each calibrated one. */
  @Test
  void manyPointsTimesManyPointsEndsAtALimit() {
    String values = "<si:realListXMLList><si:valueXMLList>";
    values += IntStream.range(0, 50_000).mapToObj(String::valueOf).collect(Collectors.joining(" "));
    values +=
        "</si:valueXMLList><si:unitXMLList>\\metre</si:unitXMLList><si:measurementUncertaintyUnivariateXMLList>"
            + "<si:expandedMUXMLList><si:valueExpandedMUXMLList>1</si:valueExpandedMUXMLList>"
            + "<si:coverageFactorXMLList>2</si:coverageFactorXMLList>"
            + "<si:coverageProbabilityXMLList>0.95</si:coverageProbabilityXMLList>"
            + "</si:expandedMUXMLList></si:measurementUncertaintyUnivariateXMLList>"
            + "</si:realListXMLList>";
    String result =
        "<dcc:result><dcc:data><dcc:quantity refType='basic_measuredValue'>"
            + values
            + "<dcc:measurementMetaData><dcc:metaData refType='etalon_quantityKind'>"
            + "<dcc:reference>LENG</dcc:reference></dcc:metaData></dcc:measurementMetaData>"
            + "</dcc:quantity></dcc:data></dcc:result>";
    byte[] parent = document("P", "<dcc:measuringEquipment/>", result);
    String one = named(parent, "P", 1);
    byte[] child = document("C", one, result);
    Map<String, byte[]> documents = Map.of("p.xml", parent, "c.xml", child);
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> endsAtItsLimit(documents));
  }

  /** Laboratories number as they like, so the number of another's can be one's own. */
  @Test
  void aCertificateThatIsNotHereIsNotTheOneThatNamesItByItsOwnNumber() {
    byte[] elsewhere = "another document".getBytes(StandardCharsets.UTF_8);
    byte[] xml = document("1", named(elsewhere, "1", 1), "<dcc:result/>");
    OfflineChain chain = tracing.of(Map.of("a.xml", xml), Question.now(List.of(Locale.ENGLISH)));
    assertThat(chain.rules())
        .noneMatch(rule -> rule.rule().equals("T18") && rule.outcome() == Outcome.FAILED);
  }

  /** The certificate between is not here, and only this document says what it rests on. */
  @Test
  void whatALinkedReportNamesIsNotAskedAbout() {
    byte[] grandparent = document("G", "<dcc:measuringEquipment/>", "<dcc:result/>");
    String linked =
        "<dcc:linkedReport><dcc:referralID>G</dcc:referralID><dcc:procedure>SHA-256"
            + "</dcc:procedure><dcc:value>"
            + Digest.over(grandparent).base64()
            + "</dcc:value></dcc:linkedReport></dcc:certificate>";
    byte[] elsewhere = "the one between".getBytes(StandardCharsets.UTF_8);
    byte[] child =
        document(
            "C", named(elsewhere, "P", 1).replace("</dcc:certificate>", linked), "<dcc:result/>");
    OfflineChain chain =
        tracing.of(
            Map.of("g.xml", grandparent, "c.xml", child), Question.now(List.of(Locale.ENGLISH)));
    assertThat(chain.nodes().get(0).number()).isEqualTo("C");
    assertThat(chain.verdict()).isNotEqualTo(Chain.Verdict.TRACEABLE);
  }

  private static TracingFiles ofNoService() {
    SigningFixture fixture = SigningFixture.temporary();
    return new TracingFiles(
        fixture.verifier(), fixture.detached(Clock.systemUTC()), Clock.systemUTC());
  }

  private void endsAtItsLimit(Map<String, byte[]> documents) {
    OfflineChain chain = tracing.of(documents, Question.now(List.of(Locale.ENGLISH)));
    assertThat(chain.rules())
        .anyMatch(rule -> rule.rule().equals("T18") && rule.outcome() == Outcome.FAILED);
  }

  private static String identification(int i) {
    return "<dcc:identification><dcc:issuer>owner</dcc:issuer><dcc:value>"
        + i
        + "</dcc:value></dcc:identification>";
  }

  private static String named(byte[] parent, String number, int count) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append("<dcc:measuringEquipment><dcc:certificate><dcc:referralID>")
          .append(number)
          .append("</dcc:referralID><dcc:procedure>SHA-256</dcc:procedure><dcc:value>")
          .append(Digest.over(parent).base64())
          .append("</dcc:value></dcc:certificate><dcc:identifications>")
          .append(identification(i))
          .append("</dcc:identifications></dcc:measuringEquipment>");
    }
    return all.toString();
  }

  private static byte[] document(String number, String standards, String results) {
    return document(number, "", standards, results);
  }

  private static byte[] document(String number, String items, String standards, String results) {
    return ("<dcc:digitalCalibrationCertificate xmlns:dcc='https://ptb.de/dcc'"
            + " xmlns:si='https://ptb.de/si' schemaVersion='3.3.0'>"
            + "<dcc:administrativeData><dcc:coreData><dcc:uniqueIdentifier>"
            + number
            + "</dcc:uniqueIdentifier></dcc:coreData>"
            + items
            + "</dcc:administrativeData><dcc:measurementResults><dcc:measurementResult>"
            + "<dcc:measuringEquipments>"
            + standards
            + "</dcc:measuringEquipments><dcc:results>"
            + results
            + "</dcc:results></dcc:measurementResult></dcc:measurementResults>"
            + "</dcc:digitalCalibrationCertificate>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<Path> documents(String name) throws Exception {
    Path folder = Conformance.folder(name);
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.toString().endsWith(".xml")).sorted().toList();
    }
  }
}
