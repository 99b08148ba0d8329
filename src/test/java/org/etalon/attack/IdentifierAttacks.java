package org.etalon.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.attack.SizeAttacks.times;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** X6: one identifier for two things. X20: two identifiers that look like one. */
final class IdentifierAttacks {
  private static final String NUMBER = "LAB-2026-000042";

  private IdentifierAttacks() {}

  static List<Attack> all() {
    List<Attack> attacks = new ArrayList<>();
    duplicates(attacks);
    manyDuplicates(attacks);
    references(attacks);
    lookalikes(attacks);
    return attacks;
  }

  private static void duplicates(List<Attack> attacks) {
    same(
        attacks,
        "two items",
        () -> Certificate.with("<dcc:item ", "<dcc:item id=\"i1\"/><dcc:item "));
    same(attacks, "item and quantity", () -> Certificate.with("id=\"q1\"", "id=\"i1\""));
    same(attacks, "blanks around it", () -> Certificate.with("id=\"q1\"", "id=\" i1&#32;\""));
    same(
        attacks,
        "of D-SI",
        () -> Certificate.with("<si:realListXMLList", "<si:realListXMLList id=\"i1\""));
    same(
        attacks,
        "Id of a signature",
        () ->
            Certificate.with(
                Certificate.END,
                "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" Id=\"i1\"/>"
                    + Certificate.END));
    same(attacks, "ID in capitals", () -> Certificate.with("id=\"q1\"", "ID=\"i1\" id=\"q1\""));
    same(attacks, "xml:id", () -> Certificate.with("id=\"q1\"", "xml:id=\"i1\" id=\"q1\""));
    same(
        attacks,
        "in foreign XML",
        () -> Certificate.withComment("<a xmlns=\"urn:a\" id=\"i1\" Id=\"q1\"/>"));
    same(
        attacks,
        "id in another namespace",
        () -> Certificate.onRoot("xmlns:o=\"urn:o\" o:id=\"i1\""));
    attacks.add(
        Attack.refused(
            "X6", "by two attributes", () -> Certificate.with("id=\"q1\"", "id=\"q1\" id=\"i1\"")));
    attacks.add(
        Attack.refused(
            "X6",
            "declared by a DTD",
            () ->
                "<!DOCTYPE a [<!ATTLIST dcc:item n ID #IMPLIED>]>"
                    + Certificate.with("<dcc:item ", "<dcc:item n=\"q1\" ")));
  }

  private static void manyDuplicates(List<Attack> attacks) {
    same(
        attacks,
        "fifty thousand of one",
        () ->
            Certificate.with("<dcc:item ", "<dcc:item id=\"i1\"/>".repeat(50_000) + "<dcc:item "));
    same(
        attacks,
        "fifty thousand, each other, and one twice",
        () ->
            Certificate.with(
                "<dcc:item ",
                times(50_000, i -> "<dcc:item id=\"n" + i + "\" refId=\"n" + (i / 2) + "\"/>")
                    + "<dcc:item id=\"n7\"/><dcc:item "));
  }

  private static void references(List<Attack> attacks) {
    same(
        attacks,
        "references in a circle",
        () -> Certificate.with("id=\"q1\" refId=\"i1 m1\"", "id=\"q1\" refId=\"q1\""));
    same(
        attacks,
        "references to nothing",
        () ->
            Certificate.with(
                "refId=\"i1 m1\"", "refId=\"" + times(100_000, i -> "x" + i + " ") + "\""));
  }

  private static void same(List<Attack> attacks, String variant, Supplier<String> document) {
    attacks.add(Attack.read("X6", variant, document));
  }

  /** Characters are kept as they are: two numbers that look alike stay two. */
  private static void lookalikes(List<Attack> attacks) {
    String[][] numbers = {
      {"Cyrillic letter", "L\u0410B-2026-000042"},
      {"Greek letter", "\u039bAB-2026-000042"},
      {"full-width digits", "LAB-2026-00004\uff12"},
      {"mathematical digits", "LAB-2026-00004\ud835\udfd0"},
      {"other hyphen", "LAB\u20102026-000042"},
      {"soft hyphen", "LAB-2026-\u00ad000042"},
      {"zero-width blank", "LAB-2026-\u200b000042"},
      {"joiner", "LAB-2026-\u200d000042"},
      {"no-break blank", "LAB-2026-000042\u00a0"},
      {"override", "LAB-2026-\u202e240000"},
      {"isolate", "\u2067LAB-2026-000042\u2069"},
      {"tags", "LAB-2026-000042\udb40\udc41"},
      {"composed", "L\u00c5B-2026-000042"},
      {"decomposed", "LA\u030aB-2026-000042"},
      {"Angstrom sign", "L\u212bB-2026-000042"},
      {"many marks", "L" + "\u0301".repeat(1_000) + "AB"},
      {"variation selector", "LAB\ufe0f-2026-000042"},
      {"filler", "LAB-2026-000042\u3164"},
      {"private use", "LAB-2026-000042\ue000"},
      {"line separator", "LAB-2026-\u2028000042"},
    };
    for (String[] each : numbers) {
      attacks.add(
          Attack.read(
              "X20",
              "number with " + each[0],
              () -> Certificate.with(NUMBER, each[1]),
              dcc ->
                  assertThat(dcc.coreData().uniqueIdentifier())
                      .isEqualTo(each[1])
                      .isNotEqualTo(NUMBER)));
      String inUnit = each[1].replace("2026-000042", "").replace("LAB", "metre");
      attacks.add(
          Attack.read(
              "X20", "unit with " + each[0], () -> Certificate.with("\\ohm", "\\" + inUnit)));
      attacks.add(
          Attack.read(
              "X20",
              "name with " + each[0],
              () -> Certificate.with(">Works<", ">" + each[1] + "<"),
              dcc -> assertThat(dcc.customer().name().in("en")).isEqualTo(each[1])));
      attacks.add(
          Attack.read(
              "X20",
              "id with " + each[0],
              () -> Certificate.with("id=\"q1\"", "id=\"" + each[1] + "\"")));
    }
  }
}
