package org.etalon.trust.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.trustedlist211.TrustedList211Facade;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.fixture.TestPki;
import org.etalon.fixture.TestPki.Entity;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.Account;
import org.etalon.security.Caller;
import org.etalon.security.Role;
import org.etalon.trust.Anchor;
import org.etalon.trust.list.TrustedList.Address;
import org.etalon.trust.list.TrustedList.Laboratory;
import org.etalon.trust.list.TrustedList.Seal;
import org.etalon.trust.list.TrustedList.State;
import org.etalon.trust.list.TrustedList.Status;
import org.junit.jupiter.api.Test;

/** What is written is a list for DSS too, and what is imported cannot go back. */
class TrustedListTest {
  private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");
  private static final Instant GRANTED = NOW.minusSeconds(90_000);
  private static final Instant WITHDRAWN = NOW.minusSeconds(50_000);
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String PLACE = "https://etalon.example/trust/list.xml";

  private final Entity seal = TestPki.seal("Prüflabor").from(GRANTED).selfSigned();
  private final Entity operator = TestPki.seal("Operator").from(GRANTED).selfSigned();
  private final MemoryLists memory = new MemoryLists();
  private final KnownLists known = new KnownLists(memory, CLOCK);
  private final StandInSignatures signatures = new StandInSignatures(operator.certificate());

  private TrustedList list(long sequence) {
    Laboratory laboratory =
        new Laboratory(
            Map.of("en", "Test laboratory", "zh", "计量"),
            List.of("lab", "D-K-12345-01-00"),
            new Address("Street 1", "City", "12345", "DE"),
            "https://lab.example",
            List.of(
                new Seal(
                    seal.certificate(),
                    List.of(
                        new State(Status.WITHDRAWN, WITHDRAWN), new State(Status.GRANTED, GRANTED)),
                    Set.of("CALIBRATION"))));
    return new TrustedList(
        "Operator & Co", "DE", sequence, NOW, NOW.plusSeconds(1000), List.of(laboratory));
  }

  private static byte[] written(TrustedList list) {
    return TrustedListWriter.write(list, PLACE);
  }

  @Test
  void isAListForDssToo() throws Exception {
    // True: by its schema of TS 119 612 v2.1.1.
    var read =
        TrustedList211Facade.newFacade()
            .unmarshall(new ByteArrayInputStream(written(list(7))), true);
    assertThat(read.getSchemeInformation().getTSLSequenceNumber()).isEqualTo(7);
    var service =
        read.getTrustServiceProviderList()
            .getTrustServiceProvider()
            .get(0)
            .getTSPServices()
            .getTSPService()
            .get(0);
    assertThat(service.getServiceInformation().getServiceStatus()).endsWith("/withdrawn");
    assertThat(service.getServiceHistory().getServiceHistoryInstance()).hasSize(1);
  }

  @Test
  void isReadAsItWasWritten() throws Exception {
    TrustedList read = TrustedListReader.read(written(list(7)));
    assertThat(read.sequence()).isEqualTo(7);
    assertThat(read.operator()).isEqualTo("Operator & Co");
    assertThat(read.nextUpdate()).isEqualTo(NOW.plusSeconds(1000));
    Laboratory laboratory = read.laboratories().get(0);
    assertThat(laboratory.names()).containsEntry("zh", "计量");
    assertThat(laboratory.identifiers()).contains("D-K-12345-01-00");
    Seal one = laboratory.seals().get(0);
    assertThat(one.x509()).isEqualTo(seal.certificate());
    assertThat(one.isFor("CALIBRATION")).isTrue();
    assertThat(one.isFor("VERIFICATION")).isFalse();
    assertThat(one.at(GRANTED.minusSeconds(1))).isNull();
    assertThat(one.at(GRANTED)).isEqualTo(new State(Status.GRANTED, GRANTED));
    assertThat(one.at(WITHDRAWN)).isEqualTo(new State(Status.WITHDRAWN, WITHDRAWN));
  }

  @Test
  void aListThatSaysNothingOfKindsIsForAllAndAnEmptyWordForNone() throws Exception {
    String whole = new String(written(list(7)), StandardCharsets.UTF_8);
    String kind = "<tsl:InformationValue>CALIBRATION</tsl:InformationValue>";
    assertThat(whole).contains(kind);
    assertThat(seal(whole.replace(kind, "")).isFor("CALIBRATION")).isFalse();
    Seal silent = seal(whole.replace(ListNames.FOR_KIND, "urn:another"));
    assertThat(silent.isFor("CALIBRATION")).isTrue();
    assertThat(silent.isFor("VERIFICATION")).isTrue();
  }

