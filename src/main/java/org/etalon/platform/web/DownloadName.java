package org.etalon.platform.web;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A file name out of what a stranger wrote that is safe on every system it is saved on. */
final class DownloadName {
  private static final int CHARACTERS_MAX = 100;
  private static final int EXTENSION_MAX = 12;

  /** Separators of all systems; only what follows the last one is a name. */
  private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

  /** Controls, formats such as those that turn the direction of writing, lone surrogates. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");

  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
  private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*%]");

  /** Names that are devices under Windows, whatever their extension. */
  private static final Set<String> DEVICES =
      Set.of("con", "prn", "aux", "nul", "conin$", "conout$");

  private static final Pattern PORT = Pattern.compile("(com|lpt)[0-9\u00B9\u00B2\u00B3]");

  private DownloadName() {}

  static String of(String written, String otherwise) {
    String name = PATH.matcher(written).replaceFirst("");
    name = UNSEEN.matcher(name).replaceAll("");
    name = BLANKS.matcher(name).replaceAll(" ");
    name = RESERVED.matcher(name).replaceAll("_");
    name = shortened(name.replaceFirst("^[. ]+", "")).replaceFirst("[. ]+$", "");
    if (name.isEmpty()) {
      return otherwise;
    }
    String stem = name.replaceFirst("\\..*$", "").stripTrailing().toLowerCase(Locale.ROOT);
    return DEVICES.contains(stem) || PORT.matcher(stem).matches() ? "_" + name : name;
  }

  /** Keeps the extension, by which the system of the reader chooses a program. */
  private static String shortened(String name) {
    int length = name.codePointCount(0, name.length());
    if (length <= CHARACTERS_MAX) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String extension = dot > 0 && name.length() - dot <= EXTENSION_MAX ? name.substring(dot) : "";
    int kept = CHARACTERS_MAX - extension.length();
    return name.substring(0, name.offsetByCodePoints(0, kept)) + extension;
  }
}
