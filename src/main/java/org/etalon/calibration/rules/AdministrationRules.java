package org.etalon.calibration.rules;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.CalibrationBody.Adjustment;
import org.etalon.calibration.CalibrationBody.Kind;
import org.etalon.calibration.MeasuredResult;
import org.etalon.calibration.MeasuredResult.State;
import org.etalon.platform.LanguageTexts;

/** Dates, customer, place, adjustment and what the kind of the certificate asks for. */
final class AdministrationRules {
  /** The form of a release that DCC tools accept, such as {@code v1.2.3}. */
  private static final String RELEASE = "[a-zA-Z] ?([0-9]{1,3}\\.){0,3}[0-9]{1,3}";

  private AdministrationRules() {}

  static void check(Subject subject, Findings findings) {
    dates(subject.body(), subject.today(), findings);
    customer(subject, findings);
    place(subject.body(), findings);
    adjustment(subject.body(), findings);
    kind(subject.body(), findings);
    TextRules.each(
        subject.body().software(),
        "/software",
        (software, at) -> {
          if (!software.release().matches(RELEASE)) {
            findings.error(at + "/release", "release", "A release looks like v1.2.3.");
          }
        });
  }

  private static void dates(CalibrationBody body, LocalDate today, Findings findings) {
    LocalDate received = body.receivedOn();
    if (received != null && received.isAfter(body.performedFrom())) {
      findings.error("/receivedOn", "order", "Received after the calibration began.");
    }
    if (body.performedTo().isBefore(body.performedFrom())) {
      findings.error("/performedTo", "order", "The calibration ends before it begins.");
    }
    if (body.performedTo().isAfter(today)) {
      findings.error("/performedTo", "future", "The calibration ends after today.");
    }
  }

  private static void customer(Subject subject, Findings findings) {
    CalibrationBody.Customer customer = subject.body().customer();
    boolean contact = customer.name() != null && customer.location() != null;
    String organisation = customer.organisation();
    if ((organisation == null) != contact) {
      findings.error("/customer", "customer", "Either an organisation, or a name and a location.");
    } else if (organisation != null && subject.organisations().apply(organisation).isEmpty()) {
      findings.error("/customer/organisation", "unknown", "There is no such organisation.");
    }
    if (customer.location() != null && !LanguageTexts.isCountry(customer.location().country())) {
      findings.error("/customer/location/country", "country", "Not a country code of ISO 3166-1.");
    }
    if (subject.body().inHouse() != subject.laboratory().id().equals(organisation)) {
      findings.error(
          "/inHouse",
          "in-house",
          "In-house is when the laboratory is its own customer, and only then.");
    }
  }

  private static void place(CalibrationBody body, Findings findings) {
    CalibrationBody.PerformanceLocation place = body.performanceLocation();
    boolean elsewhere = place.type() != CalibrationBody.PerformanceLocation.Type.laboratory;
    if (elsewhere && place.address() == null) {
      findings.error(
          "/performanceLocation/address",
          "address",
          "A place other than the laboratory needs one.");
    }
    if (place.address() != null && !LanguageTexts.isCountry(place.address().country())) {
      findings.error(
          "/performanceLocation/address/country", "country", "Not a country code of ISO 3166-1.");
    }
  }

  /** Results before and after an adjustment, ISO/IEC 17025:2017, 7.8.4.1 d. */
  private static void adjustment(CalibrationBody body, Findings findings) {
    boolean changed =
        body.adjustment() == Adjustment.ADJUSTED || body.adjustment() == Adjustment.REPAIRED;
    Set<State> states = EnumSet.noneOf(State.class);
    body.results().stream().map(MeasuredResult::state).forEach(states::add);
    if (changed && states.size() < 2 && body.adjustmentReason() == null) {
      findings.error(
          "/adjustmentReason",
          "adjustment",
          "After an adjustment there are results as found and as left, or a reason why not.");
    }
    if (body.adjustment() == Adjustment.NONE && states.contains(State.AS_LEFT)) {
      findings.error("/adjustment", "adjustment", "Results as left need an adjustment.");
    }
  }

  private static void kind(CalibrationBody body, Findings findings) {
    if (body.kind() == Kind.CALIBRATION) {
      if (body.validUntil() != null) {
        findings.error(
            "/validUntil",
            "kind",
            "A calibration has no end of validity (ISO/IEC 17025, 7.8.4.3).");
      }
      if (body.conclusion() != null) {
        findings.error("/conclusion", "kind", "Only a verification has a conclusion.");
      }
      return;
    }
    if (body.conclusion() == null) {
      findings.error("/conclusion", "kind", "A verification has a conclusion.");
    }
    if (body.validUntil() == null || body.validUntil().isBefore(body.performedTo())) {
      findings.error("/validUntil", "kind", "A verification is valid until a day after it.");
    }
    if (body.legalBasis().isEmpty()) {
      findings.error("/legalBasis", "kind", "A verification names its legal basis.");
    }
  }
}
