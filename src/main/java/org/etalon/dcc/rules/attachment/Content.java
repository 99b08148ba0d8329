package org.etalon.dcc.rules.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.etalon.dcc.ByteData;
import org.jspecify.annotations.Nullable;

/** The bytes of a file inside a document. */
final class Content {
  private Content() {}

  /** Null for what is not base64. */
  static byte @Nullable [] decoded(ByteData file) {
    try {
      return Base64.getDecoder().decode(file.base64().getBytes(StandardCharsets.ISO_8859_1));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
