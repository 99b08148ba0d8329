package org.etalon.equipment.fact;

import java.time.LocalDate;
import java.util.List;
import org.etalon.problem.FieldError;

/**
 * A person looked at the evidence behind a certificate that the service cannot judge itself, and
 * accepted it or not. Who that was is the account that recorded it.
 *
 * @param document the number of the certificate that was reviewed
 * @param reason why it was accepted or not
 */
public record EvidenceReview(
    LocalDate on, Subject subject, String document, Boolean accepted, String reason)
    implements EquipmentFact {

  /** What was reviewed. */
  public enum Subject {
    /** A certificate on paper or as PDF, which nobody can follow by digest. */
    PAPER_CERTIFICATE,
    /** A calibration of the laboratory's own equipment, outside any scope of its own. */
    IN_HOUSE_CALIBRATION
  }

  @Override
  public FactKind kind() {
    return FactKind.EVIDENCE_REVIEW;
  }

  @Override
  public LocalDate validFrom() {
    return on;
  }

  @Override
  public List<FieldError> faults() {
    return new FactChecks().line(document, "/document").line(reason, "/reason").faults();
  }
}
