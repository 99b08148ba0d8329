package org.etalon.dcc.rules.text;

import java.text.Normalizer;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;

/** The same identifier is written with the same characters everywhere. */
public final class IdentifiersAreComposed extends Rule {
  public IdentifiersAreComposed() {
    super(
        "w_identifiers_are_composed",
        Weight.WARNING,
        "Unicode Standard Annex 15, form C",
        "decomposed");
  }

  @Override
  public void check(Subject subject, Answers no) {
    Identifiers.each(
        subject,
        (text, place) -> {
          if (!Identifiers.isPlain(text) && !Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            no.no(place, "decomposed", text);
          }
        });
  }
}
