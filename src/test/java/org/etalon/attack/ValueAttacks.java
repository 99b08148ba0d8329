package org.etalon.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.attack.Certificate.si;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.etalon.dcc.Dcc;
import org.etalon.fixture.RecordParts;
import org.etalon.quantity.value.RealList;

/** X8: a value in pieces. X16: lists and numbers that a reader could choke on or misread. */
final class ValueAttacks {
  private static final List<String> WRITTEN = List.of("100.0086", "138.5025");

  private static final List<String> NUMBERS =
      List.of(
          "NaN",
          "INF",
          "-INF",
          "+INF",
          "Infinity",
          "nan",
          "1E999999999",
          "1E-999999999",
          "1E2147483647",
          "1E-2147483648",
          "1E99999999999999999999",
          "1E401",
          "-0",
          "1E",
          "0x1F",
          "1_000",
          "1,5",
          "\u0661\u0662\u0663",
          "\uff11\uff12",
          "\ud835\udfcf",
          "\u2212\u0031",
          "1\u0301",
          "\u00bd",
          "\u2460",
          "1e5f",
          "1d",
          "--1",
          "+-1");

  private ValueAttacks() {}

  static List<Attack> all() {
    List<Attack> attacks = new ArrayList<>();
    pieces(attacks);
    lists(attacks);
    numbers(attacks);
    digits(attacks);
    return attacks;
  }

  /** The measured resistances are those of the certificate, whatever stands around them. */
  static void asWritten(Dcc dcc) {
    assertThat(measured(dcc)).isEqualTo(WRITTEN);
  }

  private static List<String> measured(Dcc dcc) {
    List<RealList> lists = RecordParts.of(dcc, RealList.class);
    return lists.get(lists.size() - 1).values();
  }

  /** All text nodes together are the text, wherever it was cut. */
  private static void pieces(List<Attack> attacks) {
    for (String pieces :
        List.of(
            "100.0086 138.<!-- -->5025",
            "100.0086 138<!---->.<!----><!---->5025",
            "100.0086 <!-- 999 -->138.5025",
            "<!--1-->100.0086 138.5025<!--0-->",
            "100.0086 <![CDATA[138.5025]]>",
            "1<![CDATA[00]]>.0086 138.5025",
            "100.0086 138<?p 9?>.5025",
            "100.0086 138&#46;5025",
            "100.0086&#32;138.5025",
            "100.0086&#10;138.5025",
            "100.0086 1<![CDATA[]]>38.5025",
            "100.0086 138.5<x xmlns=\"urn:x\">999</x>025")) {
      attacks.add(
          Attack.read("X8", pieces, () -> Certificate.withValues(pieces), ValueAttacks::asWritten));
    }
    attacks.add(
        Attack.read(
            "X8",
            "unit",
            () -> Certificate.with("\\ohm", "\\o<!-- x -->h<![CDATA[m]]>"),
            dcc -> {
              List<RealList> lists = RecordParts.of(dcc, RealList.class);
              assertThat(lists.get(lists.size() - 1).units()).containsExactly("\\ohm");
            }));
    attacks.add(
        Attack.read(
            "X8",
            "number of the certificate",
            () -> Certificate.with("LAB-2026-000042", "LAB-2026-0000<!-- -->42"),
            dcc -> assertThat(dcc.coreData().uniqueIdentifier()).isEqualTo("LAB-2026-000042")));
    attacks.add(
        Attack.read(
            "X8",
            "flag",
            () -> Certificate.with("<dcc:mainSigner>true", "<dcc:mainSigner>t<!-- -->rue"),
            dcc -> assertThat(dcc.respPersons().get(0).mainSigner()).isTrue()));
    attacks.add(
        Attack.refused("X8", "entity", () -> Certificate.withValues("100.0086 138&dot;5025")));
    attacks.add(
        Attack.refused(
            "X8", "comment in a comment", () -> Certificate.withValues("1<!-- <!-- --> -->")));
  }

