package org.etalon.attack;

import static org.etalon.attack.Certificate.quantity;
import static org.etalon.attack.Certificate.si;
import static org.etalon.attack.SizeAttacks.times;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** X2: much of what the format allows, so that whoever compares all with all takes long. */
final class RepetitionAttacks {
  private static final String REAL =
      "<si:real><si:value>1</si:value><si:unit>\\metre</si:unit></si:real>";
  private static final String TWO = "<dcc:content lang=\"en\">a</dcc:content>";

  private RepetitionAttacks() {}

  static List<Attack> all() {
    List<Attack> attacks = new ArrayList<>();
    quantities(attacks);
    data(attacks);
    texts(attacks);
    administration(attacks);
    results(attacks);
    return attacks;
  }

  private static void quantities(List<Attack> attacks) {
    add(attacks, "quantities", () -> Certificate.withData(quantity(si(REAL)).repeat(20_000)));
    add(
        attacks,
        "quantities without a known unit",
        () ->
            Certificate.withData(
                times(15_000, i -> quantity(si(REAL.replace("metre", "meter" + i))))));
    add(
        attacks,
        "members of a list",
        () ->
            Certificate.withQuantity(si("<si:realList>" + REAL.repeat(40_000) + "</si:realList>")));
    add(
        attacks,
        "members of a list, each other",
        () ->
            Certificate.withQuantity(
                si(
                    "<si:realList>"
                        + times(40_000, i -> REAL.replace("metre", i % 2 == 0 ? "metre" : "x"))
                        + "</si:realList>")));
    add(
        attacks,
        "lists in lists",
        () ->
            Certificate.withQuantity(
                si(
                    "<si:list>"
                        + "<si:list>".repeat(200)
                        + "<si:realList>"
                        + REAL
                        + "</si:realList>"
                        + "</si:list>".repeat(200)
                        + "</si:list>")));
    add(attacks, "lists in lists in both arms", () -> Certificate.withQuantity(si(tree(13))));
    add(
        attacks,
        "hybrids",
        () -> Certificate.withQuantity(si("<si:hybrid>" + REAL.repeat(40_000) + "</si:hybrid>")));
    add(
        attacks,
        "hybrids of lists",
        () ->
            Certificate.withQuantity(
                si(
                    "<si:hybrid>"
                        + ("<si:realList>" + REAL.repeat(100) + "</si:realList>").repeat(300)
                        + "</si:hybrid>")));
  }

  private static void data(List<Attack> attacks) {
    add(
        attacks,
        "lists of data",
        () ->
            Certificate.withData(
                "<dcc:list>".repeat(220) + "<dcc:text/>" + "</dcc:list>".repeat(220)));
    add(
        attacks,
        "sub-lists of columns",
        () ->
            Certificate.withData(
                "<dcc:list>"
                    + ("<dcc:list>" + quantity(si(REAL)).repeat(2) + "</dcc:list>").repeat(6_000)
                    + "</dcc:list>"));
    add(
        attacks,
        "columns of a table",
        () ->
            Certificate.withData(
                "<dcc:list>"
                    + quantity(
                            si(
                                "<si:realListXMLList><si:valueXMLList>1 2</si:valueXMLList>"
                                    + "<si:unitXMLList>\\metre</si:unitXMLList></si:realListXMLList>"))
                        .repeat(15_000)
                    + "</dcc:list>"));
  }

  private static void texts(List<Attack> attacks) {
    add(
        attacks,
        "languages",
        () ->
            Certificate.with(
                "<dcc:usedLangCodeISO639_1>",
                "<dcc:usedLangCodeISO639_1>en</dcc:usedLangCodeISO639_1>".repeat(50_000)
                    + "<dcc:usedLangCodeISO639_1>"));
    add(
        attacks,
        "other languages",
        () ->
            Certificate.with(
                "<dcc:usedLangCodeISO639_1>",
                times(
                        20_000,
                        i -> "<dcc:usedLangCodeISO639_1>a" + i + "</dcc:usedLangCodeISO639_1>")
                    + "<dcc:usedLangCodeISO639_1>"));
    add(
        attacks,
        "contents of a text",
        () -> Certificate.with(TWO.substring(0, 23), TWO.repeat(90_000) + TWO.substring(0, 23)));
    add(
        attacks,
        "contents in languages",
        () ->
            Certificate.with(
                TWO.substring(0, 23),
                times(60_000, i -> "<dcc:content lang=\"l" + i + "\">a</dcc:content>")
                    + TWO.substring(0, 23)));
  }

  private static void administration(List<Attack> attacks) {
    add(
        attacks,
        "sub-items",
        () ->
            Certificate.with(
                "</dcc:item>",
                "<dcc:subItems><dcc:item><dcc:name/>".repeat(120)
                    + "</dcc:item></dcc:subItems>".repeat(120)
                    + "</dcc:item>"));
    add(
        attacks,
        "persons",
        () ->
            Certificate.with(
                "<dcc:respPersons>",
                "<dcc:respPersons>"
                    + "<dcc:respPerson><dcc:person/><dcc:mainSigner>true</dcc:mainSigner></dcc:respPerson>"
                        .repeat(50_000)));
    add(
        attacks,
        "items",
        () -> Certificate.with("<dcc:item ", "<dcc:item/>".repeat(150_000) + "<dcc:item "));
    add(
        attacks,
        "statements",
        () ->
            Certificate.with(
                "</dcc:statements>",
                "<dcc:statement><dcc:conformity>pass</dcc:conformity></dcc:statement>"
                        .repeat(60_000)
                    + "</dcc:statements>"));
  }

  private static void results(List<Attack> attacks) {
    add(
        attacks,
        "results",
        () ->
            Certificate.with("</dcc:results>", "<dcc:result/>".repeat(100_000) + "</dcc:results>"));
    add(
        attacks,
        "unknown elements",
        () -> Certificate.with("</dcc:results>", "<dcc:odd/>".repeat(150_000) + "</dcc:results>"));
    add(
        attacks,
        "unknown attributes",
        () ->
            Certificate.with(
                "</dcc:results>",
                ("<dcc:result " + times(150, i -> "a" + i + "=\"\" ") + "/>").repeat(1_000)
                    + "</dcc:results>"));
  }

  private static String tree(int depth) {
    return depth == 0
        ? "<si:realList>" + REAL + "</si:realList>"
        : "<si:list>" + tree(depth - 1).repeat(2) + "</si:list>";
  }

  private static void add(List<Attack> attacks, String variant, Supplier<String> document) {
    attacks.add(Attack.read("X2", variant, document));
  }
}
