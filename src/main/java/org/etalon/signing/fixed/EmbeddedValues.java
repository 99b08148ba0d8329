package org.etalon.signing.fixed;

import java.util.List;

/**
 * What stands in a signature to validate it in the long term (ETSI EN 319 132-1, 5.4), as octets
 * that nobody has read yet.
 *
 * @param lists revocation lists
 * @param answers OCSP responses
 */
public record EmbeddedValues(List<byte[]> certificates, List<byte[]> lists, List<byte[]> answers) {
  public EmbeddedValues {
    certificates = List.copyOf(certificates);
    lists = List.copyOf(lists);
    answers = List.copyOf(answers);
  }
}
