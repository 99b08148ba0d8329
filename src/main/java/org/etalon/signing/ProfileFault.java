package org.etalon.signing;

/**
 * Something about the form of a signature that is not accepted.
 *
 * @param text one sentence for a person
 */
record ProfileFault(Kind kind, String text) {
  enum Kind {
    /** Malformed, or the document is not what it covers: there is nothing that could be intact. */
    BROKEN("FORMAT_FAILURE"),
    /** Ambiguous or dangerous to compute: it is not even tried. */
    REFUSED("SIG_CONSTRAINTS_FAILURE"),
    /** A name that two elements have: not relied on, but what is broken all the same is told. */
    AMBIGUOUS("SIG_CONSTRAINTS_FAILURE"),
    /** An algorithm or key that proves nothing any more: likewise. */
    WEAK("CRYPTO_CONSTRAINTS_FAILURE"),
    /** It can be computed, but the form is not one to rely on. */
    ODD("SIG_CONSTRAINTS_FAILURE");

    private final String subIndication;

    Kind(String subIndication) {
      this.subIndication = subIndication;
    }

    /** Whether digests and values may be computed. */
    boolean isComputable() {
      return this != BROKEN && this != REFUSED;
    }

    /** The word of ETSI EN 319 102-1. */
    String subIndication() {
      return subIndication;
    }
  }
}
