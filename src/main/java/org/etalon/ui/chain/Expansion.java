package org.etalon.ui.chain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A wish to see more of a drawing than it shows by itself.
 *
 * @param count how many certificates of the laboratory, or how many laboratories
 * @param who the laboratory, or {@link #OTHERS}
 */
record Expansion(int tier, int count, String who) {
  /** Stands for the laboratories of a tier that are not among the first. */
  static final String OTHERS = "*";

  static final int MORE = 24;

  private static final int COUNT_MAX = 240;
  private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\.(.{0,200})");

  Expansion {
    count = Math.min(count, COUNT_MAX);
  }

  /** Reads what {@link #text} wrote; what is anything else asks for nothing. */
  static Optional<Expansion> read(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new Expansion(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                matcher.group(3)))
        : Optional.empty();
  }

  String text() {
    return tier + "." + count + "." + who;
  }

  boolean isAbout(int otherTier, String otherWho) {
    return tier == otherTier && who.equals(otherWho);
  }
}
