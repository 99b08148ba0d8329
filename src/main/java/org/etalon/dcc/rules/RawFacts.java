package org.etalon.dcc.rules;

import java.util.List;
import java.util.Set;

/**
 * What the bytes of a document tell beside its content.
 *
 * @param ids every identifier of the document, of any vocabulary
 * @param repeatedIds further places that give an identifier again
 * @param commentedValues places of values with a comment or processing instruction inside
 * @param signingTimes what the signatures claim as their time, as written
 */
public record RawFacts(
    Set<String> ids,
    List<Placed<String>> repeatedIds,
    List<Placed<String>> commentedValues,
    List<String> signingTimes) {
  public RawFacts {
    repeatedIds = List.copyOf(repeatedIds);
    commentedValues = List.copyOf(commentedValues);
    signingTimes = List.copyOf(signingTimes);
  }

  /**
   * Of untrusted bytes.
   *
   * @throws org.etalon.xml.XmlRejectedException for what is not XML within the limits
   */
  public static RawFacts of(byte[] xml) {
    return RawFactsReader.read(xml);
  }
}
