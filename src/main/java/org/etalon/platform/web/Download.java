package org.etalon.platform.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * A file of a stranger as an answer that a browser saves and never shows: under a name without
 * paths or tricks (RFC 6266, RFC 8187), sandboxed, and with its media type only where that is one
 * that runs nothing.
 */
public final class Download {
  /** What the answer may load or run: nothing. Holds beside the policy of every answer. */
  public static final String POLICY = "sandbox; default-src 'none'";

  private static final Set<String> MEDIA_TYPES =
      Set.of(
          "application/json",
          "application/pdf",
          "image/jpeg",
          "image/png",
          "text/csv",
          "text/plain");
  private static final String KEPT = "!#$&+-.^_`|~";

  private Download() {}

  /**
   * The answer.
   *
   * @param fileName as the stranger calls it
   * @param mediaType as the stranger says
   * @param otherwise the name where nothing of the given one can be kept
   */
  public static Response of(byte[] bytes, String fileName, String mediaType, String otherwise) {
    return Response.ok(bytes, served(mediaType))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(DownloadName.of(fileName, otherwise)))
        .header("Content-Security-Policy", POLICY)
        .build();
  }

  /** The media type under which bytes that claim to be of one are sent. */
  static String served(String mediaType) {
    String essence = mediaType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    return MEDIA_TYPES.contains(essence) ? essence : MediaType.APPLICATION_OCTET_STREAM;
  }

  /** For old programs a name of ASCII letters, for all others the whole one. */
  static String disposition(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(name);
  }

  private static String encoded(String name) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      boolean letter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      if (letter || KEPT.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(String.format("%02X", octet & 0xFF));
      }
    }
    return encoded.toString();
  }
}
