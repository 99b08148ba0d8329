package org.etalon.dcc.rules;

import java.time.ZoneId;
import org.etalon.dcc.Dcc;
import org.jspecify.annotations.Nullable;

/**
 * The document that the rules are asked about: what it says, and what its bytes tell beside.
 *
 * @param zone the time zone of the laboratory; null when it is not known
 */
public record Subject(Dcc dcc, Contents contents, RawFacts facts, @Nullable ZoneId zone) {
  /** Of the same document, once read as a certificate and once as plain XML. */
  public static Subject of(Dcc dcc, RawFacts facts, @Nullable ZoneId zone) {
    return new Subject(dcc, Walk.through(dcc), facts, zone);
  }
}
