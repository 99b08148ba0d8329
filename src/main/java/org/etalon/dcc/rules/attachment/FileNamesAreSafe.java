package org.etalon.dcc.rules.attachment;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.etalon.dcc.ByteData;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Place;
import org.etalon.dcc.rules.Placed;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;
import org.etalon.dcc.rules.text.Hidden;

/** A name of a file is a name on every system, and nothing but a name. */
public final class FileNamesAreSafe extends Rule {
  private static final int BYTES_MAX = 255;
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?");
  private static final String RESERVED_SIGNS = "<>:\"|?*";

  public FileNamesAreSafe() {
    super(
        "e_file_names_are_safe",
        Weight.ERROR,
        "DCC 3.3.0, byteData/fileName; POSIX.1-2017, 3.170; CWE-22",
        "blank",
        "path",
        "hidden",
        "reserved",
        "long");
  }

  @Override
  public void check(Subject subject, Answers no) {
    for (Placed<ByteData> file : subject.contents().files()) {
      check(file.value().fileName(), file.place().child("dcc:fileName"), no);
    }
  }

  private static void check(String name, Place place, Answers no) {
    // Some systems take a wide slash or dot for a plain one.
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
    if (name.isBlank()) {
      no.no(place, "blank");
    } else if (name.getBytes(StandardCharsets.UTF_8).length > BYTES_MAX) {
      no.no(place, "long", name, BYTES_MAX);
    } else if (plain.indexOf('/') >= 0 || plain.indexOf('\\') >= 0 || isOnlyDots(plain)) {
      no.no(place, "path", name);
    } else if (Hidden.in(name) >= 0) {
      no.no(place, "hidden", "U+%04X".formatted(Hidden.in(name)));
    } else if (isReserved(plain)) {
      no.no(place, "reserved", name);
    }
  }

  private static boolean isOnlyDots(String name) {
    return name.equals(".") || name.equals("..");
  }

  private static boolean isReserved(String name) {
    return RESERVED.matcher(name).matches()
        || name.endsWith(".")
        || name.endsWith(" ")
        || name.startsWith(" ")
        || name.chars().anyMatch(c -> RESERVED_SIGNS.indexOf(c) >= 0);
  }
}
