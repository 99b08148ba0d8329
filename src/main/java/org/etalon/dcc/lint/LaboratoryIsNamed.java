package org.etalon.dcc.lint;

import org.etalon.dcc.Dcc;

/** A certificate says which laboratory calibrated, and where that is. */
final class LaboratoryIsNamed implements DccLint {
  @Override
  public String id() {
    return "e_laboratory_is_named";
  }

  @Override
  public String clause() {
    return "ISO/IEC 17025:2017, 7.8.2.1 b";
  }

  @Override
  public String question() {
    return "Are the name and the address of the laboratory given?";
  }

  @Override
  public void check(Dcc dcc, Answers answers) {
    Addresses.check(
        dcc.calibrationLaboratory().contact(),
        Places.ADMINISTRATIVE + "/dcc:calibrationLaboratory/dcc:contact",
        "laboratory",
        answers);
  }
}
