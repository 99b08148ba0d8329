package org.etalon.traceability;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.etalon.certificate.Certificate.Edge.Kind;
import org.etalon.certificate.CertificateStatus;
import org.etalon.certificate.Digest;
import org.etalon.equipment.fact.EvidenceReview;
import org.etalon.equipment.fact.RecalibrationProgramme;
import org.etalon.signing.Outcome;
import org.etalon.signing.SigningFixture;
import org.etalon.timestamp.TimestampUnavailableException;
import org.etalon.traceability.Event.Used;
import org.etalon.traceability.recorded.KnownSigner;
import org.etalon.traceability.stated.NamedCertificate;
import org.etalon.traceability.stated.StatedStandard;

/**
 * Three certificates that are really sealed, from a primary standard down, all that a service knows
 * about them, and the files that it gives out.
 */
public final class SealedChain {
  static final LocalDate AT = LocalDate.parse("2026-11-01");

  final SigningFixture fixture;
  final KnownEvidence evidence = new KnownEvidence();

  /** The files by number, from the one that rests on the primary standard down. */
  final Map<String, byte[]> files = new LinkedHashMap<>();

  private final String name;
  private final String middle;
  private final boolean linking;

  /** A chain whose numbers and standards begin with a name. */
  public SealedChain(SigningFixture fixture, String name) {
    this(fixture, name, "50");
  }

  /** The same with another value in each certificate. */
  SealedChain(SigningFixture fixture, String name, String middle) {
    this(fixture, name, middle, false);
  }

  /** The same, where the last one says also what the certificate of its standard rests on. */
  static SealedChain linking(SigningFixture fixture, String name) {
    return new SealedChain(fixture, name, "50", true);
  }

  private SealedChain(SigningFixture fixture, String name, String middle, boolean linking) {
    this.linking = linking;
    this.fixture = fixture;
    this.name = name;
    this.middle = middle;
    evidence.add(CleanChain.primary(LocalDate.parse("2030-01-01")));
    for (int step = 1; step <= 3; step++) {
      add(step);
    }
  }

  String number(int step) {
    return name + "-" + step;
  }

  Event event(int step) {
    return evidence.event(number(step));
  }

  byte[] file(int step) {
    return files.get(number(step));
  }

  /** What the service answers by itself. */
  Chain online() {
    return EvidenceWalk.draw(evidence, event(3), AT, event -> true, Vouchers.NONE).chain();
  }

