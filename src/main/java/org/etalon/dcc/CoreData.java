package org.etalon.dcc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Number, dates and languages of a certificate (DCC {@code coreDataType}).
 *
 * @param countryCode ISO 3166-1 alpha-2
 * @param usedLanguages ISO 639-1, the order is the document's
 * @param performanceLocation one of the constants here, in a valid document
 */
public record CoreData(
    String countryCode,
    List<String> usedLanguages,
    List<String> mandatoryLanguages,
    String uniqueIdentifier,
    List<Identification> identifications,
    @Nullable WrittenDate receiptDate,
    WrittenDate beginPerformanceDate,
    WrittenDate endPerformanceDate,
    String performanceLocation,
    Attributes performanceLocationAttributes,
    @Nullable WrittenDate issueDate,
    @Nullable Replacement replacement,
    @Nullable HashReference previousReport) {
  public static final String LABORATORY = "laboratory";
  public static final String CUSTOMER = "customer";
  public static final String LABORATORY_BRANCH = "laboratoryBranch";
  public static final String CUSTOMER_BRANCH = "customerBranch";
  public static final String OTHER = "other";

  public CoreData {
    usedLanguages = List.copyOf(usedLanguages);
    mandatoryLanguages = List.copyOf(mandatoryLanguages);
    identifications = List.copyOf(identifications);
  }

  /**
   * Which certificate this one amends or substitutes (ISO/IEC 17025:2017, 7.8.8; DCC {@code
   * reportAmendedSubstituted}).
   *
   * @param typeOfChange {@link #AMENDED} or {@link #SUBSTITUTED}
   */
  public record Replacement(
      String typeOfChange, String replacedUniqueIdentifier, Attributes attributes) {
    public static final String AMENDED = "amended";
    public static final String SUBSTITUTED = "substituted";
  }
}
