package org.etalon.dcc;

import org.jspecify.annotations.Nullable;

/** Who calibrated (DCC {@code calibrationLaboratoryType}). */
public record CalibrationLaboratory(
    @Nullable String code,
    Contact contact,
    @Nullable Boolean cryptElectronicSeal,
    @Nullable Boolean cryptElectronicSignature,
    @Nullable Boolean cryptElectronicTimeStamp) {}
