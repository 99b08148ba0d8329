package org.etalon.traceability.review;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.etalon.calibration.ReasonClass;
import org.etalon.certificate.CertificateStatus;
import org.etalon.traceability.impact.Doubt;
import org.etalon.traceability.impact.StoredCalibration;

/** Which results of a certificate that used something directly are in question by its use. */
sealed interface InQuestion {

  /** The places of those results; none where the certificate is clear. */
  Set<Integer> touched(StoredCalibration user);

  /** What happened, in one sentence for who is told. */
  String explanation();

  /**
   * A certificate was withdrawn: uses from the day it has effect on, and of the results concerned.
   *
   * @param withdrawn the certificate
   * @param status as it was recorded
   */
  record Withdrawn(StoredCalibration withdrawn, CertificateStatus status) implements InQuestion {
    @Override
    public Set<Integer> touched(StoredCalibration user) {
      boolean harmless =
          status.reasonClass() == ReasonClass.CUSTOMER_REQUEST
              || status.reasonClass() == ReasonClass.LABORATORY_SUSPENDED;
      if (harmless || status.standsOn(user.usedUntil())) {
        return Set.of();
      }
      Set<Integer> places = places();
      return user.rests().stream()
          .filter(rest -> withdrawn.number().equals(rest.parent()))
          .map(StoredCalibration.Rest::equipment)
          .filter(standard -> !Collections.disjoint(places, withdrawn.about(standard)))
          .flatMap(standard -> user.restingOn(standard).stream())
          .collect(Collectors.toSet());
    }

    private Set<Integer> places() {
      return status.resultsAffected() == null
          ? withdrawn.places()
          : status.resultsAffected().stream().map(Integer::valueOf).collect(Collectors.toSet());
    }

    @Override
    public String explanation() {
      LocalDate from = status.effectiveFrom();
      return "Certificate "
          + withdrawn.number()
          + " was withdrawn ("
          + status.reasonClass()
          + (Boolean.TRUE.equals(status.voidAbInitio())
              ? "), void from the beginning."
              : "), with effect from " + from + ".");
    }
  }

  /** A standard was found out of tolerance. */
  record Found(Doubt doubt) implements InQuestion {
    @Override
    public Set<Integer> touched(StoredCalibration user) {
      return doubt.touched(user);
    }

    @Override
    public String explanation() {
      return "Standard "
          + doubt.equipment()
          + " was found out of tolerance on "
          + doubt.foundOn()
          + ".";
    }
  }
}
