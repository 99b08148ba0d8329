package org.etalon.signing;

import static org.etalon.signing.SignatureQuestion.AUTHORISED;
import static org.etalon.signing.SignatureQuestion.CERTIFICATE;
import static org.etalon.signing.SignatureQuestion.INTACT;
import static org.etalon.signing.SignatureQuestion.PRESENT;
import static org.etalon.signing.SignatureQuestion.PROFILE;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.etalon.signing.ProfileFault.Kind;
import org.etalon.signing.SignatureEngine.Examination;
import org.etalon.signing.SignatureEngine.Examined;
import org.etalon.signing.SignatureEngine.ExaminedSignature;
import org.etalon.signing.SignatureEngine.NotExamined;
import org.etalon.signing.fixed.FixedReading;
import org.etalon.signing.fixed.FixedSignature;
import org.etalon.timestamp.TimestampIndependence;
import org.etalon.trust.Purpose;
import org.etalon.trust.X509Name;
import org.etalon.trust.revocation.RevocationData;
import org.etalon.xml.SafeXml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Says what the signature on a document is worth. What has exactly the fixed profile is computed in
 * the pass in which it is read; of any other the form is judged first and by us, and digests and
 * values by an engine. Trust is by our anchors. Of several signatures each is judged, and in every
 * answer the worst one counts; digest, signer and time are those of the first.
 */
@Singleton
public final class SignatureVerifier {
  private static final String REFUSED = "Not computed, and nothing was fetched or run: ";
  private static final String NOT_INTACT = "The signature is not known to be intact.";

  private final SignatureEngine engine;
  private final TimestampChecks timestamps;
  private final SignerChecks signers;
  private final ProofsOfExistence proofs;

  @Inject
  public SignatureVerifier(
      SignatureEngine engine,
      X509Trust trust,
      TimestampIndependence independence,
      ProofsOfExistence proofs,
      Clock clock) {
    this.engine = engine;
    this.timestamps = new TimestampChecks(trust, independence, clock);
    this.signers = new SignerChecks(trust, Purpose.SEALS, clock);
    this.proofs = proofs;
  }

  /** One that knows no revocation data but those of its own PKI and those in a signature. */
  public SignatureVerifier(
      SignatureEngine engine, PublishedPki pki, TrustAnchors anchors, Clock clock) {
    this(
        engine,
        X509Trust.offline(pki, anchors, clock),
        unit -> !pki.timestampUnits().contains(unit),
        ProofsOfExistence.NONE,
        clock);
  }

  /**
   * Verifies the signatures of a document.
   *
   * @throws org.etalon.xml.XmlRejectedException when it is not XML that is read at all; for
   *     whatever else is wrong there is a report
   */
  public SignatureReport verify(byte[] xml) {
    FixedReading reading = new FixedReading();
    SafeXml.read(xml, List.of(reading));
    return verify(xml, reading);
  }

  /**
   * Verifies the signatures of a document that was read already.
   *
   * @param reading has observed the pass over these octets by which the content was read, too
   * @throws org.etalon.xml.XmlRejectedException when a signature of another profile is in a
   *     document of more parts than are held at once
   */
  public SignatureReport verify(byte[] xml, FixedReading reading) {
    if (!reading.anySignature()) {
      return unsigned();
    }
    FixedSignature fixed = reading.signature();
    return fixed == null ? byEngine(xml) : fixed(fixed, new Existence(proofs, engine, xml));
  }

  private static SignatureReport unsigned() {
    Checklist checklist = new Checklist();
    checklist.defect(
        PRESENT, Outcome.FAILED, "SIGNED_DATA_NOT_FOUND", "It holds no signature.", Map.of());
    return new SignatureReport(
        checklist.checks(), null, null, null, null, null, checklist.subIndication());
  }

  private SignatureReport fixed(FixedSignature signature, Existence existence) {
    Checklist checklist = started(1);
    ExaminedSignature examined =
        new ExaminedSignature(
            true,
            signature.dataIntact(),
            signature.isIntact(),
            signature.signer(),
            signature.format(),
            null,
            null);
    checklist.passed(
        PROFILE,
        "The fixed profile: XAdES, two references, the whole document.",
        Map.of("format", examined.format()));
    answerIntact(new Examined(List.of(examined)), 1, checklist);
    identified(signature.signer(), checklist);
    Instant proven = null;
    if (checklist.isPassed(INTACT)) {
      List<SignatureStamp> stamps =
          signature.stamps().stream()
              .map(token -> new SignatureStamp(token, signature.stampedOctets()))
              .toList();
      RevocationData inside = EmbeddedRevocation.in(signature.embedded());
      proven =
          trust(
              new SignatureEvidence(signature.certificates(), stamps, inside),
              signature.signer(),
              existence,
              checklist);
    } else {
      checklist.unansweredBecause(NOT_INTACT);
    }
    return report(
        checklist, signature.contentDigest(), SignatureNames.SHA256, proven, signature.signer());
  }

