package org.etalon.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import org.etalon.verification.EmbeddedDcc.Found;
import org.etalon.verification.EmbeddedDcc.Missing;
import org.etalon.xml.SafeXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EmbeddedDccTest {
  private static final byte[] DCC =
      bytes(
          "<?xml version=\"1.0\"?>\r\n<!-- a > b --><dcc:digitalCalibrationCertificate"
              + " xmlns:dcc=\"https://ptb.de/dcc\"/>\n");

  private final ByteArrayOutputStream pdf = new ByteArrayOutputStream();

  EmbeddedDccTest() throws IOException {
    pdf.write(bytes("%PDF-1.7\n"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void stream(String dictionary, byte[] content) throws IOException {
    pdf.write(bytes("1 0 obj\n<<" + dictionary + "/Length " + content.length + ">>\nstream\r\n"));
    pdf.write(content);
    pdf.write(bytes("\r\nendstream\nendobj\n"));
  }

  private static byte[] deflated(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(content);
    }
    return out.toByteArray();
  }

  private EmbeddedDcc.Content content() {
    return EmbeddedDcc.in(pdf.toByteArray());
  }

  @Test
  void takesOutWhatIsDeflatedByteForByte() throws IOException {
    stream("/Filter/FlateDecode", deflated(bytes("BT (page) Tj ET")));
    stream("/Type/EmbeddedFile/Filter/FlateDecode", deflated(DCC));
    assertThat(content())
        .isInstanceOfSatisfying(Found.class, f -> assertThat(f.xml()).isEqualTo(DCC));
  }

  @Test
  void takesOutWhatIsStoredAsItIs() throws IOException {
    stream("/Type/EmbeddedFile", DCC);
    // The line end before endstream is not part of a stream; the one of the XML itself is kept.
    assertThat(content())
        .isInstanceOfSatisfying(Found.class, f -> assertThat(f.xml()).isEqualTo(DCC));
  }

  @Test
  void takesTheSameDccTwiceForOne() throws IOException {
    stream("/Filter/FlateDecode", deflated(DCC));
    stream("", DCC);
    assertThat(content()).isInstanceOf(Found.class);
  }

  @Test
  void refusesToChooseBetweenTwo() throws IOException {
    stream("/Filter/FlateDecode", deflated(DCC));
    stream("/Filter/FlateDecode", deflated(bytes(new String(DCC, StandardCharsets.UTF_8) + " ")));
    assertThat(content())
        .isEqualTo(
            new Missing(
                "The PDF holds more than one DCC, and they differ; send the one that is meant.",
                true));
  }

  @Test
  void saysThatThereIsNone() throws IOException {
    stream("/Filter/FlateDecode", deflated(bytes("<html>digitalCalibrationCertificate</html>")));
    stream("", bytes("<!-- <digitalCalibrationCertificate> --><a/>"));
    assertThat(content())
        .isInstanceOfSatisfying(
            Missing.class,
            missing -> {
              assertThat(missing.contradicts()).isFalse();
              assertThat(missing.answer()).contains("without a DCC");
            });
    stream("/Type/EmbeddedFile/Filter/LZWDecode", new byte[] {1, 2, 3});
    assertThat(((Missing) content()).answer()).contains("packed in a way that is not read");
  }

  @Test
  @Timeout(5)
  void unpacksNoBomb() throws IOException {
    byte[] large = new byte[64 * 1024 * 1024];
    System.arraycopy(DCC, 0, large, 0, DCC.length);
    stream("/Filter/FlateDecode", deflated(new byte[64 * 1024 * 1024]));
    stream("/Filter/FlateDecode", deflated(large));
    assertThat(((Missing) content()).answer()).contains("larger than 10 MiB");
  }

  @Test
  @Timeout(5)
  void doesNotUnpackEveryCopyOfALargeOne() throws IOException {
    byte[] large = new byte[SafeXml.BYTES_MAX];
    java.util.Arrays.fill(large, (byte) ' ');
    System.arraycopy(DCC, 0, large, 0, DCC.length);
    byte[] deflated = deflated(large);
    stream("/Filter/FlateDecode", deflated);
    stream("/Filter/FlateDecode", deflated);
    assertThat(content()).isInstanceOf(Found.class);
    for (int i = 0; i < 900; i++) {
      stream("/Filter/FlateDecode", deflated);
    }
    assertThat(((Missing) content()).answer()).contains("too many copies");
  }

  @Test
  @Timeout(10)
  void looksThroughTheWorstFileInBoundedTime() throws IOException {
    byte[] zeros = deflated(new byte[1024 * 1024]);
    for (int i = 0; i < 4_990; i++) {
      stream("/Filter/FlateDecode", zeros);
    }
    assertThat(content()).isInstanceOf(Missing.class);
    pdf.reset();
    pdf.write(bytes("%PDF-1.7\n"));
    while (pdf.size() < SafeXml.BYTES_MAX) {
      pdf.write(bytes("stream\n<!--"));
    }
    assertThat(((Missing) content()).answer()).contains("too many parts");
  }

  @Test
  void survivesEveryTruncation() throws IOException {
    stream("/Filter/FlateDecode", deflated(DCC));
    byte[] whole = pdf.toByteArray();
    for (int length = 5; length < whole.length; length++) {
      EmbeddedDcc.Content content = EmbeddedDcc.in(java.util.Arrays.copyOf(whole, length));
      assertThat(content).isNotNull();
    }
  }
}
