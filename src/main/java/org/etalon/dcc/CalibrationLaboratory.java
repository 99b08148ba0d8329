package org.etalon.dcc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who calibrated (DCC {@code calibrationLaboratoryType}).
 *
 * @param furtherContacts after the first, which DCC 2 allowed
 */
public record CalibrationLaboratory(
    @Nullable String code,
    Contact contact,
    @Nullable Boolean cryptElectronicSeal,
    @Nullable Boolean cryptElectronicSignature,
    @Nullable Boolean cryptElectronicTimeStamp,
    List<Contact> furtherContacts) {
  public CalibrationLaboratory {
    furtherContacts = List.copyOf(furtherContacts);
  }

  /** A laboratory with one contact, as every one since DCC 3. */
  public CalibrationLaboratory(
      @Nullable String code,
      Contact contact,
      @Nullable Boolean cryptElectronicSeal,
      @Nullable Boolean cryptElectronicSignature,
      @Nullable Boolean cryptElectronicTimeStamp) {
    this(
        code,
        contact,
        cryptElectronicSeal,
        cryptElectronicSignature,
        cryptElectronicTimeStamp,
        List.of());
  }
}
