package org.etalon.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes octets, tags and texts, or the tree of a document. */
final class DocumentMutation implements Suite.Mutation {
  private static final Pattern TEXT = Pattern.compile(">([^<>]*)</");
  private static final Pattern VALUE = Pattern.compile("=\"([^\"<>]*)\"");
  private static final Pattern TAG = Pattern.compile("</?[^<>]+>");

  private final TextMutation octets =
      new TextMutation(
          List.of(
              "<",
              ">",
              "&",
              "\"",
              "<!--",
              "-->",
              "<![CDATA[",
              "]]>",
              "<?",
              "?>",
              "/>",
              "xmlns=\"\"",
              "&#x",
              "&#0;",
              "&lt;",
              "<!DOCTYPE a>",
              "\u0000",
              "\u00ff",
              "\u00ef\u00bb\u00bf",
              "\u00c0\u0080",
              "\u00ed\u00a0\u0080"));

  @Override
  public String of(String input, String other, Random random) {
    String document = input;
    int how = random.nextInt(20);
    if (how == 0) {
      return octets.of(document, other, random);
    }
    if (how < 12) {
      document = TreeMutation.of(document, other, random);
    }
    if (how > 9) {
      for (int i = 1 + random.nextInt(5); i > 0; i--) {
        document = token(document, other, random);
      }
    }
    return document;
  }

  private static String token(String document, String other, Random random) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> inside(document, TEXT, random, nasty(random));
      case 4, 5 -> inside(document, VALUE, random, nasty(random));
      case 6 -> inside(document, TEXT, random, split(random));
      case 7 -> {
        List<MatchResult> tags = TAG.matcher(document).results().toList();
        if (tags.isEmpty()) {
          yield document;
        }
        MatchResult tag = Nasty.pick(tags, random);
        String insert = random.nextBoolean() ? tag.group() : "";
        yield document.substring(0, tag.start()) + insert + insert + document.substring(tag.end());
      }
      case 8 -> {
        List<MatchResult> texts = TEXT.matcher(other).results().toList();
        String text = texts.isEmpty() ? "" : Nasty.pick(texts, random).group(1);
        yield inside(document, TEXT, random, text);
      }
      default -> inside(document, TEXT, random, list(random));
    };
  }

  /** A number in pieces, which some readers put together differently from others. */
  private static String split(Random random) {
    return Nasty.pick(
        List.of(
            "1<!-- -->0.5",
            "<![CDATA[10.5]]>",
            "1<?p q?>0",
            "1&#48;.5",
            "1<x/>0",
            "&#x1d7ce;",
            "<!-- -->",
            "1<![CDATA[0]]>5",
            " <!----> 1",
            "<si:value>1</si:value>"),
        random);
  }

  private static String list(Random random) {
    StringBuilder list = new StringBuilder();
    String token = nasty(random);
    int length = random.nextInt(60);
    for (int i = 0; i < length; i++) {
      list.append(random.nextInt(10) == 0 ? nasty(random) : token).append(' ');
    }
    return list.length() > 100_000 ? list.substring(0, 100_000) : list.toString();
  }

  static String nasty(Random random) {
    String text = Nasty.any(random);
    String escaped =
        random.nextInt(10) == 0 ? text : text.replace("&", "&amp;").replace("<", "&lt;");
    return new String(escaped.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static String inside(String document, Pattern where, Random random, String text) {
    List<MatchResult> places = where.matcher(document).results().toList();
    if (places.isEmpty()) {
      return document;
    }
    MatchResult place = Nasty.pick(places, random);
    return document.substring(0, place.start(1)) + text + document.substring(place.end(1));
  }
}