  /** All of it as the archive that the service answers. */
  public byte[] archive() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Bundle(bundle(event -> true), List.of(), number -> new byte[0]).writeTo(out);
    return out.toByteArray();
  }

  /** All that a reader gets who may see some of it. */
  Map<String, byte[]> bundle(Predicate<Event> visible) {
    return bundle(visible, fixture.clock.instant().minusSeconds(60));
  }

  Map<String, byte[]> bundle(Predicate<Event> visible, Instant knownAt) {
    Reporting.Made made =
        new Reporting(evidence, event(3), visible, AT, knownAt, fixture.clock.instant())
            .make(this::signers);
    Map<String, byte[]> all = new LinkedHashMap<>();
    put(all, "evidence.json", made.evidence());
    put(all, "report.json", made.report());
    for (byte[] stub : made.stubs()) {
      put(all, "stubs/" + all.size() + ".json", stub);
    }
    made.disclosed()
        .forEach(event -> all.put("certificates/" + event.key() + ".xml", files.get(event.key())));
    return all;
  }

  private void put(Map<String, byte[]> all, String file, byte[] octets) {
    if (octets != null) {
      all.put(file, octets);
      all.put(file + ".p7s", fixture.detached(octets));
    }
  }

  private List<KnownSigner> signers(List<Event> events) {
    byte[] seal;
    try {
      seal = fixture.pki.forLaboratory(SigningFixture.LABORATORY).chain().get(0).getEncoded();
    } catch (java.security.cert.CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
    return List.of(
        new KnownSigner(
            SigningFixture.LABORATORY,
            Digest.over(seal).toString(),
            List.of("CALIBRATION"),
            null,
            null));
  }

  private void add(int step) {
    byte[] xml = sealed(dcc(step));
    files.put(number(step), xml);
    FileDocument document = FileDocument.read(xml, fixture.verifier());
    List<Used> used = new ArrayList<>();
    for (StatedStandard standard : document.stated().standards()) {
      NamedCertificate named = standard.certificate();
      used.add(
          named == null
              ? new Used(standard, CleanChain.PRIMARY, Kind.NONE, null, null)
              : new Used(
                  standard,
                  standard.within() > 0 ? null : item(step - 1),
                  Kind.CERTIFICATE,
                  named.number(),
                  Digest.parse(named.value()).orElseThrow()));
    }
    evidence.add(
        new Event(
            number(step),
            document.stated(),
            document.file(),
            document.content(),
            SigningFixture.LABORATORY,
            List.of(item(step)),
            Instant.parse("2026-0" + 2 * step + "-04T00:00:00Z"),
            CertificateStatus.VALID,
            new Event.Signature(Outcome.PASSED, null),
            used));
    evidence.record(
        item(step), new RecalibrationProgramme(Period.ofYears(1), LocalDate.EPOCH, "custom"));
    evidence.record(
        item(step),
        new EvidenceReview(
            LocalDate.parse("2026-10-01"),
            EvidenceReview.Subject.IN_HOUSE_CALIBRATION,
            number(step),
            true,
            "looked at"));
    if (step > 1) {
      evidence.budgets.put(number(step), List.of(CleanChain.budget(number(step - 1), "0.01")));
    }
  }

  private String item(int step) {
    return name + "-item-" + step;
  }

  byte[] sealed(String dcc) {
    try {
      return fixture
          .sealer
          .seal(SigningFixture.LABORATORY, dcc.getBytes(StandardCharsets.UTF_8))
          .xml();
    } catch (TimestampUnavailableException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A certificate that is not sealed yet. */
  String dcc(int step) {
    String parent = "";
    String standard = "primary";
    if (step > 1) {
      Event above = event(step - 1);
      standard = item(step - 1);
      String linked = linking && step == 3 ? element("linkedReport", named(event(step - 2))) : "";
      parent = element("certificate", named(above) + linked);
    }
    return "<dcc:digitalCalibrationCertificate xmlns:dcc='https://ptb.de/dcc'"
        + " xmlns:si='https://ptb.de/si' schemaVersion='3.3.0'><dcc:administrativeData>"
        + "<dcc:coreData>"
        + element("countryCodeISO3166_1", "CN")
        + element("uniqueIdentifier", number(step))
        + element("beginPerformanceDate", "2026-0" + 2 * step + "-01")
        + element("endPerformanceDate", "2026-0" + 2 * step + "-02")
        + element("issueDate", "2026-0" + 2 * step + "-04")
        + "</dcc:coreData><dcc:items><dcc:item id='i1'>"
        + identified(item(step))
        + "</dcc:item></dcc:items></dcc:administrativeData>"
        + "<dcc:measurementResults><dcc:measurementResult><dcc:measuringEquipments>"
        + "<dcc:measuringEquipment id='s1'>"
        + parent
        + identified(standard)
        + "</dcc:measuringEquipment></dcc:measuringEquipments><dcc:results><dcc:result><dcc:data>"
        + quantity(step)
        + "</dcc:data></dcc:result></dcc:results></dcc:measurementResult></dcc:measurementResults>"
        + "</dcc:digitalCalibrationCertificate>";
  }

  private static String named(Event above) {
    return "<dcc:referral><dcc:content>x</dcc:content></dcc:referral>"
        + element("referralID", above.key())
        + element("procedure", "c14n-sha256")
        + element("value", java.util.Objects.requireNonNull(above.contentDigest()).base64());
  }

  private static String identified(String value) {
    return "<dcc:identifications><dcc:identification><dcc:issuer>owner</dcc:issuer>"
        + element("value", value)
        + "</dcc:identification></dcc:identifications>";
  }

  private static String element(String element, String text) {
    return "<dcc:" + element + ">" + text + "</dcc:" + element + ">";
  }

  private String quantity(int step) {
    return "<dcc:quantity refType='basic_measuredValue'><si:realListXMLList><si:valueXMLList>"
        + step
        + " "
        + middle
        + " "
        + (100 - step)
        + "</si:valueXMLList><si:unitXMLList>\\milli\\metre</si:unitXMLList>"
        + "<si:measurementUncertaintyUnivariateXMLList><si:expandedMUXMLList>"
        + "<si:valueExpandedMUXMLList>0.01"
        + step
        + "</si:valueExpandedMUXMLList><si:coverageFactorXMLList>2</si:coverageFactorXMLList>"
        + "<si:coverageProbabilityXMLList>0.95</si:coverageProbabilityXMLList>"
        + "</si:expandedMUXMLList></si:measurementUncertaintyUnivariateXMLList>"
        + "</si:realListXMLList><dcc:measurementMetaData>"
        + "<dcc:metaData refType='etalon_quantityKind'><dcc:reference>LENG</dcc:reference>"
        + "</dcc:metaData></dcc:measurementMetaData></dcc:quantity>";
  }
}
