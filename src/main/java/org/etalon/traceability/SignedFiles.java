package org.etalon.traceability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.etalon.signing.DetachedVerdict;
import org.etalon.signing.DetachedVerifier;
import org.jspecify.annotations.Nullable;

/**
 * Sorts what came into documents and what is said about them: {@code *.json} with its signature in
 * {@code *.json.p7s}. Of the second kind nothing is read before somebody trusted signed it.
 */
final class SignedFiles {
  static final String JSON = ".json";
  static final String SIGNATURE = ".p7s";
  static final String EVIDENCE = "evidence.json";
  static final String REPORT = "report.json";

  private final Map<String, byte[]> documents = new LinkedHashMap<>();
  private final List<Signed> evidence = new ArrayList<>();
  private final List<Signed> reports = new ArrayList<>();
  private final List<Signed> stubs = new ArrayList<>();

  SignedFiles(Map<String, byte[]> files, DetachedVerifier verifier) {
    files.forEach(
        (name, octets) -> {
          if (!isEvidence(name)) {
            documents.put(name, octets);
          } else if (isNamed(name, JSON)) {
            kind(name)
                .add(
                    new Signed(
                        name, octets, verdict(octets, files.get(name + SIGNATURE), verifier)));
          }
        });
  }

  /** Whether a file is none of the documents, by its name. */
  static boolean isEvidence(String name) {
    return isNamed(name, JSON) || isNamed(name, SIGNATURE);
  }

  private static boolean isNamed(String name, String ending) {
    return name.toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private List<Signed> kind(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return last.equals(EVIDENCE) ? evidence : last.equals(REPORT) ? reports : stubs;
  }

  private static DetachedVerdict verdict(
      byte[] octets, byte @Nullable [] signature, DetachedVerifier verifier) {
    return signature == null
        ? new DetachedVerdict(null, null, "It is not signed.")
        : verifier.verify(octets, signature);
  }

  Map<String, byte[]> documents() {
    return documents;
  }

  List<Signed> evidence() {
    return evidence;
  }

  List<Signed> reports() {
    return reports;
  }

  List<Signed> stubs() {
    return stubs;
  }

  /** A file with what its signature is worth. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Signed(String name, byte[] octets, DetachedVerdict verdict) {}
}