  private static void lists(List<Attack> attacks) {
    attacks.add(
        Attack.refused(
            "X16", "five million numbers", () -> Certificate.withValues("1 ".repeat(5_000_000))));
    attacks.add(
        Attack.refused(
            "X16", "ten million numbers", () -> Certificate.withValues("1 ".repeat(10_000_000))));
    add(attacks, "nearly a million numbers", () -> Certificate.withValues("1 ".repeat(990_000)));
    add(
        attacks,
        "hundred thousand numbers that are none",
        () -> Certificate.withValues("x ".repeat(100_000)));
    add(
        attacks,
        "hundred thousand units",
        () -> Certificate.with("\\ohm", "\\ohm ".repeat(100_000)));
    add(
        attacks,
        "hundred thousand wrong units",
        () -> Certificate.with("\\ohm", SizeAttacks.times(100_000, i -> "\\ohn" + i + " ")));
    add(attacks, "one number for two uncertainties", () -> Certificate.withValues("1"));
    add(attacks, "three for two", () -> Certificate.withValues("1 2 3"));
    add(attacks, "none", () -> Certificate.withValues(""));
    add(attacks, "blanks", () -> Certificate.withValues(" \n\t ".repeat(500_000)));
    for (String blank :
        List.of(
            "\u00a0", "\u2007", "\u202f", "\u3000", "\u2028", "\u0085", "\u200b", "\ufeff", ",",
            ";")) {
      attacks.add(
          Attack.read(
              "X16",
              "separated by U+" + Integer.toHexString(blank.charAt(0)),
              () -> Certificate.withValues("100.0086" + blank + "138.5025"),
              dcc -> assertThat(measured(dcc)).containsExactly("100.0086" + blank + "138.5025")));
    }
    add(
        attacks,
        "covariances of a thousand quantities",
        () ->
            Certificate.withQuantity(
                si(
                    "<si:hybrid>"
                        + "<si:real><si:value>1</si:value><si:unit>\\one</si:unit></si:real>"
                            .repeat(2)
                        + "<si:covarianceMatrix>"
                        + ("<si:column>"
                                + "<si:covariance><si:value>1</si:value><si:unit>\\one</si:unit></si:covariance>"
                                    .repeat(200)
                                + "</si:column>")
                            .repeat(200)
                        + "</si:covarianceMatrix></si:hybrid>")));
  }

  private static void numbers(List<Attack> attacks) {
    for (String number : NUMBERS) {
      attacks.add(
          Attack.read(
              "X16",
              "number " + number,
              () -> Certificate.withValues(number + " 138.5025"),
              dcc -> assertThat(measured(dcc)).containsExactly(number, "138.5025")));
      add(
          attacks,
          "uncertainty " + number,
          () -> Certificate.with(">0.0039 0.0046<", ">" + number + " 0.0046<"));
      add(
          attacks,
          "coverage factor " + number,
          () -> Certificate.with(">2.00 2.05<", ">" + number + " 2.05<"));
    }
  }

  private static void digits(List<Attack> attacks) {
    for (int digits : new int[] {65, 1_900, 2_100, 1_000_000, 9_000_000}) {
      add(attacks, digits + " digits", () -> Certificate.withValues("9".repeat(digits) + " 1"));
      add(
          attacks,
          digits + " digits behind the point",
          () -> Certificate.withValues("0." + "0".repeat(digits) + "1 1"));
      add(
          attacks,
          digits + " digits of the exponent",
          () -> Certificate.withValues("1E" + "9".repeat(digits) + " 1"));
      add(
          attacks,
          digits + " digits of an uncertainty",
          () -> Certificate.with(">0.0039 0.0046<", ">0." + "3".repeat(digits) + " 1<"));
    }
  }

  private static void add(List<Attack> attacks, String variant, Supplier<String> document) {
    attacks.add(Attack.read("X16", variant, document));
  }
}
