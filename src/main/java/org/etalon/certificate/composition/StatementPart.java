package org.etalon.certificate.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.etalon.calibration.Calibration;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.CalibrationBody.Kind;
import org.etalon.calibration.Calibrations.StoredAttachment;
import org.etalon.certificate.composition.Composition.Basis;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.MultilingualText;
import org.etalon.dcc.RichContent;
import org.etalon.dcc.StatementMetaData;
import org.etalon.dcc.WrittenDate;
import org.jspecify.annotations.Nullable;

/** The statements over the whole certificate (ISO/IEC 17025:2017, 7.8.2 to 7.8.8). */
final class StatementPart {
  private static final String NORM = "ISO/IEC 17025:2017";

  private final Composition composition;
  private final CalibrationBody body;
  private final Phrases phrases;
  private final List<StatementMetaData> all = new ArrayList<>();

  StatementPart(Composition composition, Phrases phrases) {
    this.composition = composition;
    this.body = composition.body();
    this.phrases = phrases;
  }

  List<StatementMetaData> all() {
    clause(RefTypes.ITEMS_ONLY, "7.8.2.1 l", Phrase.ITEMS_ONLY_NAME, Phrase.ITEMS_ONLY);
    clause(RefTypes.TRACEABILITY, "7.8.4.1 c", Phrase.TRACEABILITY_NAME, traceability());
    clause(
        RefTypes.ADJUSTMENT,
        "7.8.4.1 d",
        Phrase.ADJUSTMENT,
        Phrase.valueOf("ADJUSTMENT_" + body.adjustment().name()));
    words(RefTypes.ADJUSTMENT, Phrase.ADJUSTMENT, body.adjustmentReason());
    body.customerSuppliedData()
        .forEach(text -> words(RefTypes.CUSTOMER_DATA, Phrase.CUSTOMER_DATA, text));
    body.externalResults()
        .forEach(text -> words(RefTypes.EXTERNAL_RESULT, Phrase.EXTERNAL_RESULT, text));
    words(RefTypes.OPINIONS, Phrase.OPINIONS, body.opinions());
    recalibration();
    place();
    verification();
    amendment();
    attachments();
    all.add(
        StatementMetaData.builder(Attributes.ofRefTypes(RefTypes.DISCLOSURE))
            .name(phrases.own(Phrase.DISCLOSURE))
            .convention(body.disclosure().name())
            .build());
    return all;
  }

  private Phrase traceability() {
    if (body.standards().isEmpty()) {
      return Phrase.NO_STANDARD;
    }
    return composition.notTraceable().isEmpty() ? Phrase.TRACEABILITY : Phrase.NOT_TRACEABLE;
  }

  private void clause(String refType, String clause, Phrase name, Phrase text) {
    all.add(
        StatementMetaData.builder(Attributes.ofRefTypes(refType))
            .name(phrases.own(name))
            .norms(List.of(NORM))
            .references(List.of(clause))
            .declaration(phrases.rich(text))
            .build());
  }

  private void words(String refType, Phrase name, @Nullable Map<String, String> text) {
    if (text != null) {
      all.add(
          StatementMetaData.builder(Attributes.ofRefTypes(refType))
              .name(phrases.own(name))
              .declaration(phrases.rich(text))
              .build());
    }
  }

  private void recalibration() {
    CalibrationBody.Recalibration recalibration = body.recalibration();
    if (recalibration != null) {
      all.add(
          StatementMetaData.builder(Attributes.ofRefTypes(RefTypes.RECALIBRATION))
              .name(phrases.own(Phrase.RECALIBRATION))
              .declaration(phrases.richOrNull(recalibration.agreement()))
              .date(WrittenDate.of(recalibration.date()))
              .build());
    }
  }

  private void place() {
    if (body.performanceLocation().address() != null) {
      all.add(
          StatementMetaData.builder(Attributes.ofRefTypes(RefTypes.PLACE))
              .name(phrases.own(Phrase.PLACE))
              .location(AdministrationPart.location(body.performanceLocation().address()))
              .build());
    }
  }

  private void verification() {
    if (body.kind() != Kind.VERIFICATION
        || body.conclusion() == null
        || body.validUntil() == null) {
      return;
    }
    all.add(
        StatementMetaData.builder(Attributes.ofRefTypes(RefTypes.VERIFICATION, RefTypes.CONCLUSION))
            .name(phrases.own(Phrase.CONCLUSION))
            .norms(body.legalBasis())
            .declaration(phrases.rich(Phrase.valueOf("CONCLUSION_" + body.conclusion().name())))
            .valid(List.of(body.conclusion() == CalibrationBody.Conclusion.PASS))
            .build());
    all.add(
        StatementMetaData.builder(Attributes.ofRefTypes(RefTypes.VALID_UNTIL))
            .name(phrases.own(Phrase.VALID_UNTIL))
            .date(WrittenDate.of(body.validUntil()))
            .build());
  }

  /** Why it replaces another one (7.8.8). */
  private void amendment() {
    Calibration.Amendment amendment = composition.calibration().amendment();
    if (amendment != null) {
      all.add(
          StatementMetaData.builder(Attributes.ofRefTypes(RefTypes.AMENDMENT))
              .name(phrases.own(Phrase.AMENDMENT))
              .convention(amendment.reasonClass().name())
              .references(List.of(amendment.number()))
              .declaration(RichContent.of(MultilingualText.plain(amendment.explanation())))
              .date(WrittenDate.of(amendment.effectiveFrom()))
              .build());
    }
  }

  /** Files that are not the paper certificate of a standard, which stand with it. */
  private void attachments() {
    Set<String> papers =
        composition.standards().stream()
            .flatMap(standard -> standard.bases().stream())
            .map(Basis::attachment)
            .collect(Collectors.toSet());
    for (StoredAttachment file : composition.attachments()) {
      if (!papers.contains(file.name())) {
        all.add(
            StatementMetaData.builder(Attributes.ofRefTypes(RefTypes.ATTACHMENT))
                .name(phrases.own(Phrase.ATTACHMENT))
                .declaration(StandardPart.withFile(phrases.own(Phrase.ATTACHMENT), file))
                .build());
      }
    }
  }
}
