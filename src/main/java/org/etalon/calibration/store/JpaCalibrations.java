package org.etalon.calibration.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.etalon.calibration.Calibration;
import org.etalon.calibration.Calibrations;
import org.etalon.platform.Transactions;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.jspecify.annotations.Nullable;

@Singleton
class JpaCalibrations implements Calibrations {
  private final EntityManager entities;
  private final Transactions transactions;
  private final Clock clock;

  JpaCalibrations(EntityManager entities, Transactions transactions, Clock clock) {
    this.entities = entities;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Optional<Calibration> find(String id, String organisation) {
    return transactions.in(
        organisation, () -> visible(entities.find(CalibrationRow.class, id), organisation));
  }

  @Override
  public Optional<Calibration> findLocked(String id, String organisation) {
    return transactions.in(
        organisation,
        () -> {
          CalibrationRow row =
              entities.find(CalibrationRow.class, id, LockModeType.PESSIMISTIC_WRITE);
          if (row != null) {
            // What this transaction read before is older than the lock.
            entities.refresh(row);
          }
          return visible(row, organisation);
        });
  }

  private static Optional<Calibration> visible(
      @Nullable CalibrationRow found, String organisation) {
    return Optional.ofNullable(found)
        .filter(
            row -> organisation.equals(Transactions.SYSTEM) || row.laboratory.equals(organisation))
        .map(CalibrationRow::toCalibration);
  }

  @Override
  public void add(Calibration calibration) {
    transactions.run(
        calibration.laboratory(),
        () -> {
          CalibrationRow row = new CalibrationRow();
          row.fill(calibration, clock.instant());
          row.createdAt = row.updatedAt;
          entities.persist(row);
          entities.flush();
        });
  }

  @Override
  public void save(Calibration calibration) {
    transactions.run(
        calibration.laboratory(),
        () -> {
          CalibrationRow row =
              entities.find(CalibrationRow.class, calibration.id(), LockModeType.PESSIMISTIC_WRITE);
          // Another transaction may have moved it on between the reading and this lock.
          entities.refresh(row);
          if (row.version != calibration.version() - 1) {
            throw new ProblemException(
                ProblemType.VERSION_MISMATCH, "The calibration was changed by somebody else.");
          }
          row.fill(calibration, clock.instant());
          entities.flush();
        });
  }

  @Override
  public List<Calibration> after(String organisation, @Nullable String id, int limit) {
    return transactions.in(
        organisation,
        () ->
            entities
                .createQuery(
                    "from CalibrationRow where id > :id"
                        + " and (:organisation = '*' or laboratory = :organisation) order by id",
                    CalibrationRow.class)
                .setParameter("id", id == null ? "" : id)
                .setParameter("organisation", organisation)
                .setMaxResults(limit)
                .getResultStream()
                .map(CalibrationRow::toCalibration)
                .toList());
  }

  @Override
  public List<Calibration> open(String organisation, int limit) {
    return transactions.in(
        organisation,
        () ->
            entities
                .createQuery(
                    "from CalibrationRow where state <> 'ISSUED'"
                        + " and (:organisation = '*' or laboratory = :organisation)"
                        + " order by updatedAt desc",
                    CalibrationRow.class)
                .setParameter("organisation", organisation)
                .setMaxResults(limit)
                .getResultStream()
                .map(CalibrationRow::toCalibration)
                .toList());
  }

  @Override
  public boolean isBeingReplaced(String number) {
    return transactions.in(
        Transactions.SYSTEM,
        () ->
            !entities
                .createQuery(
                    "select id from CalibrationRow"
                        + " where amends = :number and state in ('ISSUING', 'ISSUED')",
                    String.class)
                .setParameter("number", number)
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
  }

  @Override
  public List<StoredAttachment> attachments(String calibration) {
    return transactions.in(
        Transactions.SYSTEM,
        () ->
            entities
                .createQuery(
                    "from AttachmentRow where calibration = :calibration order by name",
                    AttachmentRow.class)
                .setParameter("calibration", calibration)
                .getResultStream()
                .map(AttachmentRow::toAttachment)
                .toList());
  }

  @Override
  public void attach(String calibration, StoredAttachment attachment) {
    transactions.run(
        Transactions.SYSTEM, () -> entities.merge(AttachmentRow.of(calibration, attachment)));
  }
}
