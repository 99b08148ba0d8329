package org.etalon.traceability.recorded;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.etalon.platform.Json;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;

/**
 * Reads and writes {@code evidence.json}: UTF-8, at most 10 MiB and 64 levels; unknown fields,
 * duplicate fields and two entries of one name are refused.
 */
public final class EvidenceJson {
  /** The largest that is read or written. */
  public static final int BYTES_MAX = 10 * 1024 * 1024;

  private EvidenceJson() {}

  /**
   * The file of a document.
   *
   * @throws ProblemException when it would be too large
   */
  public static byte[] write(EvidenceDocument document) {
    byte[] octets = Json.write(document).getBytes(StandardCharsets.UTF_8);
    if (octets.length > BYTES_MAX) {
      throw new ProblemException(
          ProblemType.TOO_LARGE, "The evidence for this chain is larger than 10 MiB.");
    }
    return octets;
  }

  /** Reads one. */
  public static EvidenceReading read(byte[] octets) {
    try {
      return new EvidenceReading.Read(document(octets));
    } catch (UnreadableEvidenceException e) {
      return new EvidenceReading.Unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static EvidenceDocument document(byte[] octets) throws UnreadableEvidenceException {
    if (octets.length > BYTES_MAX) {
      throw new UnreadableEvidenceException("It is larger than 10 MiB.");
    }
    EvidenceDocument read;
    try {
      read = Json.mapper().readValue(octets, EvidenceDocument.class);
    } catch (JsonProcessingException e) {
      throw new UnreadableEvidenceException("It is not written as evidence: " + place(e));
    } catch (IOException e) {
      throw new IllegalStateException("Octets in memory can be read", e);
    }
    if (read == null || !EvidenceDocument.FORMAT.equals(read.format())) {
      throw new UnreadableEvidenceException("Its format is not " + EvidenceDocument.FORMAT + ".");
    }
    unique(read.certificates(), KnownCertificate::number);
    unique(read.certificates(), KnownCertificate::file);
    unique(read.equipment(), one -> one.id());
    unique(read.facts(), EvidenceDocument.Facts::equipment);
    unique(read.scopes(), EvidenceDocument.Scope::id);
    unique(read.demands(), law -> law.region() + " " + law.day());
    unique(read.calibrations(), EvidenceDocument.Calibrations::equipment);
    return read;
  }

  private static String place(JsonProcessingException e) {
    return e.getLocation() == null
        ? "unreadable."
        : "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ".";
  }

  private static <T> void unique(List<T> all, Function<T, String> name)
      throws UnreadableEvidenceException {
    Set<String> seen = new HashSet<>();
    for (T one : all) {
      if (!seen.add(name.apply(one))) {
        throw new UnreadableEvidenceException("It speaks twice of " + name.apply(one) + ".");
      }
    }
  }
}
