package org.etalon.dcc.lint;

import org.etalon.dcc.Dcc;

/** One person answers for the certificate in the end. */
final class OneMainSigner implements DccLint {
  @Override
  public String id() {
    return "e_one_main_signer";
  }

  @Override
  public String clause() {
    return "ISO/IEC 17025:2017, 7.8.2.1 o";
  }

  @Override
  public String question() {
    return "Is exactly one person the main signer?";
  }

  @Override
  public void check(Dcc dcc, Answers answers) {
    long signers =
        dcc.respPersons().stream().filter(p -> Boolean.TRUE.equals(p.mainSigner())).count();
    if (signers != 1) {
      answers.no(
          Places.ADMINISTRATIVE + "/dcc:respPersons", signers + " persons are the main signer.");
    }
  }
}