  private static Seal seal(String list) throws Exception {
    return TrustedListReader.read(list.getBytes(StandardCharsets.UTF_8))
        .laboratories()
        .get(0)
        .seals()
        .get(0);
  }

  @Test
  void whatIsNoListIsRefused() {
    for (String xml : List.of("<a/>", "x", "<!DOCTYPE a><a/>", "")) {
      assertThatThrownBy(() -> TrustedListReader.read(xml.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(BadListException.class);
    }
    String whole = new String(written(list(7)), StandardCharsets.UTF_8);
    for (String part : List.of("<tsl:TSLSequenceNumber>7", "<tsl:ListIssueDateTime>2026")) {
      String broken = whole.replace(part, part.replaceAll("7$|2026$", "x"));
      assertThat(broken).isNotEqualTo(whole);
      assertThatThrownBy(() -> TrustedListReader.read(broken.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(BadListException.class);
    }
  }

  @Test
  void importsNewerOnesOnly() {
    take(list(7));
    assertThat(known.listings(seal.certificate())).hasSize(1);
    assertThat(known.anchors())
        .extracting(Anchor::from, Anchor::until)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(GRANTED, WITHDRAWN));
    assertThat(refusal(list(7))).isEqualTo(ProblemType.STATE_CONFLICT);
    assertThat(refusal(list(6))).as("rollback").isEqualTo(ProblemType.STATE_CONFLICT);
    TrustedList next = list(8);
    TrustedList back =
        new TrustedList(
            next.operator(),
            next.territory(),
            8,
            NOW.minusSeconds(1),
            next.nextUpdate(),
            List.of());
    assertThat(refusal(back)).as("issued before").isEqualTo(ProblemType.STATE_CONFLICT);
    take(new TrustedList("Operator & Co", "DE", 8, NOW, NOW.plusSeconds(9), List.of()));
    assertThat(known.listings(seal.certificate())).as("taken off").isEmpty();
  }

  @Test
  void importsNothingThatCannotBeReliedOn() {
    signatures.problem = "Its signer is not trusted for lists.";
    assertThat(refusal(list(1))).isEqualTo(ProblemType.RULE_BROKEN);
    signatures.problem = "";
    TrustedList late =
        new TrustedList("O", "DE", 1, NOW.minusSeconds(9), NOW.minusSeconds(1), List.of());
    assertThat(refusal(late)).isEqualTo(ProblemType.RULE_BROKEN);
    TrustedList early = new TrustedList("O", "DE", 1, NOW.plusSeconds(999), null, List.of());
    assertThat(refusal(early)).isEqualTo(ProblemType.RULE_BROKEN);
    assertThat(memory.all).isEmpty();
  }

  private ProblemType refusal(TrustedList list) {
    try {
      take(list);
    } catch (ProblemException e) {
      return e.type();
    }
    throw new AssertionError("It was taken");
  }

  private void take(TrustedList list) {
    ImportingList importing =
        new ImportingList(
            signatures, memory, known, (a, o, action, s, d) -> {}, MemoryLists.DIRECT, CLOCK);
    Account account = new Account("operator", null, "Operator", Set.of(Role.OPERATOR));
    importing.take(written(list), new Caller(account));
  }

  @Test
  void publishesAnewWhenSomethingChangedOrTimeIsOver() throws Exception {
    List<Laboratory> laboratories = new ArrayList<>(list(1).laboratories());
    assertThat(number(laboratories, NOW)).isEqualTo(1);
    assertThat(number(laboratories, NOW.plusSeconds(3600))).as("unchanged").isEqualTo(1);
    assertThat(number(laboratories, NOW.plusSeconds(8 * 86_400))).as("half over").isEqualTo(2);
    laboratories.clear();
    assertThat(number(laboratories, NOW.plusSeconds(8 * 86_400))).as("changed").isEqualTo(3);
  }

  private long number(List<Laboratory> laboratories, Instant at) throws Exception {
    ListConfig config = new Config();
    byte[] xml =
        new PublishingList(
                memory, () -> laboratories, signatures, config, Clock.fixed(at, ZoneOffset.UTC))
            .current();
    return TrustedListReader.read(xml).sequence();
  }

  private record Config() implements ListConfig {
    @Override
    public String operator() {
      return "Operator";
    }

    @Override
    public String territory() {
      return "DE";
    }

    @Override
    public java.time.Duration goodFor() {
      return java.time.Duration.ofDays(14);
    }

    @Override
    public String baseUrl() {
      return "https://etalon.example/";
    }
  }
}
