package org.etalon.signing;

/** The seals of the laboratories (ETSI EN 319 412-3: electronic seals of legal persons). */
public interface SealingKeys {
  /**
   * The seal of a registered laboratory.
   *
   * @throws org.etalon.problem.ProblemException when there is none
   */
  SealingKey forLaboratory(String organisation);

  /**
   * The seal of a laboratory, made now where the deployment makes its own and has none yet. A
   * second call with the same organisation gives the same seal.
   *
   * @param organisation its identifier: lower-case letters, digits and hyphens
   * @param displayName its name as people write it
   * @param countryCode two letters (ISO 3166-1)
   */
  SealingKey sealFor(String organisation, String displayName, String countryCode);
}
