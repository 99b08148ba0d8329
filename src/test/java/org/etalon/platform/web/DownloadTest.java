package org.etalon.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTest {

  private static String name(String written) {
    return DownloadName.of(written, "attachment-1");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          bridge.pdf,                      bridge.pdf
          photo 1.png,                     photo 1.png
          证书 附件.pdf,                    证书 附件.pdf
          Größe.csv,                       Größe.csv
          ../../etc/passwd,                passwd
          C:\\Windows\\system.ini,         system.ini
          \\\\server\\share\\x.txt,        x.txt
          .htaccess,                       htaccess
          ...,                             attachment-1
          ' ',                             attachment-1
          '',                              attachment-1
          a/,                              attachment-1
          CON,                             _CON
          nul.txt,                         _nul.txt
          COM1.pdf,                        _COM1.pdf
          'a"b;c.txt',                     a_b;c.txt
          'a<b>|?*:.txt',                  a_b_____.txt
          a%2Fb.txt,                       a_2Fb.txt
          name. .,                         name
          """)
  void namesAreSafe(String written, String safe) {
    assertThat(name(written)).isEqualTo(safe);
  }

  @Test
  void namesHideNothing() {
    assertThat(name("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
    assertThat(name("a\u200Bb\u0000c\r\nSet-Cookie: x=1\n.txt"))
        .isEqualTo("abcSet-Cookie_ x=1.txt");
    assertThat(name("a\uD800b.txt")).isEqualTo("ab.txt");
    assertThat(name("a\u3000\u00A0\tb")).isEqualTo("a b");
  }

  @Test
  void longNamesKeepTheirExtension() {
    String chinese = name("计".repeat(300) + ".pdf");
    assertThat(chinese).endsWith("计.pdf").hasSize(100);
    assertThat(name("x".repeat(300))).hasSize(100);
    String outside = name("\uD840\uDC00".repeat(300));
    assertThat(outside.codePointCount(0, outside.length())).isEqualTo(100);
    assertThat(outside.getBytes(StandardCharsets.UTF_8)).hasSize(400);
  }

  @Test
  void headersSayTheNameTwice() {
    assertThat(Download.disposition("bridge 1.pdf"))
        .isEqualTo("attachment; filename=\"bridge 1.pdf\"; filename*=UTF-8''bridge%201.pdf");
    assertThat(Download.disposition("证.pdf"))
        .isEqualTo("attachment; filename=\"_.pdf\"; filename*=UTF-8''%E8%AF%81.pdf");
    assertThat(Download.disposition("a\"; x=y\\.txt"))
        .isEqualTo(
            "attachment; filename=\"a__ x_y_.txt\"; filename*=UTF-8''a%22%3B%20x%3Dy%5C.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "image/svg+xml",
        "application/xhtml+xml",
        "application/xml",
        "text/javascript",
        "application/pdf, text/html",
        "application/pdf\r\nX: y",
        "nonsense",
        ""
      })
  void whatCouldRunIsOctets(String claimed) {
    assertThat(Download.served(claimed)).isEqualTo("application/octet-stream");
  }

  @ParameterizedTest
  @CsvSource({
    "application/pdf, application/pdf",
    "IMAGE/PNG, image/png",
    "text/plain; charset=utf-7, text/plain",
    "' text/csv ', text/csv"
  })
  void whatRunsNothingKeepsItsType(String claimed, String served) {
    assertThat(Download.served(claimed)).isEqualTo(served);
  }
}
