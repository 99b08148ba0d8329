package org.etalon.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.etalon.verification.VerificationReport;

/** One report a line, in UTF-8, as the service answers it; of several each with its file. */
final class JsonPrinter implements ReportPrinter {
  private final ObjectMapper json =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private final PrintStream out;
  private final boolean several;

  JsonPrinter(PrintStream out, boolean several) {
    this.out = out;
    this.several = several;
  }

  @Override
  public void print(Judged judged) {
    VerificationReport report = judged.report();
    Object answer;
    if (report == null) {
      answer = new Unread(judged.name(), judged.problem());
    } else {
      answer = several ? new OfFile(judged.name(), report) : report;
    }
    try {
      byte[] line = (json.writeValueAsString(answer) + "\n").getBytes(StandardCharsets.UTF_8);
      out.write(line, 0, line.length);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A report cannot be written as JSON", e);
    }
  }

  /** A report with the file that it is about. */
  record OfFile(String file, @JsonUnwrapped VerificationReport report) {}

  /** A file without a report. */
  record Unread(String file, String error) {}
}
