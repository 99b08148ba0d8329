package org.etalon.calibration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.etalon.organisation.Organisation.Location;
import org.jspecify.annotations.Nullable;

/**
 * A calibration as a laboratory posts it. What the service knows itself (laboratory, number, issue
 * date, persons, particulars of the equipment) is never part of it.
 *
 * @param inHouse whether the laboratory calibrates its own equipment
 * @param receivedOn the day the items came, a date of the laboratory's time zone as all dates here
 * @param adjustmentReason needed when an adjusted item has results in one state only
 * @param validUntil needed for a verification, refused for a calibration
 * @param conclusion of a verification
 * @param legalBasis of a verification: the regulations it follows
 */
public record CalibrationBody(
    Kind kind,
    boolean inHouse,
    @Nullable String orderNumber,
    List<Item> items,
    Customer customer,
    @Nullable LocalDate receivedOn,
    LocalDate performedFrom,
    LocalDate performedTo,
    PerformanceLocation performanceLocation,
    Languages languages,
    Adjustment adjustment,
    @Nullable Map<String, String> adjustmentReason,
    List<Method> methods,
    List<SoftwareUsed> software,
    List<Condition> conditions,
    List<StandardUsed> standards,
    List<MeasuredResult> results,
    List<Map<String, String>> customerSuppliedData,
    List<Map<String, String>> externalResults,
    @Nullable Map<String, String> opinions,
    @Nullable Recalibration recalibration,
    @Nullable LocalDate validUntil,
    @Nullable Conclusion conclusion,
    List<String> legalBasis,
    Disclosure disclosure,
    List<Attachment> attachments) {

  public CalibrationBody {
    software = orEmpty(software);
    customerSuppliedData = orEmpty(customerSuppliedData);
    externalResults = orEmpty(externalResults);
    legalBasis = orEmpty(legalBasis);
    attachments = orEmpty(attachments);
    disclosure = disclosure == null ? Disclosure.NONE : disclosure;
  }

  /** An absent list of a request is an empty one. */
  static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  /** The same calibration without the bytes of its attachments, which are stored apart. */
  CalibrationBody withoutAttachmentBytes() {
    return with(
        results,
        attachments.stream()
            .map(a -> new Attachment(a.id(), a.fileName(), a.mediaType(), null))
            .toList());
  }

  /** As others than its laboratory see it: what uncertainties were made of is not in a DCC. */
  public CalibrationBody withoutBudgets() {
    return with(results.stream().map(MeasuredResult::withoutBudgets).toList(), attachments);
  }

  private CalibrationBody with(List<MeasuredResult> results, List<Attachment> attachments) {
    return new CalibrationBody(
        kind,
        inHouse,
        orderNumber,
        items,
        customer,
        receivedOn,
        performedFrom,
        performedTo,
        performanceLocation,
        languages,
        adjustment,
        adjustmentReason,
        methods,
        software,
        conditions,
        standards,
        results,
        customerSuppliedData,
        externalResults,
        opinions,
        recalibration,
        validUntil,
        conclusion,
        legalBasis,
        disclosure,
        attachments);
  }

  /** Calibration, or verification in the sense of legal metrology (OIML V 1). */
  public enum Kind {
    CALIBRATION,
    VERIFICATION
  }

  /** What was done to the items. */
  public enum Adjustment {
    NONE,
    ADJUSTED,
    REPAIRED,
    UNKNOWN
  }

  /** The conclusion of a verification. */
  public enum Conclusion {
    PASS,
    FAIL
  }

  /** What people further down the chain may see. */
  public enum Disclosure {
    NONE,
    CHAIN,
    PUBLIC
  }

  /** An item by the identifier that results use, and its equipment. */
  public record Item(String id, String equipment, @Nullable Map<String, String> condition) {}

  /** A registered organisation, or a whole contact. */
  public record Customer(
      @Nullable String organisation,
      @Nullable Map<String, String> name,
      @Nullable Location location,
      @Nullable String eMail) {}

  /** Where it was performed; anything but the laboratory needs an address. */
  public record PerformanceLocation(Type type, @Nullable Location address) {

    /** The words of the DCC. */
    public enum Type {
      laboratory,
      customer,
      laboratoryBranch,
      customerBranch,
      other
    }
  }

  /** Two-letter codes; the texts exist in all used ones. */
  public record Languages(List<String> used, List<String> mandatory) {}

  /** A software that was used, with a release such as {@code v4.1.0}. */
  public record SoftwareUsed(Map<String, String> name, String release, @Nullable String type) {}

  /** A date agreed with the customer (ISO/IEC 17025:2017, 7.8.4.3). */
  public record Recalibration(LocalDate date, @Nullable Map<String, String> agreement) {}

  /** A file; its bytes in base64 or sent apart. */
  public record Attachment(String id, String fileName, String mediaType, @Nullable String base64) {}
}
