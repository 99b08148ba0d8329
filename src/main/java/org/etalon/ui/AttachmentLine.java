package org.etalon.ui;

import java.util.List;
import org.etalon.dcc.Attachments;
import org.etalon.dcc.Dcc;

/**
 * A file inside a document in a list.
 *
 * @param size in bytes; empty when the file cannot be decoded
 * @param path where it is fetched; empty when it cannot be
 */
record AttachmentLine(int number, String fileName, String mediaType, String size, String path) {

  /**
   * All of a document.
   *
   * @param place the path that their numbers stand below; empty when there is none
   */
  static List<AttachmentLine> all(Dcc dcc, String place) {
    return Attachments.facts(dcc).stream().map(file -> of(file, place)).toList();
  }

  private static AttachmentLine of(Attachments.Facts file, String place) {
    Integer bytes = file.bytes();
    return new AttachmentLine(
        file.number(),
        file.fileName(),
        file.mediaType(),
        bytes == null ? "" : bytes.toString(),
        bytes == null || place.isEmpty() ? "" : place + "/" + file.number());
  }
}
