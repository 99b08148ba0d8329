package org.etalon.attack;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** X1: a document type, in every place and disguise. X21: other encodings than UTF-8. */
final class ParserAttacks {
  private static final String FILE = "file:///etc/hostname";

  private ParserAttacks() {}

  static List<Attack> all() {
    List<Attack> attacks = new ArrayList<>();
    doctypes(attacks);
    disguised(attacks);
    encodings(attacks);
    otherNames(attacks);
    declarations(attacks);
    octets(attacks);
    return attacks;
  }

  private static void doctypes(List<Attack> attacks) {
    String root = "dcc:digitalCalibrationCertificate";
    String[][] before = {
      {"empty", "<!DOCTYPE " + root + ">"},
      {"internal subset", "<!DOCTYPE a [<!ENTITY b 'c'>]>"},
      {"external entity", "<!DOCTYPE a [<!ENTITY b SYSTEM '" + FILE + "'>]>"},
      {"public identifier", "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0//EN' '" + FILE + "'>"},
      {"external subset", "<!DOCTYPE a SYSTEM '" + FILE + "'>"},
      {"parameter entity", "<!DOCTYPE a [<!ENTITY % b SYSTEM '" + FILE + "'> %b;]>"},
      {"parameter entity inside", "<!DOCTYPE a [<!ENTITY % p '<!ENTITY &#37; q \"r\">'>%p;%q;]>"},
      {"ID by declaration", "<!DOCTYPE a [<!ATTLIST dcc:item serial ID #IMPLIED>]>"},
      {"default attribute", "<!DOCTYPE a [<!ATTLIST " + root + " schemaVersion CDATA '9'>]>"},
      {"billion laughs", laughs()},
      {"quadratic", "<!DOCTYPE a [<!ENTITY b '" + "x".repeat(50_000) + "'>]>"},
      {"behind comment", "<!-- " + "x".repeat(5_000) + " --><?p q?>\n<!DOCTYPE a>"},
      {"notation", "<!DOCTYPE a [<!NOTATION n SYSTEM '" + FILE + "'>]>"},
    };
    for (String[] each : before) {
      attacks.add(Attack.refused("X1", each[0], () -> each[1] + entityUsed()));
    }
    attacks.add(
        Attack.refused(
            "X1",
            "behind the declaration",
            () -> "<?xml version='1.0' encoding='UTF-8'?>\n<!DOCTYPE a []>" + Certificate.TEXT));
    attacks.add(Attack.refused("X1", "in the middle", () -> Certificate.withData("<!DOCTYPE a>")));
    attacks.add(Attack.refused("X1", "at the end", () -> Certificate.TEXT + "<!DOCTYPE a>"));
  }

  private static void disguised(List<Attack> attacks) {
    attacks.add(Attack.refused("X1", "lower case", () -> "<!doctype a>" + Certificate.TEXT));
    attacks.add(Attack.refused("X1", "entity alone", () -> Certificate.withValues("&b;")));
    attacks.add(
        Attack.refused(
            "X1",
            "large document",
            () ->
                "<!DOCTYPE a>" + Certificate.withComment("<a>" + "x".repeat(1_000_000) + "</a>")));
    attacks.add(
        Attack.refusedBytes(
            "X1",
            "in UTF-7",
            () ->
                ("<?xml version='1.0' encoding='UTF-7'?>+ADwAIQ-DOCTYPE a>" + Certificate.TEXT)
                    .getBytes(StandardCharsets.UTF_8)));
    attacks.add(
        Attack.refusedBytes(
            "X1",
            "in UTF-16",
            () -> ("\uFEFF<!DOCTYPE a>" + Certificate.TEXT).getBytes(StandardCharsets.UTF_16LE)));
    attacks.add(
        Attack.read("X1", "as text", () -> Certificate.withComment("<![CDATA[<!DOCTYPE a>]]>")));
  }

  private static String entityUsed() {
    return Certificate.withValues("&b;");
  }

