package org.etalon.dcc.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** What a reason for a grade that can be improved must say. */
final class Improvement {
  /** A sentence after the first that tells to do something. */
  private static final Pattern ACTION =
      Pattern.compile("[.:] (?:Add|Exchange|Fill|Give|Leave|Mend|Use|Write) ");

  private Improvement() {}

  static void assertSaid(GradeReason reason) {
    assertThat(reason.better() != null || ACTION.matcher(reason.detail()).find())
        .as("%s", reason)
        .isTrue();
    assertThat(reason.detail()).doesNotContain("https://", "cvc-");
  }
}
