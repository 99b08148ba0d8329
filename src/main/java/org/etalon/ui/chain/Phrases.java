package org.etalon.ui.chain;

import org.etalon.rendering.Labels;

/** Labels with something filled in: {@code {0}}, {@code {1}} and so on. */
public final class Phrases {
  private Phrases() {}

  public static String of(Labels words, String key, Object... arguments) {
    String text = words.get(key);
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return text;
  }
}
