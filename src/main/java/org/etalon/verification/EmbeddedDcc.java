package org.etalon.verification;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.etalon.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * Takes the DCC out of a PDF of a stranger. The PDF is not built: every stream of the file is
 * looked at as it lies there, stored or deflated (ISO 32000-1, 7.3.8 and 7.4.4), a little of each,
 * and only what begins like a DCC is unpacked, up to the size of a document. So no stream can cost
 * more than it is long, and a DCC of an earlier state of the file is found beside the later one.
 */
final class EmbeddedDcc {
  private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);
  private static final int PEEK = 8 * 1024;
  private static final int DICTIONARY_MAX = 2_048;
  private static final int STREAMS_MAX = 5_000;

  /** How much is unpacked to see whether what begins like a DCC is another one. */
  private static final int UNPACKED_MAX = 3 * SafeXml.BYTES_MAX;

  /** The root after declaration and comments; possessive, so that no text can make it slow. */
  private static final Pattern ROOT =
      Pattern.compile(
          "(?s)\\A(?:\u00EF\u00BB\u00BF)?\\s*+(?:<\\?.*?\\?>\\s*+|<!--.*?-->\\s*+)*+"
              + "<(?:[\\w.-]++:)?digitalCalibrationCertificate[\\s/>]");

  private final byte[] pdf;
  private final Inflater inflater = new Inflater();
  private byte @Nullable [] found;
  private @Nullable Missing trouble;
  private boolean unreadable;
  private int unpacked;

  private EmbeddedDcc(byte[] pdf) {
    this.pdf = pdf;
  }

  /** What a PDF holds. */
  sealed interface Content permits Found, Missing {}

  /** Exactly one DCC, whole. */
  // The bytes are handed through once.
  @SuppressWarnings("ArrayRecordComponent")
  record Found(byte[] xml) implements Content {}

  /**
   * No DCC that one could speak of.
   *
   * @param contradicts whether the file itself is at fault
   */
  record Missing(String answer, boolean contradicts) implements Content {}

  static boolean isPdf(byte[] bytes) {
    return startsWith(bytes, 0, PDF);
  }

  /** The bytes themselves where they are no PDF, so that what reads a DCC need not ask. */
  static Content carriedBy(byte[] received) {
    return isPdf(received) ? in(received) : new Found(received);
  }

  static Content in(byte[] pdf) {
    EmbeddedDcc search = new EmbeddedDcc(pdf);
    try {
      return search.content();
    } finally {
      search.inflater.end();
    }
  }

  private Content content() {
    int streams = 0;
    for (int at = next(STREAM, PDF.length); at >= 0 && trouble == null; at = next(STREAM, at)) {
      int start = at + STREAM.length;
      boolean opens = !isPartOfEnd(at) && start < pdf.length && pdf[start] <= ' ';
      if (opens && ++streams > STREAMS_MAX) {
        return new Missing("The PDF has too many parts to be looked through.", false);
      }
      at = opens ? look(at, afterLine(start)) : start;
    }
    if (trouble != null) {
      return trouble;
    }
    if (found != null) {
      return new Found(found);
    }
    return new Missing(
        unreadable || next("/Encrypt".getBytes(StandardCharsets.US_ASCII), 0) >= 0
            ? "A PDF with parts that are encrypted or packed in a way that is not read here."
            : "A PDF without a DCC inside; there is nothing in it that could be verified.",
        false);
  }

  /** Looks at one stream; answers where to go on. */
  private int look(int keyword, int start) {
    if (isDeflated(start)) {
      byte[] beginning = inflate(start, PEEK);
      if (isDcc(beginning)) {
        keep(beginning.length < PEEK ? beginning : unpack(start));
      }
      return start;
    }
    if (isDcc(Arrays.copyOfRange(pdf, start, Math.min(start + PEEK, pdf.length)))) {
      int end = next(END, start);
      keep(Arrays.copyOfRange(pdf, start, end < 0 ? pdf.length : beforeLine(end)));
    } else {
      String dictionary = dictionary(keyword);
      unreadable |= dictionary.contains("/EmbeddedFile") && dictionary.contains("/Filter");
    }
    return start;
  }

  private byte[] unpack(int start) {
    byte[] xml = inflate(start, SafeXml.BYTES_MAX + 1);
    unpacked += xml.length;
    return xml;
  }

  private void keep(byte[] xml) {
    if (unpacked > UNPACKED_MAX) {
      trouble = new Missing("The PDF holds too many copies of a DCC to be compared.", false);
    } else if (xml.length > SafeXml.BYTES_MAX) {
      trouble = new Missing("The DCC inside the PDF is larger than 10 MiB.", true);
    } else if (found != null && !Arrays.equals(found, xml)) {
      trouble =
          new Missing(
              "The PDF holds more than one DCC, and they differ; send the one that is meant.",
              true);
    } else {
      found = xml;
    }
  }

  private static boolean isDcc(byte[] beginning) {
    Matcher root = ROOT.matcher(new String(beginning, StandardCharsets.ISO_8859_1));
    return root.find();
  }

  /** By the header of RFC 1950: method 8, and a multiple of 31. */
  private boolean isDeflated(int start) {
    if (start + 1 >= pdf.length) {
      return false;
    }
    int method = pdf[start] & 0xFF;
    int header = method * 256 + (pdf[start + 1] & 0xFF);
    return (method & 0x0F) == 8 && header % 31 == 0;
  }

  /** At most so many bytes; what is broken ends where it breaks. */
  private byte[] inflate(int start, int limit) {
    inflater.reset();
    inflater.setInput(pdf, start, pdf.length - start);
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(limit, PEEK));
    byte[] buffer = new byte[8_192];
    try {
      while (out.size() < limit && !inflater.finished()) {
        int count = inflater.inflate(buffer, 0, Math.min(buffer.length, limit - out.size()));
        if (count == 0) {
          break;
        }
        out.write(buffer, 0, count);
      }
    } catch (DataFormatException e) {
      return out.toByteArray();
    }
    return out.toByteArray();
  }

  private String dictionary(int keyword) {
    int from = Math.max(0, keyword - DICTIONARY_MAX);
    String before = new String(pdf, from, keyword - from, StandardCharsets.ISO_8859_1);
    return before.substring(Math.max(0, before.lastIndexOf(" obj")));
  }

  private boolean isPartOfEnd(int at) {
    return at >= 3 && pdf[at - 1] == 'd' && pdf[at - 2] == 'n' && pdf[at - 3] == 'e';
  }

  private int afterLine(int start) {
    int at = start;
    if (at < pdf.length && pdf[at] == '\r') {
      at++;
    }
    return at < pdf.length && pdf[at] == '\n' ? at + 1 : at;
  }

  private int beforeLine(int end) {
    int at = end;
    if (pdf[at - 1] == '\n') {
      at--;
    }
    return pdf[at - 1] == '\r' ? at - 1 : at;
  }

  private int next(byte[] word, int from) {
    for (int i = from; i <= pdf.length - word.length; i++) {
      if (startsWith(pdf, i, word)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean startsWith(byte[] bytes, int from, byte[] word) {
    return bytes.length - from >= word.length
        && Arrays.equals(bytes, from, from + word.length, word, 0, word.length);
  }
}
