package org.etalon.traceability.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.xml.SafeXml;

/** One document, or a zip archive of several, within limits that hold while it is inflated. */
final class SentFiles {
  static final int FILES_MAX = 100;
  static final int BYTES_MAX = 4 * SafeXml.BYTES_MAX;

  private SentFiles() {}

  /** The documents by name. */
  static Map<String, byte[]> of(byte[] body) {
    return isZip(body) ? unzipped(body) : Map.of("The document", body);
  }

  private static boolean isZip(byte[] body) {
    return body.length > 3 && body[0] == 'P' && body[1] == 'K' && body[2] == 3 && body[3] == 4;
  }

  private static Map<String, byte[]> unzipped(byte[] body) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    int total = 0;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(body))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] file = in.readNBytes(SafeXml.BYTES_MAX + 1);
        total += file.length;
        boolean counts = !entry.isDirectory();
        if (file.length > SafeXml.BYTES_MAX
            || total > BYTES_MAX
            || (counts && files.size() >= FILES_MAX)) {
          throw new ProblemException(
              ProblemType.TOO_LARGE,
              "An archive has at most "
                  + FILES_MAX
                  + " documents, of 10 MiB each and 40 together.");
        }
        // Octets may stand in what is named a folder, too.
        if (counts && files.put(entry.getName(), file) != null) {
          throw ProblemException.malformed("", "The archive has two files of one name.");
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw ProblemException.malformed("", "This is no zip archive that can be read.");
    }
    return files;
  }
}
