package org.etalon.traceability.facts;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Facts as octets. Whatever the records change to, the version changes with them. */
public final class FactsEncoding {
  /** Counts the changes in how documents are read that the shape of the records does not show. */
  private static final int READING = 1;

  private static final Form FORM = Form.of(CertificateFacts.class);

  /** The version of what {@link #write} makes; octets of another one are never read. */
  public static final int VERSION = version();

  private FactsEncoding() {}

  private static int version() {
    CRC32 crc = new CRC32();
    crc.update((READING + FORM.shape()).getBytes(StandardCharsets.UTF_8));
    return (int) crc.getValue();
  }

  public static byte[] write(CertificateFacts facts) {
    Octets.Writer out = new Octets.Writer();
    FORM.write(facts, out);
    return out.toBytes();
  }

  /**
   * Reads what {@link #write} of this version made.
   *
   * @throws IllegalStateException when it is something else
   */
  public static CertificateFacts read(byte[] octets) {
    try {
      Octets.Reader in = new Octets.Reader(octets);
      CertificateFacts facts = (CertificateFacts) FORM.read(in);
      if (facts == null || !in.atEnd()) {
        throw new IllegalStateException("These are not the facts of a certificate");
      }
      return facts;
    } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
      throw new IllegalStateException("The facts of a certificate are damaged", e);
    }
  }
}
