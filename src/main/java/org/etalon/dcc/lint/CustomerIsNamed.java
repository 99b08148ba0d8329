package org.etalon.dcc.lint;

import org.etalon.dcc.Dcc;

/** A certificate says for whom it is. */
final class CustomerIsNamed implements DccLint {
  @Override
  public String id() {
    return "e_customer_is_named";
  }

  @Override
  public String clause() {
    return "ISO/IEC 17025:2017, 7.8.2.1 e";
  }

  @Override
  public String question() {
    return "Are the name and the address of the customer given?";
  }

  @Override
  public void check(Dcc dcc, Answers answers) {
    Addresses.check(dcc.customer(), Places.ADMINISTRATIVE + "/dcc:customer", "customer", answers);
  }
}
