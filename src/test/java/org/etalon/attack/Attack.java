package org.etalon.attack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.etalon.dcc.Dcc;
import org.jspecify.annotations.Nullable;

/**
 * A document that wants to harm.
 *
 * @param family the number of the threat, such as X1
 * @param harmless what a reader must make of it; null when it must be refused
 */
record Attack(
    String family, String variant, Supplier<byte[]> document, @Nullable Harmless harmless) {

  /** Looks at what was read, and fails if it did harm. */
  @FunctionalInterface
  interface Harmless {
    void check(Dcc dcc);
  }

  static Attack refused(String family, String variant, Supplier<String> document) {
    return new Attack(family, variant, () -> bytes(document.get()), null);
  }

  static Attack refusedBytes(String family, String variant, Supplier<byte[]> document) {
    return new Attack(family, variant, document, null);
  }

  static Attack read(String family, String variant, Supplier<String> document, Harmless check) {
    return new Attack(family, variant, () -> bytes(document.get()), check);
  }

  static Attack read(String family, String variant, Supplier<String> document) {
    return read(family, variant, document, dcc -> {});
  }

  static List<Attack> all() {
    return Stream.of(
            ParserAttacks.all(),
            SizeAttacks.all(),
            RepetitionAttacks.all(),
            LengthAttacks.all(),
            FetchAttacks.all("http://127.0.0.1:9"),
            IdentifierAttacks.all(),
            ValueAttacks.all(),
            AttachmentAttacks.all(),
            ReferenceAttacks.all(),
            FormulaAttacks.all())
        .flatMap(List::stream)
        .toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return family + " " + variant;
  }
}
