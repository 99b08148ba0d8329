package org.etalon.certificate;

import jakarta.inject.Singleton;
import org.etalon.calibration.Calibration;
import org.etalon.calibration.Calibration.State;
import org.etalon.calibration.Calibrations;
import org.etalon.certificate.composition.DccComposer;
import org.etalon.platform.Transactions;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.Caller;

/** Shows the certificate that an approval would issue now. */
@Singleton
public class PreviewingCertificate {
  private final Calibrations calibrations;
  private final JudgingStandards standards;
  private final Persons persons;
  private final Intents intents;
  private final Transactions transactions;

  PreviewingCertificate(
      Calibrations calibrations,
      JudgingStandards standards,
      Persons persons,
      Intents intents,
      Transactions transactions) {
    this.calibrations = calibrations;
    this.standards = standards;
    this.persons = persons;
    this.intents = intents;
    this.transactions = transactions;
  }

  /**
   * The unsigned certificate as canonical XML; its SHA-256 is what an approver approves.
   *
   * @throws ProblemException for a draft, whose content is not fixed
   */
  public byte[] preview(String id, Caller caller) {
    String tenant = caller.insider().tenant();
    return transactions.in(
        tenant,
        () -> {
          Calibration calibration =
              calibrations.find(id, tenant).orElseThrow(ProblemException::notFound);
          if (calibration.state() == State.DRAFT) {
            throw new ProblemException(
                ProblemType.STATE_CONFLICT, "A draft is submitted before it is previewed.");
          }
          String number = calibration.number();
          if (calibration.approver() != null && number != null) {
            return intents.find(number).orElseThrow().dcc();
          }
          return DccComposer.write(
              standards.compose(calibration, persons.previewed(calibration, caller).orElse(null)));
        });
  }
}
