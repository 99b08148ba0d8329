package org.etalon.certificate.composition;

import java.util.ArrayList;
import java.util.List;
import org.etalon.calibration.Calibrations.StoredAttachment;
import org.etalon.certificate.Digest;
import org.etalon.certificate.composition.Composition.Basis;
import org.etalon.certificate.composition.Composition.Standard;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.ByteData;
import org.etalon.dcc.HashReference;
import org.etalon.dcc.MeasuringEquipment;
import org.etalon.dcc.MeasuringEquipments;
import org.etalon.dcc.MultilingualText;
import org.etalon.dcc.RichContent;
import org.etalon.equipment.Equipment;
import org.jspecify.annotations.Nullable;

/**
 * The standards that were used, each with number and digest of its certificate. The format has room
 * for one certificate each, so a standard with several stands several times.
 */
final class StandardPart {
  /** What the format's documentation prescribes for paper. */
  private static final String ANALOGUE = "analogue";

  private final Composition composition;
  private final Phrases phrases;

  StandardPart(Composition composition, Phrases phrases) {
    this.composition = composition;
    this.phrases = phrases;
  }

  /** The identifiers under which a standard stands in the document. */
  static List<String> ids(Standard standard) {
    List<String> ids = new ArrayList<>(List.of(standard.used().id()));
    for (int i = 1; i < standard.bases().size(); i++) {
      ids.add(standard.used().id() + "-certificate-" + (i + 1));
    }
    return ids;
  }

  /** What a quantity rests on; a standard stands once for each of its certificates. */
  static List<String> references(
      Composition composition, List<String> standards, List<String> methods) {
    List<String> references = new ArrayList<>();
    for (String id : standards) {
      composition.standards().stream()
          .filter(standard -> standard.used().id().equals(id))
          .forEach(standard -> references.addAll(ids(standard)));
    }
    references.addAll(methods);
    return references;
  }

  MeasuringEquipments standards() {
    List<MeasuringEquipment> all = new ArrayList<>();
    for (Standard standard : composition.standards()) {
      List<String> ids = ids(standard);
      for (int i = 0; i < ids.size(); i++) {
        Basis basis = standard.bases().isEmpty() ? null : standard.bases().get(i);
        boolean denied = composition.notTraceable().contains(all.size());
        all.add(equipment(standard.equipment(), basis, denied, ids.get(i)));
      }
    }
    return MeasuringEquipments.of(all);
  }

  private MeasuringEquipment equipment(
      Equipment equipment, @Nullable Basis basis, boolean denied, String id) {
    return new MeasuringEquipment(
        phrases.of(equipment.name()),
        List.of(),
        denied ? phrases.rich(Phrase.STANDARD_NOT_TRACEABLE) : null,
        basis == null ? null : reference(basis, denied),
        AdministrationPart.manufacturer(equipment),
        equipment.model(),
        AdministrationPart.identifications(equipment, phrases),
        List.of(),
        List.of(),
        Attributes.ofRefTypes(RefTypes.STANDARD_USED, RefTypes.NORMAL_USED).withId(id));
  }

  private HashReference reference(Basis basis, boolean denied) {
    Digest digest = basis.digest();
    String number = basis.number();
    return new HashReference(
        referral(basis),
        number == null ? String.valueOf(digest) : number,
        procedure(basis),
        digest == null ? ANALOGUE : digest.base64(),
        description(basis),
        null,
        // Nothing is claimed where nothing is denied.
        denied ? Boolean.FALSE : null,
        null,
        Attributes.NONE);
  }

  private static String procedure(Basis basis) {
    if (basis.contentDigest() != null) {
      return AdministrationPart.CANONICAL_DIGEST;
    }
    return basis.fileDigest() == null ? ANALOGUE : AdministrationPart.FILE_DIGEST;
  }

  private MultilingualText referral(Basis basis) {
    return basis.issuer().isEmpty() ? phrases.own(Phrase.CERTIFICATE) : phrases.of(basis.issuer());
  }

  /**
   * The scanned paper, or that it is a document of others and how far its signature was trusted.
   */
  private @Nullable RichContent description(Basis basis) {
    if (basis.signature() == null) {
      return file(basis);
    }
    return phrases.rich(
        switch (basis.signature()) {
          case PASSED -> Phrase.FOREIGN_PASSED;
          case ABSENT -> Phrase.FOREIGN_UNSIGNED;
          case UNDECIDED -> Phrase.FOREIGN_UNDECIDED;
        });
  }

  /** The scanned paper, where it was sent along. */
  private @Nullable RichContent file(Basis basis) {
    String attachment = basis.attachment();
    if (attachment == null) {
      return null;
    }
    return composition.attachments().stream()
        .filter(file -> file.name().equals(attachment))
        .findFirst()
        .map(file -> withFile(phrases.own(Phrase.PAPER), file))
        .orElse(null);
  }

  static RichContent withFile(MultilingualText words, StoredAttachment file) {
    List<RichContent.Part> parts = new ArrayList<>(words.content());
    parts.add(ByteData.of(file.fileName(), file.mediaType(), file.bytes()));
    return new RichContent(null, parts, Attributes.NONE);
  }
}
