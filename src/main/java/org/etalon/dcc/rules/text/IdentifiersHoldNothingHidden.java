package org.etalon.dcc.rules.text;

import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;

/** What is read is what is there: no control turns or hides a part of an identifier. */
public final class IdentifiersHoldNothingHidden extends Rule {
  public IdentifiersHoldNothingHidden() {
    super(
        "e_identifiers_hold_nothing_hidden",
        Weight.ERROR,
        "Unicode Standard Annex 9; Unicode Technical Report 36, 2.5",
        "hidden");
  }

  @Override
  public void check(Subject subject, Answers no) {
    Identifiers.each(
        subject,
        (text, place) -> {
          int hidden = Hidden.in(text);
          if (hidden >= 0) {
            no.no(place, "hidden", "U+%04X".formatted(hidden));
          }
        });
  }
}
