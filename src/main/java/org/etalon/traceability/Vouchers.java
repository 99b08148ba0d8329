package org.etalon.traceability;

import java.util.List;
import java.util.Optional;
import org.etalon.traceability.report.Subject;
import org.etalon.traceability.report.VouchedOutcome;

/** What signed reports say of certificates that are not here. */
@FunctionalInterface
interface Vouchers {
  /** Nobody vouches for anything. */
  Vouchers NONE = link -> Optional.empty();

  /** About the certificate that a link without a parent leads to. */
  Optional<Vouched> of(Link link);

  /**
   * What is vouched for.
   *
   * @param certificate that is not here
   * @param edge what each rule found about the link
   * @param beyond the gravest outcome of each rule over the certificate and all that it rests on
   * @param length steps from the certificate to the farthest end
   */
  record Vouched(
      Subject certificate, List<VouchedOutcome> edge, List<VouchedOutcome> beyond, int length) {}
}
