package org.etalon.dcc.lint;

/** Paths of elements, as findings name them. */
final class Places {
  static final String ROOT = "/dcc:digitalCalibrationCertificate";
  static final String ADMINISTRATIVE = ROOT + "/dcc:administrativeData";
  static final String CORE_DATA = ADMINISTRATIVE + "/dcc:coreData";
  static final String RESULTS = ROOT + "/dcc:measurementResults";

  private Places() {}

  /** The path of an entry of a list, counted from 1. */
  static String entry(String parent, String name, int index) {
    return parent + "/" + name + "[" + (index + 1) + "]";
  }
}
