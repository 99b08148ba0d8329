package org.etalon.dcc.rules.text;

import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Place;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;

/** No letter of an identifier looks like one of another script. */
public final class IdentifiersAreOfOneScript extends Rule {
  /** Letters of other scripts that look like those of the Latin one. */
  private static final String LOOK_ALIKE =
      "\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7\u03BF\u03BD"
          + "\u0410\u0412\u0415\u0417\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425"
          + "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0405\u0406\u0408\u0455\u0456\u0458\u04BB\u0501";

  private static final int WIDE_FROM = 0xFF10;
  private static final int WIDE_TO = 0xFF5A;
  private static final int STYLED_FROM = 0x1D400;
  private static final int STYLED_TO = 0x1D7FF;

  public IdentifiersAreOfOneScript() {
    super(
        "w_identifiers_are_of_one_script",
        Weight.WARNING,
        "Unicode Technical Standard 39, 4 and 5.1",
        "mixed",
        "alike",
        "styled",
        "blank");
  }

  @Override
  public void check(Subject subject, Answers no) {
    Identifiers.each(
        subject,
        (text, place) -> {
          if (!Identifiers.isPlain(text)) {
            check(text, place, no);
          }
        });
  }

  private static void check(String text, Place place, Answers no) {
    boolean latin = false;
    boolean alike = false;
    boolean anyAlike = false;
    boolean other = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (isStyled(c)) {
        no.no(place, "styled", text);
        return;
      }
      if (Character.getType(c) == Character.SPACE_SEPARATOR && c != ' ') {
        no.no(place, "blank", text, "U+%04X".formatted(c));
        return;
      }
      boolean word = Character.isLetter(c);
      boolean isAlike = LOOK_ALIKE.indexOf(c) >= 0;
      boolean isLatin = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
      alike = word && (alike || isAlike);
      latin = word && (latin || isLatin);
      anyAlike |= isAlike;
      other |= word && !isAlike && !isLatin;
      if (latin && alike) {
        no.no(place, "mixed", text);
        return;
      }
    }
    // A letter that only the other script has shows which one it is.
    if (anyAlike && !other) {
      no.no(place, "alike", text);
    }
  }

  /** A wide or mathematical form of a letter or digit of ASCII. */
  private static boolean isStyled(int c) {
    return Character.isLetterOrDigit(c)
        && ((c >= WIDE_FROM && c <= WIDE_TO) || (c >= STYLED_FROM && c <= STYLED_TO));
  }
}
