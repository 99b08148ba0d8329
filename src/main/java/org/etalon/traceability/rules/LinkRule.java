package org.etalon.traceability.rules;

import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;

/** A rule about one edge, from a certificate to the certificate of a standard it used. */
public interface LinkRule {
  Rule rule();

  Finding check(Link link, Inquiry inquiry);
}
