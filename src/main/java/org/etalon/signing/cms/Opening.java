package org.etalon.signing.cms;

/** What came of opening a detached signature. */
public sealed interface Opening permits OpenedSignature, Opening.Broken {
  /**
   * It is none, or is over something else.
   *
   * @param why for a person
   */
  record Broken(String why) implements Opening {}
}
