package org.etalon.calibration;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All calibrations of a laboratory. */
public interface Calibrations {

  /** The calibration, if it is of the organisation; {@code *} finds any. */
  Optional<Calibration> find(String id, String organisation);

  /**
   * The same, and nobody else moves the calibration on until the transaction of the caller ends;
   * one that somebody is moving on is waited for, and read as they leave it.
   */
  Optional<Calibration> findLocked(String id, String organisation);

  void add(Calibration calibration);

  /**
   * Replaces the stored calibration when its version is the one before.
   *
   * @throws org.etalon.problem.ProblemException when somebody else changed it
   */
  void save(Calibration calibration);

  /** At most {@code limit} calibrations after an identifier. */
  List<Calibration> after(String organisation, @Nullable String id, int limit);

  /** The calibrations of a laboratory that have no certificate yet, newest first. */
  List<Calibration> open(String organisation, int limit);

  /** Whether an approved calibration replaces a certificate. */
  boolean isBeingReplaced(String number);

  List<StoredAttachment> attachments(String calibration);

  /** Adds an attachment or replaces the one with the same name. */
  void attach(String calibration, StoredAttachment attachment);

  /** A file of a calibration. */
  record StoredAttachment(String name, String fileName, String mediaType, byte[] bytes) {}
}
