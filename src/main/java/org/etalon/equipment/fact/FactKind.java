package org.etalon.equipment.fact;

/** The kinds of facts, and who may record them. */
public enum FactKind {
  RECALIBRATION_PROGRAMME(true, Recorder.OWNER),
  INTERMEDIATE_CHECK(false, Recorder.OWNER),
  // Whoever calibrates finds it.
  OUT_OF_TOLERANCE(false, Recorder.WHO_SEES_IT),
  MOVE(false, Recorder.OWNER),
  RETIREMENT(false, Recorder.OWNER),
  RETURN_TO_SERVICE(false, Recorder.OWNER),
  ASSESSED_STANDARD(true, Recorder.OWNER),
  REFERENCE_MATERIAL(true, Recorder.OWNER),
  SI_REALISATION(true, Recorder.OWNER),
  EVIDENCE_REVIEW(false, Recorder.OWNERS_SIGNATORY),
  RETRACTION(false, Recorder.WHO_SEES_IT);

  private final boolean mayBegin;
  private final Recorder recorder;

  FactKind(boolean mayBegin, Recorder recorder) {
    this.mayBegin = mayBegin;
    this.recorder = recorder;
  }

  /** Whether it may begin in the future; what has happened cannot. */
  public boolean mayBeginLater() {
    return mayBegin;
  }

  public Recorder recorder() {
    return recorder;
  }

  /** Who may record a fact. */
  public enum Recorder {
    OWNER,
    /** A person of the owner who may also approve certificates. */
    OWNERS_SIGNATORY,
    /** The owner, or a laboratory that works with it. */
    WHO_SEES_IT
  }
}
