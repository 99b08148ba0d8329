package org.etalon.dcc.difference;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.ByteData;
import org.etalon.dcc.Contact;
import org.etalon.dcc.LocalText;
import org.etalon.dcc.MultilingualText;
import org.etalon.dcc.RichContent;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.xml.Canonical;
import org.jspecify.annotations.Nullable;

/**
 * Something in a few words, where it was added or removed whole: its content in the order of the
 * model, names in the first of some languages, and no more than a reader would look at.
 */
final class Summary {
  /** More than is ever shown, so that what is long costs no more than what is shown. */
  private static final int LENGTH_MAX = 2 * Changes.TEXT_MAX;

  private static final Set<String> UNSAID = Set.of("unread", "missing", "asides", "xml");

  private final String[] languages;

  Summary(String... languages) {
    this.languages = languages;
  }

  String of(Object thing) {
    StringBuilder text = new StringBuilder();
    append(text, thing);
    return text.toString();
  }

  /** The name of a thing in the language of who asks; null when it has none. */
  @Nullable String nameOf(Object thing) {
    MultilingualText name = Keys.textOf(thing);
    return name == null ? null : name.in(languages);
  }

  /** Of the file as it stands in the certificate, if that is base64 at all. */
  static String digest(ByteData file) {
    byte[] content = file.content().orElseGet(() -> file.base64().getBytes(StandardCharsets.UTF_8));
    return "sha-256:" + HexFormat.of().formatHex(Canonical.sha256(content));
  }

  private void append(StringBuilder text, @Nullable Object thing) {
    if (thing == null || thing instanceof Attributes || text.length() > LENGTH_MAX) {
      return;
    } else if (thing instanceof MultilingualText words) {
      word(text, words.in(languages));
    } else if (thing instanceof RichContent rich) {
      rich(text, rich);
    } else if (thing instanceof LocalText words) {
      word(text, words.text());
    } else if (thing instanceof ByteData file) {
      word(text, file.fileName() + " " + digest(file));
    } else if (thing instanceof List<?> list) {
      list.forEach(member -> append(text, member));
    } else if (thing instanceof QuantityValue value) {
      quantity(text, value);
    } else if (thing instanceof Record) {
      components(text, thing);
    } else {
      word(text, thing.toString());
    }
  }

  private void rich(StringBuilder text, RichContent rich) {
    append(text, rich.name());
    word(text, rich.in(languages));
    for (RichContent.Part part : rich.parts()) {
      if (!(part instanceof LocalText)) {
        append(text, part);
      }
    }
  }

  private void components(StringBuilder text, Object thing) {
    boolean named = Keys.textOf(thing) != null && !(thing instanceof Contact);
    for (RecordComponent component : Parts.of(thing.getClass())) {
      Object part = Parts.value(thing, component);
      String name = component.getName();
      if (part instanceof Boolean && !UNSAID.contains(name)) {
        word(text, name + " = " + part);
      } else if (!UNSAID.contains(name)) {
        int length = text.length();
        append(text, part);
        if (named && name.equals("name") && text.length() > length) {
          text.append(':');
        }
      }
    }
    if (named && text.length() > 0 && text.charAt(text.length() - 1) == ':') {
      text.setLength(text.length() - 1);
    }
  }

  private void quantity(StringBuilder text, QuantityValue value) {
    Rows rows = Rows.of(value);
    if (rows == null) {
      components(text, value);
      return;
    }
    for (int i = 0; i < rows.size() && text.length() <= LENGTH_MAX; i++) {
      word(text, Rows.text(rows.row(i)) + (i + 1 < rows.size() ? ";" : ""));
    }
  }

  private static void word(StringBuilder text, String word) {
    if (!word.isBlank()) {
      boolean first = text.length() == 0;
      text.append(first ? "" : " ")
          .append(word.strip(), 0, Math.min(word.strip().length(), LENGTH_MAX));
    }
  }
}
