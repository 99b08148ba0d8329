package org.etalon.rendering;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of pages, within this service only. */
public final class PagePaths {

  private PagePaths() {}

  /** The page of a certificate; the number is percent-encoded as one segment (RFC 3986, 3.3). */
  public static String certificate(String number) {
    return "/certificates/" + URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
