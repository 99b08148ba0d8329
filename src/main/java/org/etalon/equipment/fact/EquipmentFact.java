package org.etalon.equipment.fact;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.etalon.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Something that is true of a piece of equipment from a day on, for a time or on that day alone. In
 * JSON its {@code kind} says which.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RecalibrationProgramme.class, name = "RECALIBRATION_PROGRAMME"),
  @JsonSubTypes.Type(value = IntermediateCheck.class, name = "INTERMEDIATE_CHECK"),
  @JsonSubTypes.Type(value = OutOfTolerance.class, name = "OUT_OF_TOLERANCE"),
  @JsonSubTypes.Type(value = Move.class, name = "MOVE"),
  @JsonSubTypes.Type(value = Retirement.class, name = "RETIREMENT"),
  @JsonSubTypes.Type(value = ReturnToService.class, name = "RETURN_TO_SERVICE"),
  @JsonSubTypes.Type(value = AssessedStandard.class, name = "ASSESSED_STANDARD"),
  @JsonSubTypes.Type(value = ReferenceMaterial.class, name = "REFERENCE_MATERIAL"),
  @JsonSubTypes.Type(value = SiRealisation.class, name = "SI_REALISATION"),
  @JsonSubTypes.Type(value = EvidenceReview.class, name = "EVIDENCE_REVIEW"),
  @JsonSubTypes.Type(value = Retraction.class, name = "RETRACTION")
})
@Schema(
    oneOf = {
      RecalibrationProgramme.class,
      IntermediateCheck.class,
      OutOfTolerance.class,
      Move.class,
      Retirement.class,
      ReturnToService.class,
      AssessedStandard.class,
      ReferenceMaterial.class,
      SiRealisation.class,
      EvidenceReview.class,
      Retraction.class
    },
    discriminatorProperty = "kind",
    discriminatorMapping = {
      @DiscriminatorMapping(
          value = "RECALIBRATION_PROGRAMME",
          schema = RecalibrationProgramme.class),
      @DiscriminatorMapping(value = "INTERMEDIATE_CHECK", schema = IntermediateCheck.class),
      @DiscriminatorMapping(value = "OUT_OF_TOLERANCE", schema = OutOfTolerance.class),
      @DiscriminatorMapping(value = "MOVE", schema = Move.class),
      @DiscriminatorMapping(value = "RETIREMENT", schema = Retirement.class),
      @DiscriminatorMapping(value = "RETURN_TO_SERVICE", schema = ReturnToService.class),
      @DiscriminatorMapping(value = "ASSESSED_STANDARD", schema = AssessedStandard.class),
      @DiscriminatorMapping(value = "REFERENCE_MATERIAL", schema = ReferenceMaterial.class),
      @DiscriminatorMapping(value = "SI_REALISATION", schema = SiRealisation.class),
      @DiscriminatorMapping(value = "EVIDENCE_REVIEW", schema = EvidenceReview.class),
      @DiscriminatorMapping(value = "RETRACTION", schema = Retraction.class)
    })
public sealed interface EquipmentFact
    permits RecalibrationProgramme,
        IntermediateCheck,
        OutOfTolerance,
        Move,
        Retirement,
        ReturnToService,
        AssessedStandard,
        ReferenceMaterial,
        SiRealisation,
        EvidenceReview,
        Retraction {

  /** Its kind, as in JSON. */
  FactKind kind();

  /** The first day it is true on. */
  LocalDate validFrom();

  /** The last day; null where it has no end, or is about one day. */
  default @Nullable LocalDate validTo() {
    return null;
  }

  /** What is wrong with it by itself, with pointers into its JSON. */
  List<FieldError> faults();
}
