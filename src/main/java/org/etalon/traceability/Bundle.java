package org.etalon.traceability;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip archive of what is said about a chain, and of its certificates, which are fetched one at a
 * time while it is written.
 */
public final class Bundle {
  private final Map<String, byte[]> said;
  private final List<String> numbers;
  private final Function<String, byte[]> certificates;

  /**
   * Of files that are signed.
   *
   * @param said by name
   * @param numbers of the certificates that go with them
   * @param certificates their files by number
   */
  Bundle(Map<String, byte[]> said, List<String> numbers, Function<String, byte[]> certificates) {
    this.said = new LinkedHashMap<>(said);
    this.numbers = List.copyOf(numbers);
    this.certificates = certificates;
  }

  /** Writes all of it and leaves the stream open. */
  public void writeTo(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Map.Entry<String, byte[]> file : said.entrySet()) {
      put(zip, file.getKey(), file.getValue());
    }
    int place = 1;
    for (String number : numbers) {
      put(zip, "certificates/" + place++ + ".xml", certificates.apply(number));
    }
    zip.finish();
    zip.flush();
  }

  private static void put(ZipOutputStream zip, String name, byte[] octets) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(octets);
    zip.closeEntry();
  }
}
