package org.etalon.signing;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One named check of a signature.
 *
 * @param id stable, as in the HTTP contract
 * @param question what was asked, for a person
 * @param answer what was found, for a person
 * @param evidence facts behind the answer, in the order of their names
 */
public record SignatureCheck(
    String id, Outcome outcome, String question, String answer, Map<String, String> evidence) {
  public SignatureCheck {
    evidence = Collections.unmodifiableMap(new TreeMap<>(evidence));
  }
}
