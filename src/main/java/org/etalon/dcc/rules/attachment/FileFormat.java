package org.etalon.dcc.rules.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file is by its first bytes. */
enum FileFormat {
  PDF,
  PNG,
  JPEG,
  GIF,
  TIFF,
  BMP,
  WEBP,
  ZIP,
  GZIP,
  OLE,
  PROGRAM,
  SVG,
  HTML,
  XML,
  TEXT,
  EMPTY,
  OTHER;

  private static final int HEAD = 1_024;
  private static final int ZIP_END = 22;
  private static final int ZIP_COMMENT_MAX = 65_535;
  private static final int ZIP_COMMENT_AT = 20;
  private static final int BYTE = 0xFF;
  private static final String PDF_HEADER = "%PDF-";
  private static final String ZIP_END_SIGNATURE = "PK\u0005\u0006";

  // Signatures as ISO 8859-1 text, longest first where one begins another.
  private static final Map<String, FileFormat> SIGNATURES =
      Map.ofEntries(
          Map.entry(PDF_HEADER, PDF),
          Map.entry("\u0089PNG\r\n\u001a\n", PNG),
          Map.entry("\u00ff\u00d8\u00ff", JPEG),
          Map.entry("GIF87a", GIF),
          Map.entry("GIF89a", GIF),
          Map.entry("II*\u0000", TIFF),
          Map.entry("MM\u0000*", TIFF),
          Map.entry("PK\u0003\u0004", ZIP),
          Map.entry(ZIP_END_SIGNATURE, ZIP),
          Map.entry("\u001f\u008b\b", GZIP),
          Map.entry("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", OLE),
          Map.entry("\u007fELF", PROGRAM));

  private static final Map<String, Set<FileFormat>> EXPECTED =
      Map.ofEntries(
          Map.entry("application/pdf", Set.of(PDF)),
          Map.entry("image/png", Set.of(PNG)),
          Map.entry("image/jpeg", Set.of(JPEG)),
          Map.entry("image/jpg", Set.of(JPEG)),
          Map.entry("image/gif", Set.of(GIF)),
          Map.entry("image/tiff", Set.of(TIFF)),
          Map.entry("image/bmp", Set.of(BMP)),
          Map.entry("image/webp", Set.of(WEBP)),
          Map.entry("image/svg+xml", Set.of(SVG)),
          Map.entry("application/zip", Set.of(ZIP)),
          Map.entry("application/x-zip-compressed", Set.of(ZIP)),
          Map.entry("application/gzip", Set.of(GZIP)),
          Map.entry("application/msword", Set.of(OLE, ZIP)),
          Map.entry("application/vnd.ms-excel", Set.of(OLE, ZIP, TEXT)),
          Map.entry("application/json", Set.of(TEXT)),
          Map.entry("application/xml", Set.of(XML, SVG, HTML)),
          Map.entry("text/xml", Set.of(XML, SVG, HTML)),
          Map.entry("application/xhtml+xml", Set.of(XML, HTML)),
          Map.entry("text/html", Set.of(HTML, XML, TEXT, EMPTY)));

  private static final Pattern MARKUP_START = Pattern.compile("\\A\\s*<[?!a-zA-Z]");
  private static final Pattern PDF_BEHIND_BLANKS =
      Pattern.compile("\\A(?:\u00ef\u00bb\u00bf)?\\s+%PDF-");
  private static final Pattern SVG_ROOT = Pattern.compile("<(?:[a-z0-9]{1,20}:)?svg[\\s>]");
  private static final Pattern HTML_ROOT =
      Pattern.compile("<!doctype html|<(?:html|head|body|script|iframe)[\\s>]");

  /** As people name it. */
  String shown() {
    return name().toLowerCase(Locale.ROOT);
  }

  static FileFormat of(byte[] content) {
    if (content.length == 0) {
      return EMPTY;
    }
    String head = text(content, 0, HEAD);
    for (Map.Entry<String, FileFormat> signature : SIGNATURES.entrySet()) {
      if (head.startsWith(signature.getKey())) {
        return signature.getValue();
      }
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return WEBP;
    }
    if (PDF_BEHIND_BLANKS.matcher(head).find()) {
      return PDF;
    }
    boolean text = isText(content);
    if (!text) {
      return head.startsWith("BM") ? BMP : head.startsWith("MZ") ? PROGRAM : OTHER;
    }
    String markup = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
    return MARKUP_START.matcher(markup).find() ? markup(markup.toLowerCase(Locale.ROOT)) : TEXT;
  }

  private static FileFormat markup(String head) {
    if (HTML_ROOT.matcher(head).find()) {
      return SVG_ROOT.matcher(head).find() && !head.contains("<html") ? SVG : HTML;
    }
    return SVG_ROOT.matcher(head).find() ? SVG : XML;
  }

  /** The formats that go by a media type; none for a type that says nothing about the bytes. */
  static Set<FileFormat> expected(String mediaType) {
    String type = mediaType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    Set<FileFormat> known = EXPECTED.get(type);
    if (known != null) {
      return known;
    }
    if (type.endsWith("+xml")) {
      return Set.of(XML, SVG, HTML);
    }
    if (type.startsWith("application/vnd.openxmlformats-")
        || type.startsWith("application/vnd.oasis.opendocument.")) {
      return Set.of(ZIP);
    }
    return type.startsWith("text/") ? Set.of(TEXT, XML, EMPTY) : EnumSet.noneOf(FileFormat.class);
  }

  /** Whether readers take it for a PDF: they look for its header in the first 1,024 bytes. */
  static boolean isReadAsPdf(FileFormat found, byte[] content) {
    return found == PDF || beside(found, content) == PDF;
  }

  /** Another format that readers would find in the same bytes, or null. */
  static @Nullable FileFormat beside(FileFormat found, byte[] content) {
    String head = text(content, 0, HEAD);
    if (found != PDF && head.contains(PDF_HEADER)) {
      return PDF;
    }
    if (found != ZIP && endsAsZip(content)) {
      return ZIP;
    }
    boolean picture = Set.of(PNG, JPEG, GIF, TIFF, BMP, WEBP, PDF).contains(found);
    return picture && HTML_ROOT.matcher(head.toLowerCase(Locale.ROOT)).find() ? HTML : null;
  }

  /** The directory of a ZIP stands at its end, with a comment that reaches to the last byte. */
  private static boolean endsAsZip(byte[] content) {
    int from = Math.max(0, content.length - ZIP_END - ZIP_COMMENT_MAX);
    String tail = text(content, from, content.length);
    for (int at = tail.lastIndexOf(ZIP_END_SIGNATURE);
        at >= 0;
        at = at == 0 ? -1 : tail.lastIndexOf(ZIP_END_SIGNATURE, at - 1)) {
      int comment = from + at + ZIP_COMMENT_AT;
      if (comment + 1 < content.length
          && comment + 2 + (content[comment] & BYTE) + 256 * (content[comment + 1] & BYTE)
              == content.length) {
        return true;
      }
    }
    return false;
  }

  private static boolean isText(byte[] content) {
    for (int i = 0; i < Math.min(content.length, HEAD); i++) {
      if (content[i] >= 0 && content[i] < ' ' && "\t\r\n\f".indexOf(content[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  private static String text(byte[] content, int from, int length) {
    int to = (int) Math.min(content.length, (long) from + length);
    return new String(Arrays.copyOfRange(content, from, to), StandardCharsets.ISO_8859_1);
  }
}
