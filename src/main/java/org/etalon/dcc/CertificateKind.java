package org.etalon.dcc;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a certificate says that it is. A DCC has no place for it, so it is told by statements with
 * refTypes of ours ({@code docs/ref-types.md}); a document without them is a calibration
 * certificate, which is what the format is for.
 */
public enum CertificateKind {
  CALIBRATION("calibration certificate"),
  /** A verification in the sense of legal metrology (OIML V 1), whatever its conclusion. */
  VERIFICATION("verification certificate");

  /** Each of these alone is the word of a verification, so that leaving one out hides nothing. */
  private static final List<String> OF_VERIFICATION =
      List.of("etalon_verification", "etalon_conclusion", "etalon_validUntil");

  private final String words;

  CertificateKind(String words) {
    this.words = words;
  }

  /** As a person calls it. */
  public String words() {
    return words;
  }

  /** By the statements of the document. */
  public static CertificateKind of(Dcc dcc) {
    return dcc.statements().stream()
            .anyMatch(s -> OF_VERIFICATION.stream().anyMatch(s.attributes()::hasRefType))
        ? VERIFICATION
        : CALIBRATION;
  }

  public static Set<CertificateKind> all() {
    return EnumSet.allOf(CertificateKind.class);
  }

  /** Their names with blanks between, in the order of this type. */
  public static String write(Set<CertificateKind> kinds) {
    return EnumSet.copyOf(kinds).stream()
        .map(CertificateKind::name)
        .collect(Collectors.joining(" "));
  }

  /** What {@link #write} wrote. */
  public static Set<CertificateKind> read(String names) {
    return Arrays.stream(names.split(" "))
        .map(CertificateKind::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(CertificateKind.class)));
  }
}
