package org.etalon.traceability.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.etalon.platform.Json;
import org.etalon.platform.web.Accept;
import org.etalon.problem.ProblemException;
import org.etalon.traceability.impact.ImpactLine;
import org.etalon.traceability.impact.ImpactQuestion;
import org.etalon.traceability.impact.TellingImpact;
import org.jspecify.annotations.Nullable;

/** Impact as one JSON object of a bounded size, or line by line while it is found. */
@Singleton
class ImpactAnswer {
  static final String NDJSON = "application/x-ndjson";

  private final TellingImpact telling;

  ImpactAnswer(TellingImpact telling) {
    this.telling = telling;
  }

  Response of(ImpactQuestion question, HttpHeaders headers) {
    String form =
        Accept.of(headers.getHeaderString(HttpHeaders.ACCEPT))
            .best(MediaType.APPLICATION_JSON, NDJSON);
    if (form.equals(MediaType.APPLICATION_JSON)) {
      return Response.ok(telling.answer(question), form).build();
    }
    StreamingOutput lines =
        out -> {
          OutputStream buffered = new BufferedOutputStream(out);
          telling.lines(question, line -> write(line, buffered));
          buffered.flush();
        };
    return Response.ok(lines, NDJSON).build();
  }

  /** A client that went away ends the walk, and with it what is open for it. */
  private static void write(ImpactLine line, OutputStream out) {
    try {
      out.write((Json.write(line) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static @Nullable LocalDate since(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw ProblemException.malformed("", "since is a date such as 2026-10-01.");
    }
  }
}
