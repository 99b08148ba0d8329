package org.etalon.trust.path;

/**
 * Why no path counts: of several, the one that came nearest.
 *
 * @param text one sentence for a person
 */
public record NoPath(Reason reason, String text) implements PathResult {
  /** The reasons, the one that comes nearest to a path last. */
  public enum Reason {
    NO_CHAIN("NO_CERTIFICATE_CHAIN_FOUND"),
    /** There is a chain, and its anchor is not trusted at that moment. */
    ANCHOR_NOT_IN_FORCE("NO_CERTIFICATE_CHAIN_FOUND"),
    /** A hash function or a key was too weak at that moment. */
    WEAK("CRYPTO_CONSTRAINTS_FAILURE"),
    /** The constraints of RFC 5280, or a key that is meant for something else. */
    CONSTRAINTS("CHAIN_CONSTRAINTS_FAILURE"),
    /** An authority on the path is outside its period. */
    AUTHORITY_OUT_OF_PERIOD("OUT_OF_BOUNDS_NO_POE"),
    NOT_YET_VALID("NOT_YET_VALID"),
    EXPIRED("EXPIRED");

    private final String subIndication;

    Reason(String subIndication) {
      this.subIndication = subIndication;
    }

    /** The word of ETSI EN 319 102-1. */
    public String subIndication() {
      return subIndication;
    }
  }
}
