package org.etalon.dcc;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file inside the document (DCC {@code byteDataType}).
 *
 * @param base64 the content, without blanks or line ends
 */
public record ByteData(
    @Nullable MultilingualText name,
    @Nullable RichContent description,
    String fileName,
    String mimeType,
    String base64,
    Attributes attributes)
    implements DataElement, RichContent.Part {

  public static ByteData of(String fileName, String mimeType, byte[] content) {
    String base64 = Base64.getEncoder().encodeToString(content);
    return new ByteData(null, null, fileName, mimeType, base64, Attributes.NONE);
  }

  /** The file; empty when this is no Base64 (RFC 4648, 4). */
  public Optional<byte[]> content() {
    try {
      return Optional.of(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
