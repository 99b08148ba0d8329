package org.etalon.dcc.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes documents that are well-formed and strange, from a seed. */
final class OddXml {
  private static final int DEPTH_MAX = 6;
  private static final List<String> URIS =
      List.of(
          "https://ptb.de/dcc",
          "https://ptb.de/si",
          "http://www.w3.org/2000/09/xmldsig#",
          "urn:example:a",
          "urn:example:b&amp;c");
  private static final List<String> PREFIXES =
      List.of("", "dcc", "si", "ds", "a", "b", "ns1", "xsi", "\u00e4\u8ba1", "x".repeat(40));
  private static final List<String> LOCALS =
      List.of("name", "content", "item", "value", "layout", "namespaces", "_-.1", "\u6e29\u5ea6");
  private static final List<String> SPACES =
      List.of("\n", "\n  ", " ", "\t", "\r\n ", "&#xD;", "&#10;&#9;", "\r");
  private static final List<String> TEXTS =
      List.of(
          "20.10",
          "a b",
          " leading and trailing ",
          "&lt;tag&gt; &amp; \"quoted\" 'single'",
          "]]&gt;",
          "line&#13;feed&#10;tab&#9;end",
          "line\r\nend\rmore",
          "\ud83c\udf21 &#x1F321; \u6e29\u5ea6",
          "<![CDATA[<raw> & ]]>",
          "<![CDATA[]]>",
          "\u00a0",
          "\\kelvin",
          "{\"json\": [1]}",
          "&#x7F;\u0085\u2028");
  private static final List<String> VALUES =
      List.of(
          "plain",
          "",
          " two  blanks ",
          "&#13;&#10;&#9;",
          "a\tb\nc\r\nd",
          "&lt;&amp;&gt;&quot;'",
          "\ud83d\ude00&#x1F600;",
          "@#{}[]");

  private final Random random;
  private final StringBuilder out = new StringBuilder();

  private OddXml(long seed) {
    this.random = new Random(seed);
  }

  static String of(long seed) {
    OddXml document = new OddXml(seed);
    document.declaration();
    document.asides();
    Map<String, String> none = new HashMap<>();
    none.put("", "");
    document.element(none, 0);
    document.asides();
    return document.out.toString();
  }

  private void declaration() {
    out.append(
        pick(List.of("", "<?xml version=\"1.0\"?>", "<?xml version='1.0' encoding='UTF-8'?>\n")));
  }

  private void asides() {
    for (int i = random.nextInt(3); i > 0; i--) {
      aside();
      out.append(pick(List.of("", "\n", " \r\n")));
    }
  }

  private void aside() {
    out.append(
        pick(
            List.of(
                "<!-- a comment -->",
                "<!---->",
                "<!--<b>&amp;\r\n\ud83c\udf21-->",
                "<?target some data?>",
                "<?t?>",
                "<?\u6e29 a='b'\r\n c ?>")));
  }

  private void element(Map<String, String> above, int depth) {
    Map<String, String> scope = new HashMap<>(above);
    StringBuilder declared = declare(scope, depth);
    String prefix = pick(scope.keySet().stream().sorted().toList());
    String name = prefix.isEmpty() ? pick(LOCALS) : prefix + ":" + pick(LOCALS);
    out.append('<').append(name).append(declared);
    attributes(scope);
    // The canonicaliser loses what follows a root without any child, so the root has one.
    int size = depth == 0 ? 1 + random.nextInt(4) : depth < DEPTH_MAX ? random.nextInt(5) : 0;
    if (size == 0 && random.nextBoolean()) {
      out.append(random.nextBoolean() ? "/>" : "></" + name + " >");
      return;
    }
    out.append('>');
    content(scope, depth, size);
    out.append("</").append(name).append('>');
  }

  private StringBuilder declare(Map<String, String> scope, int depth) {
    StringBuilder declared = new StringBuilder();
    List<String> left = new ArrayList<>(PREFIXES);
    int count = depth == 0 ? 4 : Math.max(0, random.nextInt(6) - 3);
    for (int i = 0; i < count; i++) {
      // The root needs a namespace: its prefix is taken from what is declared.
      String prefix = depth == 0 && i == 0 ? "" : pick(left);
      left.remove(prefix);
      String uri = pick(URIS);
      boolean undeclared = prefix.isEmpty() && depth > 0 && random.nextInt(3) == 0;
      scope.put(prefix, undeclared ? "" : uri);
      declared
          .append(prefix.isEmpty() ? " xmlns=\"" : " xmlns:" + prefix + "=\"")
          .append(undeclared ? "" : uri)
          .append('"');
    }
    return declared;
  }

  private void attributes(Map<String, String> scope) {
    List<String> used = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      String prefix = random.nextBoolean() ? "" : pick(scope.keySet().stream().sorted().toList());
      String local = pick(List.of("id", "refType", "lang", "name", "\u6e29"));
      String expanded = (prefix.isEmpty() ? "" : scope.get(prefix)) + " " + local;
      if (!used.contains(expanded)) {
        used.add(expanded);
        String name = prefix.isEmpty() ? local : prefix + ":" + local;
        out.append(pick(List.of(" ", "\n  "))).append(name).append("=\"");
        out.append(pick(VALUES)).append('"');
      }
    }
    if (random.nextInt(6) == 0) {
      out.append(" xml:lang='de' xml:space=\"preserve\"");
    }
  }

  private void content(Map<String, String> scope, int depth, int size) {
    int kind = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      boolean mixed = kind == 0;
      if (mixed && random.nextBoolean()) {
        out.append(pick(TEXTS));
      } else if (kind != 3 && random.nextBoolean()) {
        out.append(pick(SPACES));
      }
      if (kind < 2 && random.nextInt(4) == 0) {
        aside();
      }
      element(scope, depth + 1);
    }
    if (size == 0) {
      for (int i = random.nextInt(3); i > 0; i--) {
        out.append(pick(random.nextInt(5) == 0 ? SPACES : TEXTS));
        if (random.nextInt(5) == 0) {
          aside();
        }
      }
    } else if (random.nextBoolean()) {
      out.append(pick(SPACES));
    }
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
