package org.etalon.certificate.composition;

import java.util.List;
import org.etalon.dcc.RefTypeDefinition;

/** Reference types: those of the Good Practice, and our own with their definition. */
final class RefTypes {
  static final String STANDARD_USED = "basic_measurementStandard";
  static final String NORMAL_USED = "basic_normalUsed";
  static final String CONFORMITY = "basic_conformity";
  static final String TOLERANCE_LOWER = "basic_toleranceLimitLower";
  static final String TOLERANCE_UPPER = "basic_toleranceLimitUpper";
  static final String ACCEPTANCE_LOWER = "basic_acceptanceLimitLower";
  static final String ACCEPTANCE_UPPER = "basic_acceptanceLimitUpper";
  static final String RECALIBRATION = "basic_recalibration";
  static final String ADJUSTMENT = "basic_adjustment";
  static final String TRACEABILITY = "etalon_traceability";
  static final String IN_CMC = "basic_isInCMC";
  static final String RESULT = "gp_measuringResult1";
  static final String TABLE = "gp_table1";

  static final String ITEMS_ONLY = "etalon_itemsOnly";
  static final String AS_FOUND = "etalon_asFound";
  static final String AS_LEFT = "etalon_asLeft";
  static final String QUANTITY_KIND = "etalon_quantityKind";
  static final String DEGREES_OF_FREEDOM = "etalon_effectiveDegreesOfFreedom";
  static final String CUSTOMER_DATA = "etalon_customerSuppliedData";
  static final String EXTERNAL_RESULT = "etalon_externalResult";
  static final String OPINIONS = "etalon_opinions";
  static final String DISCLOSURE = "etalon_disclosure";
  static final String PLACE = "etalon_performanceLocation";
  static final String CONCLUSION = "etalon_conclusion";
  static final String VALID_UNTIL = "etalon_validUntil";
  static final String VERIFICATION = "etalon_verification";
  static final String AMENDMENT = "etalon_amendment";
  static final String ATTACHMENT = "etalon_attachment";

  private static final String PREFIX = "etalon_";
  private static final String LINK = "urn:etalon:ref-types:1";

  private RefTypes() {}

  /** The definition of our prefix. */
  static RefTypeDefinition definition(Phrases phrases) {
    return new RefTypeDefinition(
        phrases.own(Phrase.OWN_WORDS), null, PREFIX, LINK, "v1.0", null, null, List.of());
  }
}