  /** By the engine, whatever the profile. */
  SignatureReport byEngine(byte[] xml) {
    ProfileInspection inspection = new ProfileInspection(SafeXml.parse(xml));
    if (!inspection.anySignature()) {
      return unsigned();
    }
    int count = inspection.signatures().size();
    Checklist checklist = started(count);
    if (count == 0) {
      answerForm(inspection, List.of(), checklist);
      return report(checklist, null, "", null, null);
    }
    Existence existence = new Existence(proofs, engine, xml);
    Examination examination = null;
    if (inspection.faults().stream().allMatch(f -> f.kind().isComputable())) {
      examination = existence.examination();
    }
    List<ExaminedSignature> examined =
        examination instanceof Examined e && e.signatures().size() >= count
            ? e.signatures()
            : List.of();
    answerForm(inspection, examined, checklist);
    boolean relied = inspection.faults().stream().allMatch(f -> f.kind() == Kind.ODD);
    if (examination != null && (relied || isBroken(examination, count))) {
      answerIntact(examination, count, checklist);
    }
    // Of what is not intact nothing but the first signer is told.
    Existence intact = checklist.isPassed(INTACT) ? existence : null;
    Judged first = judge(inspection, examined, 0, intact, checklist);
    for (int i = 1; intact != null && i < count; i++) {
      Checklist other = new Checklist();
      judge(inspection, examined, i, intact, other);
      checklist.takeWorse(other, "Signature " + (i + 1) + " of " + count + ": ");
    }
    Element reference = inspection.signatures().get(0).documentReference();
    return report(
        checklist,
        Elements.base64(Elements.only(reference, SignatureNames.DS, "DigestValue")),
        SignatureElement.algorithm(reference, "DigestMethod"),
        first.proven,
        first.signer);
  }

  /** One signature; its signer alone when it is not known to be intact. */
  private Judged judge(
      ProfileInspection inspection,
      List<ExaminedSignature> examined,
      int index,
      @Nullable Existence existence,
      Checklist checklist) {
    SignatureElement signature = inspection.signatures().get(index);
    X509Certificate signer =
        answerCertificate(signature, examined.isEmpty() ? null : examined.get(index), checklist);
    if (existence == null) {
      checklist.unansweredBecause(NOT_INTACT);
      return new Judged(signer, null);
    }
    RevocationData inside = EmbeddedRevocation.in(signature.embeddedValues());
    SignatureEvidence evidence =
        new SignatureEvidence(signature.keyInfoCertificates(), signature.stamps(), inside);
    return new Judged(signer, trust(evidence, signer, existence, checklist));
  }

  /** Who signed, and the time before which the signature is proven to have existed. */
  private record Judged(@Nullable X509Certificate signer, @Nullable Instant proven) {}

  private static Checklist started(int count) {
    Checklist checklist = new Checklist();
    checklist.passed(
        PRESENT,
        count == 1
            ? "One signature."
            : count + " signatures on the root; the worst of them counts in each answer.",
        Map.of("signatures", String.valueOf(count)));
    checklist.put(AUTHORISED, Outcome.NOT_EVALUATED, "Not decided by the signature.", Map.of());
    return checklist;
  }

  /** Time and trust of an intact signature; the time before which it proves to have existed. */
  private @Nullable Instant trust(
      SignatureEvidence evidence,
      @Nullable X509Certificate signer,
      Existence existence,
      Checklist checklist) {
    Instant proven = timestamps.answer(evidence, existence, checklist);
    checklist.unansweredBecause("There is no timestamp.");
    if (signer == null) {
      String answer = "The signer is not identified.";
      checklist.put(SignatureQuestion.TRUSTED, Outcome.NOT_APPLICABLE, answer, Map.of());
      checklist.put(SignatureQuestion.REVOCATION, Outcome.NOT_APPLICABLE, answer, Map.of());
    } else {
      List<X509Certificate> beside = new ArrayList<>(evidence.certificates());
      beside.addAll(evidence.inside().certificates());
      // A record begins after the stamp, so a stamp that counts is always the earlier proof.
      proven = proven == null ? signers.existed(signer, beside, existence) : proven;
      signers.answer(signer, beside, proven, evidence.inside(), existence, checklist);
    }
    return proven;
  }

  private static void answerForm(
      ProfileInspection inspection, List<ExaminedSignature> examined, Checklist checklist) {
    List<ProfileFault> faults = inspection.faults();
    Map<String, String> evidence = new TreeMap<>();
    // Of several signatures, in their order.
    for (ExaminedSignature one : examined) {
      tell(evidence, "format", one.format());
      tell(evidence, "engineIndication", one.indication());
      tell(evidence, "engineSubIndication", one.subIndication());
    }
    if (faults.isEmpty()) {
      checklist.passed(
          PROFILE,
          "Another profile, validated by the general engine; it covers the whole document.",
          evidence);
      return;
    }
    ProfileFault gravest =
        inspection
            .first(Kind.BROKEN)
            .or(() -> inspection.first(Kind.REFUSED))
            .or(() -> inspection.first(Kind.AMBIGUOUS))
            .or(() -> inspection.first(Kind.WEAK))
            .orElse(faults.get(0));
    evidence.put("faults", String.join(" ", faults.stream().map(ProfileFault::text).toList()));
    checklist.defect(
        PROFILE, Outcome.FAILED, gravest.kind().subIndication(), gravest.text(), evidence);
    Optional<ProfileFault> broken = inspection.first(Kind.BROKEN);
    if (broken.isPresent()) {
      checklist.defect(
          INTACT,
          Outcome.FAILED,
          Kind.BROKEN.subIndication(),
          "Nothing intact covers this document: " + broken.get().text(),
          Map.of());
    } else if (gravest.kind() != Kind.ODD) {
      String why = gravest.kind() == Kind.REFUSED ? REFUSED : "Not relied on: ";
      checklist.put(INTACT, Outcome.NOT_APPLICABLE, why + gravest.text(), Map.of());
    }
  }

