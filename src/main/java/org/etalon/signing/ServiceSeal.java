package org.etalon.signing;

/** The seal of the service itself, with which no certificate of a laboratory is ever sealed. */
public interface ServiceSeal {
  /** The name of its key, which no laboratory can have. */
  String NAME = "service";

  /** What is said where there is none. */
  String MISSING = "This service has no seal of its own, so it signs no evidence.";

  /**
   * Its key.
   *
   * @throws org.etalon.problem.ProblemException when the deployment gives none
   */
  SealingKey serviceSeal();
}
