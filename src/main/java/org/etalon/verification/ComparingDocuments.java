package org.etalon.verification;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import org.etalon.dcc.DccReader;
import org.etalon.dcc.difference.DccDifference;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.xml.DocumentLimit;

/**
 * Says what changed between two certificates, each as XML or as a PDF with it inside. Nothing is
 * stored, and no signature is looked at.
 */
@Singleton
public class ComparingDocuments {
  private final LargeDocuments large;

  ComparingDocuments(LargeDocuments large) {
    this.large = large;
  }

  /** The difference; what is no certificate is refused with the name of the part. */
  public DccDifference compare(byte[] before, byte[] after, String... languages) {
    byte[] older = ofPart("before", () -> xml(before));
    byte[] newer = ofPart("after", () -> xml(after));
    // A small PDF can hold a large document.
    byte[] larger = older.length < newer.length ? newer : older;
    return large.inTurn(
        larger,
        () ->
            DccDifference.between(
                ofPart("before", () -> DccReader.read(older)),
                ofPart("after", () -> DccReader.read(newer)),
                languages),
        () -> {
          throw new ProblemException(
              ProblemType.BUSY, "Too many large documents are being compared; try again later.");
        });
  }

  private static <T> T ofPart(String part, Supplier<T> work) {
    try {
      return work.get();
    } catch (ProblemException e) {
      String detail = "The part " + part + ": " + e.getMessage();
      throw new ProblemException(
          e.type(), detail, List.of(new FieldError("/" + part, "not-a-certificate", detail)));
    }
  }

  private static byte[] xml(byte[] document) {
    EmbeddedDcc.Content content = EmbeddedDcc.carriedBy(DocumentLimit.within(document));
    if (content instanceof EmbeddedDcc.Found found) {
      return found.xml();
    }
    throw ProblemException.malformed("", ((EmbeddedDcc.Missing) content).answer());
  }
}
