package org.etalon.quantity.unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The whole unit that was probably meant by a text that is none: words mended one by one, foreign
 * signs understood, symbols read. A suggestion for a person, never applied; always a unit that can
 * be read, and none at all where a part of the text stays unexplained.
 */
public final class UnitHints {
  private static final int LENGTH_MAX = 256;
  private static final int TERMS_MAX = 20;
  private static final String EXPONENT = "[-+\u2212]?[0-9]{1,2}(?:[.,][0-9]{1,6})?";
  private static final Pattern PART =
      Pattern.compile(
          "\\s*(?:(?<per>/|\\\\per(?![a-z]))|(?:[*.\u00B7\u22C5]?\\s*)\\\\?(?<word>[\\p{L}°′″%℃₀-₉ₐ-ₜ]+)"
              + "(?:\\s*(?:\\\\tothe\\s*\\{?|\\^\\s*[{(]?)?\\s*(?<power>"
              + EXPONENT
              + ")\\s*[})]?|(?<raised>[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))?)\\s*");
  private static final Map<String, String> OTHER_SPELLINGS =
      Map.ofEntries(
          Map.entry("meter", "metre"),
          Map.entry("liter", "litre"),
          Map.entry("gramme", "gram"),
          Map.entry("celsius", "degreecelsius"),
          Map.entry("centigrade", "degreecelsius"),
          Map.entry("deka", "deca"),
          Map.entry("micron", "micrometre"),
          Map.entry("ton", "tonne"),
          Map.entry("sec", "second"),
          Map.entry("degc", "degreecelsius"),
          Map.entry("cel", "degreecelsius"));

  /** Not kG, which is a kilogauss. */
  private static final Set<String> CAPITAL_KILOGRAMS = Set.of("KG", "Kg");

  private UnitHints() {}

  /** A question that begins with a blank, or what is known of a foreign unit; else empty. */
  public static String sentence(String text, @Nullable String hint) {
    return hint == null ? ForeignNames.remark(text) : " Is " + hint + " meant?";
  }

  /** The unit expression nearest to the text; null when there is none or the text is one. */
  public static @Nullable String nearest(String text) {
    if (text.length() > LENGTH_MAX
        || text.startsWith("|")
        || ForeignNames.find(ForeignNames.bare(text)) != null) {
      return null;
    }
    List<UnitTerm> terms = text.contains("\\") ? words(text) : symbolsOrWords(text.strip());
    if (terms == null || terms.isEmpty() || terms.size() > TERMS_MAX) {
      return null;
    }
    String hint = UnitTerms.text(terms);
    return !hint.equals(text) && DsiUnit.find(hint) != null ? hint : null;
  }

  private static @Nullable List<UnitTerm> symbolsOrWords(String text) {
    if (text.equals("1")) {
      return List.of(new UnitTerm(null, UnitName.ONE, Rational.ONE));
    }
    // 1/s is one per second: the one leaves no other trace.
    String product = text.startsWith("1/") ? text.substring(1) : text;
    List<UnitTerm> symbols = parts(product, false);
    return symbols != null ? symbols : words(product);
  }

  private static @Nullable List<UnitTerm> words(String text) {
    return parts(text.replace(" per ", "\\per "), true);
  }

  private static @Nullable List<UnitTerm> parts(String text, boolean named) {
    List<UnitTerm> terms = new ArrayList<>();
    Matcher matcher = PART.matcher(text);
    UnitPrefix waiting = null;
    boolean below = false;
    boolean divided = false;
    int end = 0;
    while (end < text.length() && matcher.find(end) && matcher.start() == end) {
      end = matcher.end();
      if (matcher.group("per") != null) {
        below = true;
        divided = true;
        continue;
      }
      // In m/s·kg the kilogram may be meant on either side; \\per is followed by all below it.
      if (below && !divided && !text.contains("\\")) {
        return null;
      }
      divided = false;
      String word = matcher.group("word");
      UnitPrefix prefix = named && waiting == null ? prefix(word) : null;
      if (prefix != null) {
        waiting = prefix;
        continue;
      }
      UnitTerm read = named ? word(word) : symbol(word);
      UnitTerm term = read == null ? null : prefixed(waiting, read);
      if (term == null) {
        return null;
      }
      Rational power = power(matcher);
      add(terms, term, below ? power.negate() : power);
      waiting = null;
    }
    return end == text.length() && waiting == null ? terms : null;
  }

