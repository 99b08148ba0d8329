package org.etalon.traceability.rules;

import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;
import org.etalon.traceability.stated.NamedCertificate;

/**
 * T21: what a document says itself of the certificate it names is not the contrary of what was
 * found. A document that denies it is told.
 */
public final class ClaimsAgree implements LinkRule {

  @Override
  public Rule rule() {
    return Rule.T21;
  }

  @Override
  public Finding check(Link link, Inquiry inquiry) {
    NamedCertificate named = link.used().standard().certificate();
    if (named == null || (named.traceable() == null && named.inValidityRange() == null)) {
      return Finding.notApplicable("T21.noClaim");
    }
    boolean denied =
        Boolean.FALSE.equals(named.traceable()) || Boolean.FALSE.equals(named.inValidityRange());
    return denied ? Finding.warning("T21.denied", named.number()) : Finding.passed("T21.claimed");
  }
}
