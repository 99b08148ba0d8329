package org.etalon.dcc.difference;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.etalon.dcc.ByteData;
import org.etalon.dcc.HashReference;
import org.etalon.dcc.Identification;
import org.etalon.dcc.LocalText;
import org.etalon.dcc.Measured;
import org.etalon.dcc.MultilingualText;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.RichContent;
import org.etalon.dcc.Software;
import org.etalon.dcc.Words;
import org.etalon.dcc.WrittenDate;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.xml.Canonical;

/** Something in a few words, where it was added or removed whole. */
final class Summary {
  private static final int WORDS_MAX = 20;

  private Summary() {}

  static String of(Object thing) {
    if (thing instanceof MultilingualText text) {
      return text.in("en", "de", "zh");
    } else if (thing instanceof RichContent rich) {
      return rich.in("en", "de", "zh");
    } else if (thing instanceof LocalText text) {
      return text.text();
    } else if (thing instanceof Software software) {
      return Keys.nameOf(software) + " " + software.release();
    } else if (thing instanceof Identification identification) {
      return identification.issuer() + " " + identification.value();
    } else if (thing instanceof HashReference reference) {
      return reference.referralId() + " " + reference.procedure() + " " + reference.value();
    } else if (thing instanceof WrittenDate date) {
      return date.text();
    } else if (thing instanceof ByteData file) {
      return file.fileName() + " " + digest(file);
    } else if (thing instanceof Quantity quantity) {
      String name = Keys.nameOf(quantity);
      return (name == null ? "" : name + ": ") + of(quantity.form());
    } else if (thing instanceof Measured measured) {
      return of(measured.value());
    } else if (thing instanceof Words words) {
      return of(words.content());
    } else if (thing instanceof QuantityValue value) {
      return quantity(value);
    } else if (thing instanceof List<?> list) {
      return list.stream().limit(WORDS_MAX).map(Summary::of).collect(Collectors.joining(" "));
    }
    String name = Keys.nameOf(thing);
    boolean plain = name == null && !(thing instanceof Record);
    return plain ? thing.toString() : name == null ? thing.getClass().getSimpleName() : name;
  }

  /** Of the file as it stands in the certificate, if that is base64 at all. */
  static String digest(ByteData file) {
    byte[] content;
    try {
      content = java.util.Base64.getDecoder().decode(file.base64());
    } catch (IllegalArgumentException e) {
      content = file.base64().getBytes(StandardCharsets.UTF_8);
    }
    return "sha-256:" + HexFormat.of().formatHex(Canonical.sha256(content));
  }

  private static String quantity(QuantityValue value) {
    Rows rows = Rows.of(value);
    if (rows == null || rows.size() == 0) {
      return value.getClass().getSimpleName();
    }
    String first = Rows.text(rows.row(0));
    return rows.size() == 1 ? first : first + " \u2026 (" + rows.size() + ")";
  }
}
