package org.etalon.dcc.migration;

import java.util.Set;

/** Namespaces of certificates, old and new. */
final class Names {
  static final String DCC = "https://ptb.de/dcc";
  static final String SI = "https://ptb.de/si";
  static final String DS = "http://www.w3.org/2000/09/xmldsig#";
  static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
  static final String XMLNS = "http://www.w3.org/2000/xmlns/";

  /** What is kept in a comment has names of this namespace, which no schema checks. */
  static final String KEPT = "urn:etalon:migration";

  /** What D-SI was called before it had the name that it has. */
  static final Set<String> OLD_SI =
      Set.of(
          "https://ptb.de/si/smartcom/d-si/v1_0_1",
          "https://intranet.ptb.de/fileadmin/dokumente/intranet/abteilungen/abteilung_1/"
              + "Digitaler_Kalibrierschein/SI");

  private Names() {}
}
