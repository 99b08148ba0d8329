package org.etalon.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.etalon.calibration.CalibrationBody;
import org.etalon.certificate.AmendingCertificate;
import org.etalon.certificate.CertificateStatus;
import org.etalon.certificate.Certificates;
import org.etalon.certificate.WithdrawingCertificate;
import org.etalon.equipment.EquipmentRegister;
import org.etalon.equipment.RecordingFact;
import org.etalon.equipment.RegisteringEquipment;
import org.etalon.equipment.fact.EquipmentFact;
import org.etalon.equipment.fact.EquipmentHistory;
import org.etalon.organisation.Organisations;
import org.etalon.organisation.RecordingScope;
import org.etalon.organisation.RegisteringOrganisation;
import org.etalon.platform.Json;
import org.etalon.platform.Transactions;
import org.etalon.security.Accounts;
import org.etalon.security.Caller;
import org.etalon.security.SecurityConfig;
import org.jboss.logging.Logger;

/**
 * Loads the demonstration at start. Each step is left out when its result is there already, so a
 * start that was cut off is taken up by the next one.
 */
@Singleton
public class LoadingDemo {
  private static final Logger LOG = Logger.getLogger(LoadingDemo.class);
  private static final int AFTER_EVERYTHING = 5_000;
  private static final String STORY = "/demo/story.json";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final SecurityConfig config;
  private final Accounts accounts;
  private final Organisations organisations;
  private final RegisteringOrganisation registeringOrganisation;
  private final RecordingScope recordingScope;
  private final EquipmentRegister equipment;
  private final RegisteringEquipment registeringEquipment;
  private final EquipmentHistory history;
  private final RecordingFact recordingFact;
  private final Certificates certificates;
  private final IssuingForDemo issuing;
  private final AmendingCertificate amending;
  private final WithdrawingCertificate withdrawing;
  private final Clock clock;
  private final Map<String, String> numbers = new LinkedHashMap<>();
  private volatile boolean loaded;

  LoadingDemo(
      SecurityConfig config,
      Accounts accounts,
      Organisations organisations,
      RegisteringOrganisation registeringOrganisation,
      RecordingScope recordingScope,
      EquipmentRegister equipment,
      RegisteringEquipment registeringEquipment,
      EquipmentHistory history,
      RecordingFact recordingFact,
      Certificates certificates,
      IssuingForDemo issuing,
      AmendingCertificate amending,
      WithdrawingCertificate withdrawing,
      Clock clock) {
    this.config = config;
    this.accounts = accounts;
    this.organisations = organisations;
    this.registeringOrganisation = registeringOrganisation;
    this.recordingScope = recordingScope;
    this.equipment = equipment;
    this.registeringEquipment = registeringEquipment;
    this.history = history;
    this.recordingFact = recordingFact;
    this.certificates = certificates;
    this.issuing = issuing;
    this.amending = amending;
    this.withdrawing = withdrawing;
    this.clock = clock;
  }

  void atStart(@Observes @Priority(AFTER_EVERYTHING) StartupEvent start) {
    if (config.demo() && !config.production()) {
      load();
    }
    loaded = true;
  }

  /** Whether nothing is left to load. */
  boolean isLoaded() {
    return loaded;
  }

  private void load() {
    Story story = story();
    boolean foreign =
        !organisations.after(null, 1).isEmpty()
            && accounts.find(story.accounts().get(0).id()).isEmpty();
    if (foreign) {
      LOG.warn("The database has other data; the demonstration is not loaded into it.");
      return;
    }
    registry(story);
    for (Story.Issue issue : story.certificates()) {
      numbers.put(issue.key(), certificate(issue));
    }
    for (Story.Replacement replacement : story.amendments()) {
      amend(replacement);
    }
    for (Story.Withdrawal withdrawal : story.withdrawals()) {
      withdraw(withdrawal);
    }
    LOG.infof("The demonstration is loaded: %s", numbers.values());
  }

  private void registry(Story story) {
    Caller operator = new Caller(story.accounts().get(story.accounts().size() - 1));
    story.organisations().stream()
        .filter(organisation -> organisations.find(organisation.id()).isEmpty())
        .forEach(organisation -> registeringOrganisation.register(organisation, operator));
    story.accounts().forEach(accounts::save);
    story.scopes().stream()
        .filter(scope -> organisations.findScope(scope.id()).isEmpty())
        .forEach(scope -> recordingScope.add(scope, operator));
    story.equipment().stream()
        .filter(piece -> equipment.find(piece.id()).isEmpty())
        .forEach(
            piece -> registeringEquipment.register(piece, caller(piece.owner(), "calibrator")));
    story.facts().forEach(this::fact);
  }

  private void fact(Story.Known known) {
    EquipmentFact fact = read(known.fact(), EquipmentFact.class);
    boolean there =
        history.asKnown(known.equipment(), clock.instant()).standing().stream()
            .anyMatch(each -> each.fact().kind() == fact.kind());
    if (!there) {
      recordingFact.record(
          known.equipment(), fact, new Caller(accounts.find(known.account()).orElseThrow()));
    }
  }

  private String certificate(Story.Issue issue) {
    CalibrationBody body = read(issue.body(), CalibrationBody.class);
    String item = body.items().get(0).equipment();
    List<Certificates.Summary> there =
        certificates.after(
            new Certificates.Filter(
                Transactions.SYSTEM, item, issue.laboratory(), null, null, null),
            null,
            1);
    return there.isEmpty()
        ? issuing.issue(body, issue.laboratory(), this::caller)
        : there.get(0).number();
  }

  private void amend(Story.Replacement replacement) {
    String number = Objects.requireNonNull(numbers.get(replacement.replaces()));
    CertificateStatus status = certificates.status(number);
    if (status.status() != CertificateStatus.Word.VALID) {
      return;
    }
    AmendingCertificate.Request request =
        read(replacement.request(), AmendingCertificate.Request.class);
    String draft =
        amending.amend(number, request, caller(replacement.laboratory(), "calibrator")).id();
    numbers.put(replacement.key(), issuing.complete(draft, replacement.laboratory(), this::caller));
  }

  private void withdraw(Story.Withdrawal withdrawal) {
    String number = Objects.requireNonNull(numbers.get(withdrawal.certificate()));
    if (certificates.status(number).status() == CertificateStatus.Word.VALID) {
      withdrawing.withdraw(
          number,
          read(withdrawal.request(), WithdrawingCertificate.Withdrawal.class),
          caller(withdrawal.laboratory(), "approver"));
    }
  }

  private Caller caller(String organisation, String role) {
    return new Caller(accounts.find(organisation + "-" + role).orElseThrow());
  }

  /** Reads a part of the story, with today's date and the numbers issued so far filled in. */
  private <T> T read(JsonNode part, Class<T> type) {
    String text =
        part.toString().replace("${today}", LocalDate.now(clock.withZone(ZONE)).toString());
    for (Map.Entry<String, String> number : numbers.entrySet()) {
      text = text.replace("${certificate:" + number.getKey() + "}", number.getValue());
    }
    return Json.read(text, type);
  }

  private static Story story() {
    try (InputStream in = LoadingDemo.class.getResourceAsStream(STORY)) {
      return Json.mapper().readValue(Objects.requireNonNull(in), Story.class);
    } catch (IOException e) {
      throw new UncheckedIOException("The demonstration cannot be read", e);
    }
  }
}
