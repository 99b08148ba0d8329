package org.etalon.traceability.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.etalon.platform.Json;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;

/** Reads and writes reports: UTF-8, at most 10 MiB and 64 levels, no unknown or double fields. */
public final class ReportJson {
  private static final int BYTES_MAX = 10 * 1024 * 1024;

  private ReportJson() {}

  /**
   * The file of a report.
   *
   * @throws ProblemException when it would be too large
   */
  public static byte[] write(Record report) {
    byte[] octets = Json.write(report).getBytes(StandardCharsets.UTF_8);
    if (octets.length > BYTES_MAX) {
      throw new ProblemException(
          ProblemType.TOO_LARGE, "The report on this chain is larger than 10 MiB.");
    }
    return octets;
  }

  /** A report on a chain, if it is one. */
  public static Optional<TraceabilityReport> report(byte[] octets) {
    return read(octets, TraceabilityReport.class)
        .filter(read -> TraceabilityReport.FORMAT.equals(read.format()));
  }

  /** A stub, if it is one. */
  public static Optional<StubReport> stub(byte[] octets) {
    return read(octets, StubReport.class).filter(read -> StubReport.FORMAT.equals(read.format()));
  }

  private static <T> Optional<T> read(byte[] octets, Class<T> type) {
    if (octets.length > BYTES_MAX) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(Json.mapper().readValue(octets, type));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new IllegalStateException("Octets in memory can be read", e);
    }
  }
}
