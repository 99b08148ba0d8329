package org.etalon.dcc.rules.attachment;

import java.util.Set;
import org.etalon.dcc.ByteData;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Placed;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;

/** A file is what its media type says, and nothing else beside. */
public final class MediaTypesMatch extends Rule {
  public MediaTypesMatch() {
    super(
        "e_media_types_match",
        Weight.ERROR,
        "DCC 3.3.0, byteData/mimeType; WHATWG MIME Sniffing, 6 and 7",
        "unreadable",
        "mismatch",
        "polyglot");
  }

  @Override
  public void check(Subject subject, Answers no) {
    for (Placed<ByteData> file : subject.contents().files()) {
      byte[] content = Content.decoded(file.value());
      if (content == null) {
        no.no(file.place().child("dcc:dataBase64"), "unreadable");
      } else {
        check(file, content, no);
      }
    }
  }

  private static void check(Placed<ByteData> file, byte[] content, Answers no) {
    String type = file.value().mimeType();
    FileFormat found = FileFormat.of(content);
    Set<FileFormat> expected = FileFormat.expected(type);
    boolean shapeless = found == FileFormat.TEXT || found == FileFormat.OTHER;
    if (shapeless && expected.contains(FileFormat.PDF) && FileFormat.isReadAsPdf(found, content)) {
      return;
    }
    if (!expected.isEmpty() && !expected.contains(found)) {
      no.no(file.place().child("dcc:mimeType"), "mismatch", type, found.shown());
      return;
    }
    FileFormat beside = FileFormat.beside(found, content);
    if (beside != null) {
      no.no(file.place().child("dcc:dataBase64"), "polyglot", found.shown(), beside.shown());
    }
  }
}
