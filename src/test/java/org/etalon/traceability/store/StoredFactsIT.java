package org.etalon.traceability.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.Certificates;
import org.etalon.dcc.DccReader;
import org.etalon.fixture.Api;
import org.etalon.fixture.DemoProfile;
import org.etalon.platform.store.Sql;
import org.etalon.traceability.facts.FactsRegister;
import org.etalon.traceability.facts.FactsRegister.Ended;
import org.etalon.traceability.facts.KnownCertificate;
import org.etalon.traceability.facts.KnownCertificates;
import org.etalon.traceability.facts.MakingFacts;
import org.etalon.traceability.facts.RefreshingFacts;
import org.etalon.traceability.graph.Ancestors;
import org.etalon.traceability.graph.Dependant;
import org.etalon.traceability.graph.Dependants;
import org.etalon.traceability.graph.StoredWalks;
import org.etalon.traceability.stated.CertificateReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept beside certificates is what their files say, and can be made again. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class StoredFactsIT {
  @Inject Sql sql;
  @Inject Certificates certificates;
  @Inject FactsRegister register;
  @Inject KnownCertificates known;
  @Inject MakingFacts making;
  @Inject RefreshingFacts refreshing;
  @Inject Dependants dependants;
  @Inject Ancestors ancestors;
  @Inject StoredWalks stored;

  /** What other tests put into the database past the service has no facts yet. */
  @BeforeEach
  void allAreMade() {
    refreshing.all();
  }

  @Test
  void factsAreWhatTheFilesSay() {
    List<String> numbers = numbers();
    Map<String, KnownCertificate> read = known.read(numbers);
    assertThat(read.keySet()).containsExactlyInAnyOrderElementsOf(numbers);
    int stakes = 0;
    for (String number : numbers) {
      Certificate certificate = certificates.find(number).orElseThrow();
      KnownCertificate one = read.get(number);
      assertThat(register.find(List.of(number)).get(number).facts()).isEqualTo(one.facts());
      assertThat(one.facts()).isEqualTo(making.of(certificate, DccReader.read(certificate.xml())));
      assertThat(one.facts().stated())
          .isEqualTo(CertificateReading.of(DccReader.read(certificate.xml())));
      assertThat(one.facts().items()).isEqualTo(certificate.items());
      assertThat(one.facts().edges()).isEqualTo(certificate.edges());
      assertThat(one.registered().contentDigest()).isEqualTo(certificate.contentDigest());
      assertThat(one.registered().issuedAt()).isEqualTo(certificate.issuedAt());
      assertThat(one.registered().disclosure()).isEqualTo(certificate.disclosure());
      stakes += one.facts().stakes().size();
    }
    assertThat(stakes).as("budgets of the demonstration").isPositive();
  }

  @Test
  void whatIsMissingOrOldIsMadeAgain() {
    Map<String, String> before = rows();
    assertThat(refreshing.all()).as("nothing to do").isZero();
    String one = Api.demoCertificate("DEMO-L2");
    sql.change(
        "update certificate_facts set version = version + 1, facts = ''",
        (statement, connection) -> {});
    assertThat(register.find(List.of(one)).get(one).facts()).isNull();
    assertThat(refreshing.all()).isEqualTo(before.size());
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void everyCalibrationOfAnItemIsFoundOnceItIsIssued() {
    for (String number : numbers()) {
      Certificate certificate = certificates.find(number).orElseThrow();
      LocalDate ended = known.read(List.of(number)).get(number).facts().stated().ended();
      for (String item : certificate.items()) {
        assertThat(calibrations(item, Instant.now()))
            .extracting(Ended::number, Ended::issuedOn, Ended::ended, Ended::touched)
            .contains(tuple(number, certificate.issuedOn(), ended, isTouched(number)));
        assertThat(calibrations(item, certificate.issuedAt().minusMillis(1)))
            .extracting(Ended::number)
            .doesNotContain(number);
      }
    }
  }

  @Test
  void walksInMemoryAreThoseOfTheDatabase() {
    int met = 0;
    for (String number : numbers()) {
      List<String> root = List.of(number);
      List<Dependant> below = read(dependants.of(root, null));
      met += below.size();
      assertThat(below).containsExactlyInAnyOrderElementsOf(read(stored.below(root, null)));
      LocalDate since = LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1);
      assertThat(read(dependants.of(root, since)))
          .containsExactlyInAnyOrderElementsOf(read(stored.below(root, since)));
      assertThat(ancestors.of(number, 100))
          .containsExactlyInAnyOrderElementsOf(stored.above(number, 100));
    }
    assertThat(met).isPositive();
  }

  /** A stream may hold a connection until it is closed. */
  private static List<Dependant> read(Stream<Dependant> stream) {
    try (stream) {
      return stream.toList();
    }
  }

  private boolean isTouched(String number) {
    return certificates.statusesAsKnown(List.of(number), Instant.now()).containsKey(number);
  }

  private List<Ended> calibrations(String item, Instant knownAt) {
    return register.calibrations(List.of(item), knownAt).getOrDefault(item, List.of());
  }

  private List<String> numbers() {
    List<String> numbers =
        sql.rows(
            "select number from certificate",
            (statement, connection) -> {},
            row -> row.getString(1));
    assertThat(numbers).hasSizeGreaterThan(5);
    return new ArrayList<>(numbers);
  }

  private Map<String, String> rows() {
    Map<String, String> rows = new TreeMap<>();
    sql.rows(
        "select number, version, facts from certificate_facts",
        (statement, connection) -> {},
        row ->
            rows.put(
                row.getString(1), row.getInt(2) + " " + HexFormat.of().formatHex(row.getBytes(3))));
    return rows;
  }
}
