package org.etalon.traceability.recorded;

import java.util.List;
import org.etalon.certificate.Certificate.Edge.Kind;
import org.etalon.traceability.BudgetStake;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a standard that a certificate used.
 *
 * @param place among the standards of the document, counted from 1
 * @param equipment as registered; null where it is not
 * @param kind how its certificate is known
 * @param number of that certificate, when it is one of the service
 * @param digest {@code sha-256:…} of its content, when it is known
 * @param certificate the number of the one in this document that it rests on; null for none
 * @param stakes what the budgets say of that certificate; never the budgets themselves
 */
public record KnownStandard(
    int place,
    @Nullable String equipment,
    Kind kind,
    @Nullable String number,
    @Nullable String digest,
    @Nullable String certificate,
    List<BudgetStake> stakes) {
  public KnownStandard {
    stakes = List.copyOf(stakes);
  }

  KnownStandard with(List<BudgetStake> said) {
    return new KnownStandard(place, equipment, kind, number, digest, certificate, said);
  }
}
