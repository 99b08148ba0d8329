package org.etalon.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** X18: references to other certificates. */
final class ReferenceAttacks {
  private ReferenceAttacks() {}

  static List<Attack> all() {
    List<Attack> attacks = new ArrayList<>();
    links(attacks);
    digests(attacks);
    return attacks;
  }

  private static void links(List<Attack> attacks) {
    String begin = "<dcc:linkedReport><dcc:referral/><dcc:referralID>x</dcc:referralID>";
    attacks.add(
        Attack.refused(
            "X18",
            "depth 100000",
            () -> report(begin.repeat(100_000) + "</dcc:linkedReport>".repeat(100_000))));
    attacks.add(
        Attack.refused(
            "X18",
            "depth 60000 in one line",
            () -> report(SizeAttacks.nested("dcc:linkedReport", 60_000))));
    read(attacks, "depth 240", () -> report(begin.repeat(240) + "</dcc:linkedReport>".repeat(240)));
    read(
        attacks,
        "fifty thousand beside each other",
        () -> report((begin + "</dcc:linkedReport>").repeat(40_000)));
    read(attacks, "itself", () -> Certificate.with("NMI-2026-000004", "LAB-2026-000042"));
    read(
        attacks,
        "a circle",
        () ->
            report(
                "<dcc:linkedReport><dcc:referralID>LAB-2026-000042</dcc:referralID>"
                    + "<dcc:linkedReport><dcc:referralID>NMI-2026-000004</dcc:referralID>"
                    + "</dcc:linkedReport></dcc:linkedReport>"));
  }

  private static void digests(List<Attack> attacks) {
    for (String procedure :
        List.of(
            "none",
            "MD5",
            "SHA-1",
            "",
            "crc32",
            "identity",
            "c14n-sha256\u200b",
            "x".repeat(5_000))) {
      read(
          attacks,
          "procedure " + procedure.substring(0, Math.min(20, procedure.length())),
          () -> Certificate.with("c14n-sha256", procedure));
    }
    read(
        attacks,
        "long digest",
        () -> Certificate.with("qUqP5cyxm6YcTAhz05Hph5gvu9M=", "A".repeat(1_000_000)));
  }

  private static String report(String linked) {
    return Certificate.with("</dcc:certificate>", linked + "</dcc:certificate>");
  }

  private static void read(List<Attack> attacks, String variant, Supplier<String> document) {
    attacks.add(Attack.read("X18", variant, document, ValueAttacks::asWritten));
  }
}
