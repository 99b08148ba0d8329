package org.etalon.verification;

import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.etalon.dcc.json.DccJson;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;

/** Turns any certificate into JSON and back; nothing is stored, and nothing is judged. */
@Singleton
public class ConvertingDocument {
  private final LargeDocuments large;

  ConvertingDocument(LargeDocuments large) {
    this.large = large;
  }

  /** The JSON of a document. */
  public byte[] toJson(byte[] xml) {
    return inTurn(xml, () -> DccJson.fromXml(xml));
  }

  /** The XML of a document in JSON. */
  public byte[] toXml(byte[] json) {
    return inTurn(json, () -> DccJson.toXml(json));
  }

  private byte[] inTurn(byte[] document, Supplier<byte[]> work) {
    return large.inTurn(
        document,
        work,
        () -> {
          throw new ProblemException(
              ProblemType.BUSY, "Too many large documents are being converted; try again later.");
        });
  }
}
