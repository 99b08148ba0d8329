package org.etalon.traceability;

/** The 24 rules by their codes, with what each asks. */
public enum Rule {
  T01("Is the parent certificate there, and is it the one that was named by digest?"),
  T02("Did the parent's signature pass at its proven time?"),
  T03("Is the standard that was used the item that the parent certificate is about?"),
  T04("Was the parent calibration made, and its certificate issued, before the standard was used?"),
  T05("Was the standard used within the validity of its calibration?"),
  T06("Is there no newer calibration of the standard before its use?"),
  T07("Does the parent state an uncertainty with coverage factor and probability?"),
  T08("Is the kind of quantity the same, and the unit convertible?"),
  T09("Does the point used lie within the calibrated range?"),
  T10("Was the standard used under the conditions of its calibration?"),
  T11("Was the issuer competent for this calibration on that day?"),
  T12("Is the uncertainty not smaller than the capability of the laboratory?"),
  T13("Is the uncertainty of the child not smaller than its reference allows?"),
  T14("Does the uncertainty budget contain the contribution of the parent?"),
  T15("Did no withdrawal stand against the parent when it was used?"),
  T16("Has no later calibration found the standard out of tolerance?"),
  T17("Does every branch end in an allowed terminal?"),
  T18("Is the graph free of cycles and within its limits?"),
  T19("Is the time or frequency of a realisation traceable?"),
  T20("Was the standard checked between its calibrations, where that is asked?"),
  T21("Do the claims in the document agree with what was found?"),
  T22("Does the hierarchy of the verification scheme allow this edge?"),
  T23("Was the reference material the right batch and not expired?"),
  T24("Were the parent's corrections applied or accounted for?");

  private final String question;

  Rule(String question) {
    this.question = question;
  }

  public String question() {
    return question;
  }
}
