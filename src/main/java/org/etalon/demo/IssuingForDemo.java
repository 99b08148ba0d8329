package org.etalon.demo;

import jakarta.inject.Singleton;
import java.util.function.BiFunction;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.DraftingCalibration;
import org.etalon.certificate.CheckingCalibration;
import org.etalon.certificate.Digest;
import org.etalon.certificate.IssuingCertificate;
import org.etalon.certificate.PreviewingCertificate;
import org.etalon.certificate.SubmittingCalibration;
import org.etalon.security.Caller;

/** Takes a calibration the whole way, as three persons of a laboratory would. */
@Singleton
class IssuingForDemo {
  private final DraftingCalibration drafting;
  private final SubmittingCalibration submitting;
  private final CheckingCalibration checking;
  private final PreviewingCertificate previewing;
  private final IssuingCertificate issuing;

  IssuingForDemo(
      DraftingCalibration drafting,
      SubmittingCalibration submitting,
      CheckingCalibration checking,
      PreviewingCertificate previewing,
      IssuingCertificate issuing) {
    this.drafting = drafting;
    this.submitting = submitting;
    this.checking = checking;
    this.previewing = previewing;
    this.issuing = issuing;
  }

  /** Drafts and issues; the callers are found by organisation and role. */
  String issue(
      CalibrationBody body, String laboratory, BiFunction<String, String, Caller> callers) {
    String id = drafting.draft(body, null, callers.apply(laboratory, "calibrator")).id();
    return complete(id, laboratory, callers);
  }

  /** Issues a draft. */
  String complete(String id, String laboratory, BiFunction<String, String, Caller> callers) {
    submitting.submit(id, callers.apply(laboratory, "calibrator"));
    checking.check(id, true, null, callers.apply(laboratory, "checker"));
    Caller approver = callers.apply(laboratory, "approver");
    byte[] preview = previewing.preview(id, approver);
    return issuing.approve(id, Digest.over(preview), approver).number();
  }
}
