package org.etalon.dcc.rules;

/** Why the rules are asked. */
public enum Occasion {
  /** The certificate is to be signed here. */
  ISSUING,
  /** A document of anybody. */
  ANY
}
