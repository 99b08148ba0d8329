package org.etalon.dcc.lint;

import org.etalon.dcc.Dcc;

/** A certificate has a number. */
final class UniqueIdentifierIsGiven implements DccLint {
  @Override
  public String id() {
    return "e_unique_identifier_is_given";
  }

  @Override
  public String clause() {
    return "ISO/IEC 17025:2017, 7.8.2.1 d";
  }

  @Override
  public String question() {
    return "Does the certificate have a unique identifier?";
  }

  @Override
  public void check(Dcc dcc, Answers answers) {
    if (dcc.coreData().uniqueIdentifier().isBlank()) {
      answers.no(Places.CORE_DATA + "/dcc:uniqueIdentifier", "There is no unique identifier.");
    }
  }
}
