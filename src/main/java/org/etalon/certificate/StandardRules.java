package org.etalon.certificate;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.etalon.calibration.Calibration;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.CalibrationBody.Disclosure;
import org.etalon.calibration.Finding;
import org.etalon.calibration.ReasonClass;
import org.etalon.calibration.StandardUsed;
import org.etalon.calibration.StandardUsed.Reference;
import org.etalon.certificate.ForeignDocuments.ForeignDocument;
import org.etalon.equipment.EquipmentRegister;
import org.jspecify.annotations.Nullable;

/** The certificates that standards are used on the strength of: they exist, fit and stand. */
@Singleton
class StandardRules {
  private final Certificates certificates;
  private final ForeignDocuments documents;
  private final ForeignDocumentRules foreign;
  private final EquipmentRegister equipment;

  StandardRules(
      Certificates certificates,
      ForeignDocuments documents,
      ForeignDocumentRules foreign,
      EquipmentRegister equipment) {
    this.certificates = certificates;
    this.documents = documents;
    this.foreign = foreign;
    this.equipment = equipment;
  }

  List<Finding> check(Calibration calibration) {
    CalibrationBody body = calibration.body();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < body.standards().size(); i++) {
      StandardUsed standard = body.standards().get(i);
      for (int j = 0; j < standard.certificates().size(); j++) {
        String at = "/standards/" + i + "/certificates/" + j;
        check(standard, standard.certificates().get(j), calibration, at, findings);
      }
    }
    return findings;
  }

  private void check(
      StandardUsed standard,
      Reference reference,
      Calibration calibration,
      String at,
      List<Finding> findings) {
    String number = reference.number();
    if (number != null) {
      Optional<Certificate> found =
          certificates
              .find(number)
              .filter(c -> mayUse(c, standard.equipment(), calibration.laboratory()));
      if (found.isEmpty()) {
        findings.add(
            Finding.error(at + "/number", "unknown", "There is no such certificate to be used."));
      } else {
        check(standard, found.get(), calibration.body(), at + "/number", findings);
      }
    }
    String digest = reference.digest();
    if (digest != null) {
      byDigest(standard, digest, calibration, at + "/digest", findings);
    }
  }

  private void byDigest(
      StandardUsed standard,
      String written,
      Calibration calibration,
      String at,
      List<Finding> findings) {
    Optional<Digest> digest = Digest.parse(written);
    if (digest.isEmpty()) {
      findings.add(Finding.error(at, "digest", "Not sha-256: with 64 hexadecimal digits."));
      return;
    }
    String laboratory = calibration.laboratory();
    Optional<ForeignDocument> kept = documents.find(laboratory, digest.get());
    // Who keeps the file may use it, also where its number alone would not do.
    Optional<Certificate> ours =
        certificates
            .findByDigest(digest.get())
            // Our content, whatever signatures were added to the file.
            .or(() -> kept.map(ForeignDocument::contentDigest).flatMap(certificates::findByDigest))
            .filter(c -> kept.isPresent() || mayUse(c, standard.equipment(), laboratory));
    if (ours.isPresent()) {
      check(standard, ours.get(), calibration.body(), at, findings);
    } else if (kept.isEmpty()) {
      findings.add(
          Finding.error(at, "unknown", "The laboratory keeps no document with this digest."));
    } else {
      order(kept.get().issuedOn(), calibration.body(), at, findings);
      findings.addAll(foreign.check(kept.get(), standard.equipment(), at));
    }
  }

  /** Its own, made for it, or disclosed and about a standard that it has. */
  private boolean mayUse(Certificate certificate, String standard, String laboratory) {
    boolean disclosed =
        certificate.disclosure() != Disclosure.NONE && equipment.visible(standard, laboratory);
    return certificate.laboratory().equals(laboratory)
        || laboratory.equals(certificate.customer())
        || disclosed;
  }

  private void check(
      StandardUsed standard,
      Certificate certificate,
      CalibrationBody body,
      String at,
      List<Finding> findings) {
    if (!certificate.items().contains(standard.equipment())) {
      findings.add(
          Finding.error(
              at, "other-item", "The certificate is not about " + standard.equipment() + "."));
    }
    order(certificate.issuedOn(), body, at, findings);
    CertificateStatus status = certificates.status(certificate.number());
    if (!status.standsOn(body.performedFrom()) && !isOfTheChain(status)) {
      findings.add(
          Finding.error(at, "not-standing", "The certificate did not stand when it was used."));
    }
  }

  /** What a withdrawal means for the results that were used, the rules of the chain tell. */
  private static boolean isOfTheChain(CertificateStatus status) {
    return status.status() == CertificateStatus.Word.WITHDRAWN
        && status.reasonClass() != ReasonClass.KEY_COMPROMISE;
  }

  private static void order(
      @Nullable LocalDate issuedOn, CalibrationBody body, String at, List<Finding> findings) {
    if (issuedOn != null && issuedOn.isAfter(body.performedFrom())) {
      findings.add(
          Finding.warning(at, "order", "The certificate was issued after the standard was used."));
    }
  }
}
