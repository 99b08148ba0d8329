package org.etalon.certificate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.etalon.calibration.Calibration;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.Calibrations;
import org.etalon.calibration.StandardUsed;
import org.etalon.calibration.StandardUsed.Analogue;
import org.etalon.calibration.StandardUsed.Reference;
import org.etalon.certificate.ForeignDocuments.ForeignDocument;
import org.etalon.certificate.composition.Composition;
import org.etalon.certificate.composition.Composition.Basis;
import org.etalon.certificate.composition.Composition.Party;
import org.etalon.certificate.composition.Composition.Person;
import org.etalon.certificate.composition.Composition.Standard;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Organisations;
import org.etalon.organisation.Scope;
import org.etalon.security.Account;
import org.etalon.security.Accounts;
import org.jspecify.annotations.Nullable;

/** Gathers everything that the certificate of a calibration is made of. */
@Singleton
class GatheringComposition {
  private final Organisations organisations;
  private final Accounts accounts;
  private final Calibrations calibrations;
  private final Certificates certificates;
  private final ForeignDocuments documents;
  private final Clock clock;
  private final String softwareVersion;

  GatheringComposition(
      Organisations organisations,
      Accounts accounts,
      Calibrations calibrations,
      Certificates certificates,
      ForeignDocuments documents,
      Clock clock,
      @ConfigProperty(name = "quarkus.application.version") String softwareVersion) {
    this.organisations = organisations;
    this.accounts = accounts;
    this.calibrations = calibrations;
    this.certificates = certificates;
    this.documents = documents;
    this.clock = clock;
    this.softwareVersion = softwareVersion;
  }

  /**
   * Gathers it, as of today in the laboratory's time zone.
   *
   * @param approver the account that approves; null where nobody may yet
   */
  Composition of(Calibration calibration, @Nullable String approver) {
    Organisation laboratory = organisations.find(calibration.laboratory()).orElseThrow();
    Calibration.Amendment amendment = calibration.amendment();
    return new Composition(
        calibration,
        laboratory,
        customer(calibration.body().customer()),
        persons(calibration, approver),
        calibration.number(),
        laboratory.today(clock),
        standards(calibration),
        amendment == null ? null : certificates.find(amendment.number()).orElseThrow(),
        scopes(calibration.body()),
        calibrations.attachments(calibration.id()),
        softwareVersion,
        Set.of());
  }

  private Party customer(CalibrationBody.Customer customer) {
    String id = customer.organisation();
    if (id != null) {
      Organisation organisation = organisations.find(id).orElseThrow();
      return new Party(organisation.name(), organisation.location(), organisation.eMail());
    }
    Map<String, String> name = customer.name();
    Organisation.Location location = customer.location();
    if (name == null || location == null) {
      throw new IllegalStateException("A submitted calibration has a customer");
    }
    return new Party(name, location, customer.eMail());
  }

  private List<Person> persons(Calibration calibration, @Nullable String approver) {
    List<Person> persons = new ArrayList<>();
    add(approver, Person.Part.APPROVER, persons);
    add(calibration.checker(), Person.Part.CHECKER, persons);
    add(calibration.calibrator(), Person.Part.CALIBRATOR, persons);
    return persons;
  }

  private void add(@Nullable String account, Person.Part part, List<Person> persons) {
    if (account != null) {
      persons.add(new Person(accounts.find(account).map(Account::name).orElse(account), part));
    }
  }

  private List<Standard> standards(Calibration calibration) {
    Calibration.Frozen frozen = calibration.frozen();
    if (frozen == null) {
      throw new IllegalStateException("Equipment is frozen at submission");
    }
    List<Standard> standards = new ArrayList<>();
    for (StandardUsed used : calibration.body().standards()) {
      List<Basis> bases =
          used.certificates().stream()
              .map(reference -> basis(reference, calibration.laboratory()))
              .toList();
      standards.add(new Standard(used, frozen.get(used.equipment()), bases));
    }
    return standards;
  }

  private Basis basis(Reference reference, String laboratory) {
    Analogue paper = reference.analogue();
    if (paper != null) {
      return new Basis(
          Certificate.Edge.Kind.ANALOGUE,
          paper.number(),
          null,
          null,
          paper.issuer(),
          paper.issuedOn(),
          paper.attachment(),
          null);
    }
    String number = reference.number();
    if (number != null) {
      return ours(certificates.find(number).orElseThrow());
    }
    Digest digest = Digest.parse(String.valueOf(reference.digest())).orElseThrow();
    Optional<ForeignDocument> kept = documents.find(laboratory, digest);
    return certificates
        .findByDigest(digest)
        // Our content, whatever signatures were added to the file.
        .or(() -> kept.map(ForeignDocument::contentDigest).flatMap(certificates::findByDigest))
        .map(this::ours)
        .orElseGet(() -> foreign(kept.orElseThrow()));
  }

  /** By the digest of its content where there is one, which later signatures leave as it is. */
  private static Basis foreign(ForeignDocument document) {
    Digest content = document.contentDigest();
    return new Basis(
        Certificate.Edge.Kind.DIGEST,
        document.number().isEmpty() ? null : document.number(),
        content,
        content == null ? document.fileDigest() : null,
        document.issuer(),
        document.issuedOn(),
        null,
        document.signature());
  }

  private Basis ours(Certificate known) {
    return new Basis(
        Certificate.Edge.Kind.CERTIFICATE,
        known.number(),
        known.contentDigest(),
        null,
        organisations.find(known.laboratory()).orElseThrow().name(),
        known.issuedOn(),
        null,
        null);
  }

  private Map<String, Scope> scopes(CalibrationBody body) {
    Map<String, Scope> scopes = new HashMap<>();
    body.results().stream()
        .flatMap(result -> result.quantities().stream())
        .flatMap(quantity -> Stream.ofNullable(quantity.scope()))
        .forEach(id -> organisations.findScope(id).ifPresent(scope -> scopes.put(id, scope)));
    return scopes;
  }
}
