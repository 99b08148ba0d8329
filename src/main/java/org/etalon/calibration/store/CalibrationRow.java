package org.etalon.calibration.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.etalon.calibration.Calibration;
import org.etalon.calibration.Calibration.Amendment;
import org.etalon.calibration.Calibration.Frozen;
import org.etalon.calibration.CalibrationBody;
import org.etalon.platform.Json;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

@Entity
@DynamicUpdate
@Table(name = "calibration")
class CalibrationRow {
  @Id String id;
  @Column String laboratory;
  @Column @Nullable String customer;
  @Column String state;
  @Column long version;

  @Column
  @ColumnTransformer(write = "?::jsonb")
  String body;

  @Column
  @ColumnTransformer(write = "?::jsonb")
  @Nullable String frozen;

  @Column String calibrator;
  @Column @Nullable String checker;
  @Column @Nullable String approver;
  @Column @Nullable String number;
  @Column @Nullable String amends;

  @Column
  @ColumnTransformer(write = "?::jsonb")
  @Nullable String amendment;

  @Column(name = "rejected_with")
  @Nullable String rejectedWith;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  void fill(Calibration calibration, Instant now) {
    id = calibration.id();
    laboratory = calibration.laboratory();
    customer = calibration.body().customer().organisation();
    state = calibration.state().name();
    version = calibration.version();
    body = Json.write(calibration.body());
    frozen = calibration.frozen() == null ? null : Json.write(calibration.frozen());
    calibrator = calibration.calibrator();
    checker = calibration.checker();
    approver = calibration.approver();
    number = calibration.number();
    Amendment replaces = calibration.amendment();
    amends = replaces == null ? null : replaces.number();
    amendment = replaces == null ? null : Json.write(replaces);
    rejectedWith = calibration.rejectedWith();
    updatedAt = now;
  }

  Calibration toCalibration() {
    return new Calibration(
        id,
        laboratory,
        Calibration.State.valueOf(state),
        version,
        Json.read(body, CalibrationBody.class),
        frozen == null ? null : Json.read(frozen, Frozen.class),
        calibrator,
        checker,
        approver,
        number,
        amendment == null ? null : Json.read(amendment, Amendment.class),
        rejectedWith);
  }
}
