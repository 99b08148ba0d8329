package org.etalon.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** X2: more of something than a reader can hold. */
final class SizeAttacks {
  private static final int MILLION = 1_000_000;

  private SizeAttacks() {}

  static List<Attack> all() {
    List<Attack> attacks = new ArrayList<>();
    depth(attacks);
    attributes(attacks);
    namespaces(attacks);
    elements(attacks);
    unfinished(attacks);
    longText(attacks);
    textInPieces(attacks);
    return attacks;
  }

  private static void depth(List<Attack> attacks) {
    attacks.add(refused("depth 100000", () -> nested("dcc:subItems", 100_000)));
    attacks.add(refused("depth 257", () -> nested("dcc:subItems", 257)));
    attacks.add(read("depth 250 of others", () -> Certificate.withComment(nested("a", 240))));
    attacks.add(
        refused(
            "namespaces at every depth",
            () ->
                Certificate.withComment(
                    times(200, i -> "<a xmlns:p" + i + "=\"urn:" + "x".repeat(2_000) + "\">")
                        + "</a>".repeat(200))));
  }

  private static void attributes(List<Attack> attacks) {
    attacks.add(
        refused(
            "a million attributes",
            () -> Certificate.onRoot(times(MILLION, i -> "a" + i + "=\"\" "))));
    attacks.add(
        refused(
            "attributes of one hash",
            () -> Certificate.onRoot(times(1 << 12, i -> colliding(i, 12) + "=\"\" "))));
    attacks.add(refused("one attribute twice", () -> Certificate.onRoot("a=\"1\" a=\"1\"")));
    attacks.add(
        refused(
            "one attribute by two prefixes",
            () -> Certificate.onRoot("xmlns:p=\"u\" xmlns:q=\"u\" p:a=\"1\" q:a=\"1\"")));
    attacks.add(
        refused(
            "attribute name of a million characters",
            () -> Certificate.onRoot("a".repeat(MILLION) + "=\"\"")));
    attacks.add(
        read(
            "four megabytes in an attribute",
            () -> Certificate.onRoot("a=\"" + "x".repeat(4 * MILLION) + "\"")));
  }

  private static void namespaces(List<Attack> attacks) {
    attacks.add(
        refused(
            "a million namespaces",
            () -> Certificate.onRoot(times(400_000, i -> "xmlns:n" + i + "=\"u\" "))));
    attacks.add(
        refused(
            "long namespace",
            () -> Certificate.withComment("<a xmlns=\"u:" + "x".repeat(MILLION) + "\"/>")));
    attacks.add(
        read(
            "many namespaces",
            () ->
                Certificate.withComment(
                    times(
                        600,
                        j ->
                            "<a "
                                + times(150, i -> "xmlns:p" + i + "=\"urn:" + i + "\" ")
                                + "/>"))));
  }

  private static void elements(List<Attack> attacks) {
    attacks.add(
        refused(
            "name of a million characters",
            () -> Certificate.withComment("<" + "a".repeat(MILLION) + "/>")));
    attacks.add(
        refused("a million elements", () -> Certificate.withComment("<a/>".repeat(MILLION))));
    attacks.add(
        refused(
            "six hundred thousand lists with an attribute",
            () -> Certificate.withData("<dcc:list a=\"\"/>".repeat(600_000))));
    attacks.add(
        read(
            "elements of one hash",
            () -> Certificate.withComment(times(1 << 15, i -> "<" + colliding(i, 15) + "/>"))));
  }

  private static void unfinished(List<Attack> attacks) {
    attacks.add(refused("not closed", () -> "<a>".repeat(200)));
    attacks.add(refused("eight megabytes never ending", () -> "<a b=\"" + "x".repeat(8 * MILLION)));
    attacks.add(
        refused("comment never ending", () -> Certificate.TEXT + "<!--" + "-".repeat(8 * MILLION)));
  }

  private static void longText(List<Attack> attacks) {
    attacks.add(
        refused(
            "eleven megabytes of text",
            () -> Certificate.withComment("<a>" + "x".repeat(11 * MILLION) + "</a>")));
    attacks.add(
        refused("eleven megabytes of blanks", () -> Certificate.TEXT + " ".repeat(11 * MILLION)));
    attacks.add(
        read(
            "nine megabytes of text",
            () -> Certificate.withComment("<a>" + "x".repeat(9 * MILLION) + "</a>")));
    attacks.add(
        read(
            "nine megabytes in a comment",
            () -> Certificate.withComment("<a/><!--" + "x".repeat(9 * MILLION) + "-->")));
    attacks.add(
        read(
            "nine megabytes in an instruction",
            () -> "<?p " + "x".repeat(9 * MILLION) + "?>" + Certificate.TEXT));
    attacks.add(
        read("nine megabytes behind the root", () -> Certificate.TEXT + " ".repeat(9 * MILLION)));
  }

  private static void textInPieces(List<Attack> attacks) {
    attacks.add(
        read(
            "references to characters",
            () -> Certificate.withComment("<a>" + "&#120;".repeat(MILLION) + "</a>")));
    attacks.add(
        read(
            "lines ended twice",
            () -> Certificate.withComment("<a>" + "\r\n".repeat(4 * MILLION) + "</a>")));
    attacks.add(read("many comments", () -> Certificate.withValues("1<!---->".repeat(MILLION))));
    attacks.add(
        read("many sections", () -> Certificate.withValues("<![CDATA[1]]>".repeat(700_000))));
  }

  private static Attack refused(String variant, Supplier<String> document) {
    return Attack.refused("X2", variant, document);
  }

  private static Attack read(String variant, Supplier<String> document) {
    return Attack.read("X2", variant, document);
  }

  static String nested(String name, int depth) {
    return ("<" + name + ">").repeat(depth) + ("</" + name + ">").repeat(depth);
  }

  static String times(int count, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
  }

  /** Names of one hash code, as {@code Aa} and {@code BB} have the same. */
  private static String colliding(int number, int pairs) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < pairs; i++) {
      name.append((number >> i & 1) == 0 ? "Aa" : "BB");
    }
    return name.toString();
  }
}