  private static void tell(Map<String, String> evidence, String name, @Nullable String word) {
    if (word != null) {
      evidence.merge(name, word, (before, next) -> before + " " + next);
    }
  }

  private static void answerIntact(Examination examination, int count, Checklist checklist) {
    if (examination instanceof NotExamined not) {
      checklist.defect(INTACT, Outcome.INDETERMINATE, "TRY_LATER", not.reason(), Map.of());
      return;
    }
    List<ExaminedSignature> signatures = ((Examined) examination).signatures();
    if (signatures.size() < count) {
      checklist.defect(
          INTACT, Outcome.FAILED, "FORMAT_FAILURE", "The engine found fewer signatures.", Map.of());
    } else if (!signatures.stream().allMatch(ExaminedSignature::dataFound)) {
      checklist.defect(
          INTACT, Outcome.FAILED, "FORMAT_FAILURE", "What was signed is missing.", Map.of());
    } else if (!signatures.stream().allMatch(ExaminedSignature::dataIntact)) {
      checklist.defect(
          INTACT,
          Outcome.FAILED,
          "HASH_FAILURE",
          "The document was changed after it was signed.",
          Map.of());
    } else if (!signatures.stream().allMatch(ExaminedSignature::valueIntact)) {
      checklist.defect(
          INTACT,
          Outcome.FAILED,
          "SIG_CRYPTO_FAILURE",
          "The signature value was not made with this key over this document.",
          Map.of());
    } else {
      checklist.passed(INTACT, "Every digest and signature value is right.", Map.of());
    }
  }

  /** Whether a digest or value is wrong, whatever else is against the signature. */
  private static boolean isBroken(Examination examination, int count) {
    return examination instanceof Examined examined
        && examined.signatures().size() >= count
        && examined.signatures().stream().allMatch(ExaminedSignature::dataFound)
        && !examined.signatures().stream().allMatch(s -> s.dataIntact() && s.valueIntact());
  }

  /** The signer's X.509 certificate when the signature names it and was made with its key. */
  private static @Nullable X509Certificate answerCertificate(
      SignatureElement signature, @Nullable ExaminedSignature examined, Checklist checklist) {
    X509Certificate named = signature.signingCertificate();
    if (signature.signingCertificateReferences().isEmpty()) {
      checklist.defect(
          CERTIFICATE,
          Outcome.FAILED,
          "SIG_CONSTRAINTS_FAILURE",
          "The signature does not say whose X.509 certificate it was made with.",
          Map.of());
      return null;
    }
    if (named == null) {
      boolean any = !signature.keyInfoCertificates().isEmpty();
      checklist.defect(
          CERTIFICATE,
          any ? Outcome.FAILED : Outcome.INDETERMINATE,
          any ? "SIG_CONSTRAINTS_FAILURE" : "NO_SIGNING_CERTIFICATE_FOUND",
          any
              ? "The X.509 certificate beside the signature is not the one that it names."
              : "The X.509 certificate is not beside the signature.",
          Map.of());
      return null;
    }
    if (examined != null && examined.valueIntact() && !named.equals(examined.certificate())) {
      checklist.defect(
          CERTIFICATE,
          Outcome.FAILED,
          "SIG_CONSTRAINTS_FAILURE",
          "The signature was made with another key than that of the named X.509 certificate.",
          Map.of());
      return null;
    }
    identified(named, checklist);
    return named;
  }

  private static void identified(X509Certificate signer, Checklist checklist) {
    String subject = X509Name.of(signer.getSubjectX500Principal());
    checklist.passed(
        CERTIFICATE,
        subject,
        Map.of(
            "issuer", X509Name.of(signer.getIssuerX500Principal()),
            "notAfter", signer.getNotAfter().toInstant().toString(),
            "notBefore", signer.getNotBefore().toInstant().toString(),
            "serialNumber", signer.getSerialNumber().toString(16),
            "subject", subject));
  }

  private static SignatureReport report(
      Checklist checklist,
      byte @Nullable [] digest,
      String digestAlgorithm,
      @Nullable Instant proven,
      @Nullable X509Certificate signer) {
    return new SignatureReport(
        checklist.checks(),
        digest == null ? null : HexFormat.of().formatHex(digest),
        digest == null ? null : digestAlgorithm,
        proven,
        signer,
        signer == null ? null : X509Name.of(signer.getSubjectX500Principal()),
        checklist.subIndication());
  }
}