  private static String laughs() {
    StringBuilder type = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 'ha'>");
    for (int i = 1; i < 30; i++) {
      type.append("<!ENTITY l").append(i).append(" '").append(("&l" + (i - 1) + ";").repeat(10));
      type.append("'>");
    }
    return type.append("<!ENTITY b '&l29;'>]>").toString();
  }

  private static void encodings(List<Attack> attacks) {
    for (String name : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE")) {
      Charset charset = Charset.forName(name);
      attacks.add(Attack.refusedBytes("X21", name, () -> Certificate.TEXT.getBytes(charset)));
      attacks.add(
          Attack.refusedBytes("X21", name + " declared", () -> declared(name).getBytes(charset)));
      attacks.add(
          Attack.refusedBytes(
              "X21",
              name + " declared, but UTF-8",
              () -> declared(name).getBytes(StandardCharsets.UTF_8)));
      attacks.add(
          Attack.refusedBytes(
              "X21",
              name + " with byte order mark, declared as UTF-8",
              () -> ("\uFEFF" + declared("UTF-8")).getBytes(charset)));
    }
  }

  private static void otherNames(List<Attack> attacks) {
    for (String name :
        List.of(
            "UTF-7",
            "ISO-8859-1",
            "windows-1252",
            "GB18030",
            "IBM037",
            "US-ASCII",
            "CESU-8",
            "ISO-10646-UCS-4",
            "x",
            "")) {
      attacks.add(Attack.refused("X21", "declared as " + name, () -> declared(name)));
    }
    attacks.add(
        Attack.refusedBytes(
            "X21", "EBCDIC", () -> declared("IBM037").getBytes(Charset.forName("IBM037"))));
  }

  private static void declarations(List<Attack> attacks) {
    attacks.add(
        Attack.refused("X21", "version 1.1", () -> "<?xml version='1.1'?>" + Certificate.TEXT));
    attacks.add(
        Attack.refused("X21", "two declarations", () -> declared("UTF-8") + declared("UTF-8")));
    attacks.add(
        Attack.refused("X21", "two byte order marks", () -> "\uFEFF\uFEFF" + declared("UTF-8")));
    attacks.add(
        Attack.refused("X21", "blank before the declaration", () -> " " + declared("UTF-8")));
    attacks.add(
        Attack.refused(
            "X21",
            "long declaration",
            () ->
                "<?xml version='1.0'"
                    + " ".repeat(10_000)
                    + "encoding='UTF-16'?>"
                    + Certificate.TEXT));
    attacks.add(
        Attack.read(
            "X21",
            "one byte order mark",
            () -> "\uFEFF" + declared("utf-8"),
            ValueAttacks::asWritten));
  }

  private static void octets(List<Attack> attacks) {
    octets(attacks, "overlong slash", 0xC0, 0xAF);
    octets(attacks, "overlong zero", 0xC0, 0x80);
    octets(attacks, "overlong less-than", 0xE0, 0x80, 0xBC);
    octets(attacks, "surrogate", 0xED, 0xA0, 0x80);
    octets(attacks, "beyond Unicode", 0xF5, 0x80, 0x80, 0x80);
    octets(attacks, "cut short", 0xE4, 0xB8);
    octets(attacks, "lone continuation", 0x80);
    octets(attacks, "zero", 0);
    octets(attacks, "control", 1);
    octets(attacks, "non-character", 0xEF, 0xBF, 0xBF);
  }

  private static String declared(String encoding) {
    return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + Certificate.TEXT;
  }

  private static void octets(List<Attack> attacks, String variant, int... octets) {
    attacks.add(
        Attack.refusedBytes(
            "X21",
            variant,
            () -> {
              byte[] bytes =
                  Certificate.withComment("<a>....</a>").getBytes(StandardCharsets.UTF_8);
              int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("....");
              for (int i = 0; i < octets.length; i++) {
                bytes[at + i] = (byte) octets[i];
              }
              return bytes;
            }));
  }
}