  /** Two of a kind below the line, as in metre per second per second, are one squared. */
  private static void add(List<UnitTerm> terms, UnitTerm term, Rational power) {
    int last = terms.size() - 1;
    boolean again =
        last >= 0
            && terms.get(last).name() == term.name()
            && terms.get(last).prefix() == term.prefix()
            && terms.get(last).exponent().signum() == power.signum()
            && term.name() != UnitName.ONE;
    Rational sum = again ? terms.remove(last).exponent().plus(power) : power;
    // \one has no exponent.
    Rational lawful = term.name() != UnitName.ONE ? sum : Rational.of(power.signum() < 0 ? -1 : 1);
    terms.add(new UnitTerm(term.prefix(), term.name(), lawful));
  }

  private static Rational power(Matcher matcher) {
    String written = matcher.group("power");
    String raised = matcher.group("raised");
    if (raised != null) {
      StringBuilder plain = new StringBuilder();
      raised.chars().forEach(c -> plain.append("-+0123456789".charAt("⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c))));
      written = plain.toString();
    }
    return written == null
        ? Rational.ONE
        : Rational.of(new BigDecimal(written.replace(',', '.').replace('\u2212', '-')));
  }

  private static @Nullable UnitTerm prefixed(@Nullable UnitPrefix prefix, UnitTerm term) {
    if (prefix == null) {
      return term;
    }
    if (term.name() == UnitName.KILOGRAM) {
      return scaledKilogram(prefix);
    }
    return term.prefix() == null && UnitTerms.takesPrefix(term.name())
        ? UnitTerms.term(prefix, term.name(), Rational.ONE)
        : null;
  }

  /** A millikilogram is a gram, a microkilogram a milligram. */
  private static @Nullable UnitTerm scaledKilogram(UnitPrefix prefix) {
    Rational grams = prefix.factor().times(UnitPrefix.KILO.factor());
    if (grams.equals(Rational.ONE)) {
      return new UnitTerm(null, UnitName.GRAM, Rational.ONE);
    }
    for (UnitPrefix other : UnitPrefix.values()) {
      if (other.factor().equals(grams)) {
        return UnitTerms.term(other, UnitName.GRAM, Rational.ONE);
      }
    }
    return null;
  }

  private static @Nullable UnitTerm symbol(String word) {
    UnitTerm term = UnitSymbols.read(word);
    return term == null ? null : UnitTerms.term(term.prefix(), term.name(), Rational.ONE);
  }

  private static @Nullable UnitTerm word(String word) {
    if (CAPITAL_KILOGRAMS.contains(word)) {
      return new UnitTerm(null, UnitName.KILOGRAM, Rational.ONE);
    }
    String asked = word.toLowerCase(Locale.ROOT);
    UnitTerm exact = glued(OTHER_SPELLINGS.getOrDefault(asked, asked));
    if (exact == null && asked.endsWith("s")) {
      exact = glued(asked.substring(0, asked.length() - 1));
    }
    if (exact != null) {
      return exact;
    }
    String near = UnitWords.nearest(asked);
    UnitName name = near == null ? null : UnitWords.name(near.substring(1));
    if (name != null) {
      return new UnitTerm(null, name, Rational.ONE);
    }
    // A symbol among words, such as \mm, is taken as one: no word is as short.
    return word.length() <= 3 ? symbol(word) : null;
  }

  private static @Nullable UnitPrefix prefix(String word) {
    String asked = word.toLowerCase(Locale.ROOT);
    UnitPrefix exact = UnitWords.prefix(OTHER_SPELLINGS.getOrDefault(asked, asked));
    if (exact != null || word(word) != null) {
      return exact;
    }
    String near = UnitWords.nearest(asked);
    return near == null ? null : UnitWords.prefix(near.substring(1));
  }

  /** A unit, or a prefix and a unit written as one word. */
  private static @Nullable UnitTerm glued(String word) {
    UnitName name = UnitWords.name(OTHER_SPELLINGS.getOrDefault(word, word));
    if (name != null) {
      return new UnitTerm(null, name, Rational.ONE);
    }
    for (UnitPrefix prefix : UnitPrefix.values()) {
      if (word.startsWith(prefix.word())) {
        String rest = word.substring(prefix.word().length());
        UnitName unit = UnitWords.name(OTHER_SPELLINGS.getOrDefault(rest, rest));
        if (unit != null) {
          return prefixed(prefix, new UnitTerm(null, unit, Rational.ONE));
        }
      }
    }
    return null;
  }
}
