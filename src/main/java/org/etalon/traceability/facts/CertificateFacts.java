package org.etalon.traceability.facts;

import java.util.List;
import org.etalon.certificate.Certificate;
import org.etalon.traceability.BudgetStake;
import org.etalon.traceability.stated.StatedCertificate;

/**
 * What never changes about a certificate and is needed to walk over it.
 *
 * @param items the equipment that was calibrated, as registered
 * @param edges what its results rest on, as registered
 * @param stakes what budgets say of the certificates of its standards; none without budgets
 */
public record CertificateFacts(
    StatedCertificate stated,
    List<String> items,
    List<Certificate.Edge> edges,
    List<StandardStakes> stakes) {
  public CertificateFacts {
    items = List.copyOf(items);
    edges = List.copyOf(edges);
    stakes = List.copyOf(stakes);
  }

  /**
   * What the budgets of one result say of the certificate of one standard.
   *
   * @param standard its place among the standards of the document, from 0
   * @param result its place in the document, from 1
   * @param stakes one for each budget
   */
  public record StandardStakes(int standard, int result, List<BudgetStake> stakes) {
    public StandardStakes {
      stakes = List.copyOf(stakes);
    }
  }

  /** What the budgets of a result say of a standard. */
  public List<BudgetStake> stakes(int standard, int result) {
    for (StandardStakes each : stakes) {
      if (each.standard == standard && each.result == result) {
        return each.stakes;
      }
    }
    return List.of();
  }
}
