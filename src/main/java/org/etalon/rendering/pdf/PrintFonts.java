package org.etalon.rendering.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of a printed certificate: DejaVu from the class path for everything but the scripts of
 * East Asia, and for these a TrueType font of the machine. No character is ever lost: what no font
 * has is shown by its code point, and where only the font of East Asia is missing, printing is
 * refused.
 */
public final class PrintFonts {
  private static final Pattern MARKED = Pattern.compile("\\p{L}\\p{M}+");
  private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans";
  private static final List<Path> USUAL =
      List.of(
          Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"),
          Path.of("/usr/share/fonts/wqy-microhei/wqy-microhei.ttc"),
          Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"));
  private static final Set<UnicodeScript> EAST_ASIA =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO);
  private static final int CODE_POINTS = 0x30000;
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  private final BitSet covered = new BitSet(CODE_POINTS);
  private final @Nullable Path eastAsia;

  private PrintFonts(@Nullable Path eastAsia) {
    this.eastAsia = eastAsia;
  }

  /** The fonts, with the first one of East Asia that the machine keeps where it usually is. */
  public static PrintFonts ofThisMachine() {
    return of(USUAL.stream().filter(Files::isReadable).findFirst().orElse(null));
  }

  /**
   * The fonts, with a named one for East Asia.
   *
   * @param eastAsia a TrueType file or collection; null for none
   * @throws ProblemException when that file is no such font
   */
  public static PrintFonts of(@Nullable Path eastAsia) {
    PrintFonts fonts = new PrintFonts(eastAsia);
    try (InputStream latin = resource("Condensed.ttf");
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(latin))) {
      fonts.cover(font);
      if (eastAsia != null) {
        fonts.cover(eastAsia);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return fonts;
  }

  private void cover(Path file) {
    try {
      if (!isFont(file)) {
        throw new IOException("Not a font");
      }
      if (file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
        try (TrueTypeCollection collection = new TrueTypeCollection(file.toFile())) {
          // The first of a collection is the one that will be printed with.
          boolean[] first = {true};
          collection.processAllFonts(
              font -> {
                if (first[0]) {
                  cover(font);
                }
                first[0] = false;
              });
        }
      } else {
        try (TrueTypeFont font =
            new TTFParser().parse(new RandomAccessReadBuffer(Files.readAllBytes(file)))) {
          cover(font);
        }
      }
    } catch (IOException e) {
      throw missing("The font named by etalon.fonts.cjk is no TrueType font that can be read.");
    }
  }

  /** By its first bytes (OpenType, "Font collections" and "Table directory"). */
  private static boolean isFont(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      String start = HexFormat.of().formatHex(stream.readNBytes(4));
      return Set.of("00010000", "74727565", "74746366").contains(start);
    }
  }

  private void cover(TrueTypeFont font) throws IOException {
    if (!font.getTableMap().containsKey("glyf")) {
      throw new IOException("Its outlines are not those of TrueType");
    }
    CmapLookup glyphs = font.getUnicodeCmapLookup();
    for (int c = 0; c < CODE_POINTS; c++) {
      if (glyphs.getGlyphId(c) != 0) {
        covered.set(c);
      }
    }
  }

  /**
   * The same text in characters that can be printed.
   *
   * @throws ProblemException when a font is missing that could be installed
   */
  String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length() + 16);
    composed(text)
        .codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\t' || c == '\r' || covered.get(c)) {
                printable.appendCodePoint(c);
              } else if (eastAsia == null && isEastAsian(c)) {
                throw missing(
                    "No font for Chinese, Japanese or Korean is installed; install one in TrueType,"
                        + " for instance the Debian package fonts-wqy-microhei, or name one by"
                        + " etalon.fonts.cjk. The HTML needs none.");
              } else {
                printable.append(String.format(Locale.ROOT, "[U+%04X]", c));
              }
            });
    return printable.toString();
  }

  /** Letters with their marks as one character, for a line may end between two. */
  private static String composed(String text) {
    return MARKED
        .matcher(text)
        .replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFC));
  }

  private static boolean isEastAsian(int c) {
    boolean sign = (c >= 0x3000 && c < 0x3040) || (c >= 0xFF00 && c < 0xFFF0);
    return sign || EAST_ASIA.contains(UnicodeScript.of(c));
  }

  void register(PdfRendererBuilder builder) {
    add(builder, "Condensed.ttf", "Etalon", REGULAR, FontStyle.NORMAL);
    add(builder, "Condensed-Bold.ttf", "Etalon", BOLD, FontStyle.NORMAL);
    add(builder, "Condensed-Oblique.ttf", "Etalon", REGULAR, FontStyle.ITALIC);
    add(builder, "Mono.ttf", "Etalon Mono", REGULAR, FontStyle.NORMAL);
    if (eastAsia != null) {
      builder.useFont(eastAsia.toFile(), "Etalon CJK", REGULAR, FontStyle.NORMAL, true);
    }
    // The bold and the oblique have fewer characters than the regular one.
    add(builder, "Condensed.ttf", "Etalon Rest", REGULAR, FontStyle.NORMAL);
  }

  private static void add(
      PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
    builder.useFont(() -> resource(file), family, weight, style, true);
  }

  private static InputStream resource(String file) {
    InputStream stream = PrintFonts.class.getResourceAsStream(DEJAVU + file);
    if (stream == null) {
      throw new IllegalStateException("No font " + file + " on the class path");
    }
    return stream;
  }

  private static ProblemException missing(String detail) {
    return new ProblemException(ProblemType.FONT_MISSING, detail);
  }
}
