package org.etalon.fuzz;

import java.util.List;
import java.util.Random;

/** Changes characters, pieces and whole words of a text. */
final class TextMutation implements Suite.Mutation {
  private static final int PIECE_MAX = 40;

  private final List<String> words;

  TextMutation(List<String> words) {
    this.words = words;
  }

  @Override
  public String of(String input, String other, Random random) {
    String text = input;
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      text = once(text, other, random);
    }
    return text;
  }

  private String once(String text, String other, Random random) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(PIECE_MAX));
    String before = text.substring(0, from);
    String after = text.substring(to);
    String piece = text.substring(from, to);
    return switch (random.nextInt(9)) {
      case 0 -> before + after;
      case 1 -> before + piece + piece + after;
      case 2 -> before + piece.repeat(1 + random.nextInt(20)) + after;
      case 3 -> before + Nasty.pick(words, random) + text.substring(from);
      case 4 -> before + Nasty.pick(words, random) + after;
      case 5 -> before + other.substring(random.nextInt(other.length() + 1));
      case 6 -> before + character(random) + text.substring(from);
      case 7 -> before + Nasty.any(random) + after;
      default -> before + new StringBuilder(piece).reverse() + after;
    };
  }

  private static String character(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> String.valueOf((char) random.nextInt(0x10000));
      case 1 -> Character.toString(random.nextInt(0x110000));
      default -> String.valueOf((char) (0x20 + random.nextInt(0x5F)));
    };
  }
}
