package org.etalon.document.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.NoSuchElementException;
import org.etalon.certificate.Digest;
import org.etalon.document.Documents;
import org.etalon.problem.ProblemException;

/** A place in the list of documents as text, for a cursor. */
final class ListPlace {
  private static final String BETWEEN = " ";
  private static final int PARTS = 3;

  /** Java knows years that the database does not. */
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private ListPlace() {}

  static String write(DocumentLine line) {
    return String.join(
        BETWEEN, line.receivedAt().toString(), line.digests().file(), line.organisation());
  }

  static Documents.Place read(String text) {
    String[] parts = text.split(BETWEEN, PARTS);
    if (parts.length == PARTS) {
      try {
        Instant receivedAt = Instant.parse(parts[0]);
        if (receivedAt.isAfter(Instant.EPOCH) && receivedAt.isBefore(LATEST)) {
          return new Documents.Place(receivedAt, Digest.parse(parts[1]).orElseThrow(), parts[2]);
        }
      } catch (DateTimeParseException | NoSuchElementException e) {
        // Answered below, like every other cursor that is not ours.
      }
    }
    throw ProblemException.malformed("", "cursor is not one that this service gave.");
  }
}
