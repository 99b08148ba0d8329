package org.etalon.dcc.rules.administration;

import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Places;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;

/** A certificate says for whom it is. */
public final class CustomerIsNamed extends Rule {
  public CustomerIsNamed() {
    super("e_customer_is_named", Weight.HOUSE, "ISO/IEC 17025:2017, 7.8.2.1 e", "name", "address");
  }

  @Override
  public void check(Subject subject, Answers no) {
    Addresses.check(subject.dcc().customer(), Places.CUSTOMER, no);
  }
}
