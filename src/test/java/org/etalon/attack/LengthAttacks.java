package org.etalon.attack;

import static org.etalon.attack.Certificate.si;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** X2: one value that is far too long, in every place that is short in a good certificate. */
final class LengthAttacks {
  private LengthAttacks() {}

  static List<Attack> all() {
    List<Attack> attacks = new ArrayList<>();
    attributes(attacks);
    units(attacks);
    texts(attacks);
    return attacks;
  }

  private static void attributes(List<Attack> attacks) {
    for (String attribute : List.of("id", "refId", "refType")) {
      add(
          attacks,
          "long " + attribute,
          () ->
              Certificate.with(
                  "<dcc:item ",
                  "<dcc:item " + attribute + "=\"" + "x".repeat(1_000_000) + "\"/><dcc:item "));
      add(
          attacks,
          "many words in " + attribute,
          () ->
              Certificate.with(
                  "<dcc:item ",
                  "<dcc:item " + attribute + "=\"" + "x ".repeat(900_000) + "\"/><dcc:item "));
    }
    add(
        attacks,
        "long schemaVersion",
        () -> Certificate.with("=\"3.3.0\"", "=\"3.3.0" + "0".repeat(1_000_000) + "\""));
    add(
        attacks,
        "long lang",
        () -> Certificate.with("lang=\"en\"", "lang=\"" + "e".repeat(1_000_000) + "\""));
  }

  private static void units(List<Attack> attacks) {
    add(attacks, "long unit", () -> Certificate.withQuantity(real("\\metre".repeat(300_000))));
    add(attacks, "long wrong unit", () -> Certificate.withQuantity(real("\\meter".repeat(300))));
  }

  private static void texts(List<Attack> attacks) {
    add(
        attacks,
        "long identifier",
        () ->
            Certificate.with(
                "<dcc:uniqueIdentifier>", "<dcc:uniqueIdentifier>" + "x".repeat(5_000_000)));
    add(
        attacks,
        "long date",
        () -> Certificate.with("<dcc:issueDate>", "<dcc:issueDate>" + "2".repeat(1_000_000)));
  }

  private static String real(String unit) {
    return si("<si:real><si:value>1</si:value><si:unit>" + unit + "</si:unit></si:real>");
  }

  private static void add(List<Attack> attacks, String variant, Supplier<String> document) {
    attacks.add(Attack.read("X2", variant, document));
  }
}
