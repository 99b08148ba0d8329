package org.etalon.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.etalon.calibration.Calibration;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.Calibrations.StoredAttachment;
import org.etalon.calibration.Finding;
import org.etalon.calibration.StandardUsed;
import org.etalon.calibration.rules.CalibrationRules;
import org.etalon.calibration.rules.StoryRules;
import org.etalon.certificate.composition.Composition;
import org.etalon.certificate.composition.DccComposer;
import org.etalon.dcc.DccSchemas;
import org.etalon.fixture.generated.DrawnCalibration;
import org.etalon.fixture.generated.StoryEquipment;
import org.etalon.fixture.generated.StoryOrganisations;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Scope;
import org.etalon.platform.Json;

/** Takes drawn calibrations as far as a certificate that is only to be signed. */
public final class GeneratedCertificate {
  private static final String PARENT = "LAB-2026-000003";

  private final StoryOrganisations organisations = new StoryOrganisations();
  private final StoryEquipment equipment = new StoryEquipment();
  private final Clock clock;
  private final CalibrationRules rules;
  private final IssuanceRules documentRules = new IssuanceRules(new DccSchemas(null));
  private final Organisation laboratory = organisations.find("lab").orElseThrow();

  public GeneratedCertificate(Clock clock) {
    this.clock = clock;
    this.rules = StoryRules.of(clock);
  }

  /** The request that belongs to a seed. */
  ObjectNode request(long seed) {
    return new DrawnCalibration("works-pt100-0042", "lab-sprt-07", PARENT, today()).body(seed);
  }

  public byte[] unsigned(long seed) throws IOException {
    return unsigned(request(seed), seed);
  }

  /** The document that the composition gives, after every rule found nothing. */
  byte[] unsigned(ObjectNode request, long seed) throws IOException {
    CalibrationBody body = Json.mapper().readValue(request.toString(), CalibrationBody.class);
    assertThat(errors(rules.check(body, laboratory))).as("rules, seed %s", seed).isEmpty();
    Composition composition = composition(body, today(), seed);
    assertThat(errors(documentRules.check(composition)))
        .as("document rules, seed %s", seed)
        .isEmpty();
    return DccComposer.write(composition);
  }

  private LocalDate today() {
    return laboratory.today(clock);
  }

  private static List<Finding> errors(List<Finding> findings) {
    return findings.stream().filter(f -> f.severity() == Finding.Severity.ERROR).toList();
  }

  private Composition composition(CalibrationBody body, LocalDate today, long seed) {
    String number = "LAB-2026-" + seed;
    Calibration calibration =
        new Calibration(
            "c" + seed,
            laboratory.id(),
            Calibration.State.ISSUING,
            3,
            body,
            new Calibration.Frozen(equipment.all()),
            "lab-calibrator",
            "lab-checker",
            "lab-approver",
            number,
            null,
            null);
    return new Composition(
        calibration,
        laboratory,
        customer(body.customer()),
        List.of(
            new Composition.Person("李批准", Composition.Person.Part.APPROVER),
            new Composition.Person("Checker O'Neil", Composition.Person.Part.CHECKER),
            new Composition.Person("王校准", Composition.Person.Part.CALIBRATOR)),
        number,
        today,
        body.standards().stream().map(this::standard).toList(),
        null,
        scopes(body),
        body.attachments().stream().map(GeneratedCertificate::file).toList(),
        "1.2.3",
        Set.of());
  }

  private Composition.Party customer(CalibrationBody.Customer customer) {
    if (customer.organisation() == null) {
      return new Composition.Party(customer.name(), customer.location(), customer.eMail());
    }
    Organisation known = organisations.find(customer.organisation()).orElseThrow();
    return new Composition.Party(known.name(), known.location(), known.eMail());
  }

  private Composition.Standard standard(StandardUsed used) {
    List<Composition.Basis> bases = new ArrayList<>();
    for (StandardUsed.Reference reference : used.certificates()) {
      StandardUsed.Analogue paper = reference.analogue();
      Digest digest =
          Digest.over((used.id() + reference.number()).getBytes(StandardCharsets.UTF_8));
      if (paper != null) {
        bases.add(
            new Composition.Basis(
                Certificate.Edge.Kind.ANALOGUE,
                paper.number(),
                null,
                null,
                paper.issuer(),
                paper.issuedOn(),
                paper.attachment(),
                null));
      } else if (reference.number() != null) {
        bases.add(
            new Composition.Basis(
                Certificate.Edge.Kind.CERTIFICATE,
                reference.number(),
                digest,
                null,
                laboratory.name(),
                null,
                null,
                null));
      } else {
        bases.add(
            new Composition.Basis(
                Certificate.Edge.Kind.DIGEST,
                null,
                Digest.parse(reference.digest()).orElseThrow(),
                null,
                Map.of(),
                null,
                null,
                ForeignDocuments.Signature.UNDECIDED));
      }
    }
    return new Composition.Standard(used, equipment.find(used.equipment()).orElseThrow(), bases);
  }

  private Map<String, Scope> scopes(CalibrationBody body) {
    Map<String, Scope> scopes = new HashMap<>();
    body.results().stream()
        .flatMap(result -> result.quantities().stream())
        .flatMap(quantity -> Stream.ofNullable(quantity.scope()))
        .forEach(id -> scopes.put(id, organisations.findScope(id).orElseThrow()));
    return scopes;
  }

  private static StoredAttachment file(CalibrationBody.Attachment file) {
    return new StoredAttachment(
        file.id(), file.fileName(), file.mediaType(), Base64.getDecoder().decode(file.base64()));
  }
}
