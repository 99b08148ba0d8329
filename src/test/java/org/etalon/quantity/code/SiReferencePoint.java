package org.etalon.quantity.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etalon.fixture.Conformance;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitTerm;
import org.etalon.quantity.unit.UnitTerms;
import org.jspecify.annotations.Nullable;

/** As much Turtle as the published graphs of the SI Reference Point are written in. */
final class SiReferencePoint {
  private static final Pattern TOKEN =
      Pattern.compile("\\[|\\]|;|,|\"[^\"]*\"(?:\\^\\^\\S+|@\\w+)?|[^\\s;,\\[\\]]+");

  /** An expression of the graph: a number times a product of named units. */
  record Expression(Rational factor, List<UnitTerm> terms) {
    DsiUnit unit() {
      return UnitTerms.unit(terms);
    }
  }

  private SiReferencePoint() {}

  /** Local name to the statements about it. */
  static Map<String, String> subjects(String file, String prefix, String types) {
    Path path = Conformance.folder("bipm").resolve(file);
    String text;
    try {
      text = Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> subjects = new LinkedHashMap<>();
    Matcher matcher =
        Pattern.compile("(?ms)^" + prefix + ":(\\w+) a (" + types + ")\\b(.*?) \\.$").matcher(text);
    while (matcher.find()) {
      subjects.put(matcher.group(1), matcher.group(3));
    }
    return subjects;
  }

  /** The first string value of a property. */
  static @Nullable String string(String statements, String property) {
    Matcher matcher =
        Pattern.compile(Pattern.quote(property) + " \"?([^\";\\s]+)").matcher(statements);
    return matcher.find() ? matcher.group(1) : null;
  }

  /** The unit expression that is the value of a property; null when there is none. */
  static @Nullable Expression expression(String statements, String property) {
    int at = statements.indexOf(property + " ");
    if (at < 0) {
      return null;
    }
    Deque<String> tokens = new ArrayDeque<>();
    Matcher matcher = TOKEN.matcher(statements.substring(at + property.length()));
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return read(tokens);
  }

  private static Expression read(Deque<String> tokens) {
    String first = tokens.remove();
    if (!first.equals("[")) {
      String name = first.substring(first.indexOf(':') + 1);
      return new Expression(
          Rational.ONE,
          UnitReader.read(BipmUnits.NAMESPACE + name, UnitNotation.BIPM).unit().terms());
    }
    Rational factor = Rational.ONE;
    Rational exponent = Rational.ONE;
    List<UnitTerm> terms = new ArrayList<>();
    for (String token = tokens.remove(); !token.equals("]"); token = tokens.remove()) {
      switch (token) {
        case "si:hasNumericExponent" ->
            exponent = Rational.of(Long.parseLong(tokens.remove().split("\"")[1]));
        case "si:hasNumericFactor" -> factor = Rational.of(new BigDecimal(tokens.remove()));
        case "si:hasLeftUnitTerm", "si:hasRightUnitTerm", "si:hasUnitBase", "si:hasUnitTerm" ->
            terms.addAll(read(tokens).terms());
        default -> {}
      }
    }
    Rational power = exponent;
    List<UnitTerm> raised =
        terms.stream()
            .map(t -> new UnitTerm(t.prefix(), t.name(), t.exponent().times(power)))
            .toList();
    return new Expression(factor, raised);
  }
}
