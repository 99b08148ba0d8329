package org.etalon.ui;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.etalon.equipment.Equipment.Assessment;
import org.etalon.equipment.fact.AssessedStandard;
import org.etalon.equipment.fact.EquipmentFact;
import org.etalon.equipment.fact.EquipmentFacts;
import org.etalon.equipment.fact.EvidenceReview;
import org.etalon.equipment.fact.IntermediateCheck;
import org.etalon.equipment.fact.Move;
import org.etalon.equipment.fact.OutOfTolerance;
import org.etalon.equipment.fact.RecalibrationProgramme;
import org.etalon.equipment.fact.Recorded;
import org.etalon.equipment.fact.ReferenceMaterial;
import org.etalon.equipment.fact.Retirement;
import org.etalon.equipment.fact.Retraction;
import org.etalon.equipment.fact.ReturnToService;
import org.etalon.equipment.fact.SiRealisation;
import org.etalon.rendering.Labels;
import org.etalon.rendering.UnitSymbol;

/**
 * A fact on a page.
 *
 * @param days on which it is true
 * @param warns whether it tells of something wrong
 */
public record FactLine(
    String days, String kind, String text, String recordedAt, String account, boolean warns) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  /** The newest day first. */
  static List<FactLine> all(EquipmentFacts facts, Labels words) {
    return facts.standing().stream()
        .sorted(
            Comparator.comparing((Recorded<EquipmentFact> each) -> each.fact().validFrom())
                .reversed())
        .map(each -> of(each, words))
        .toList();
  }

  private static FactLine of(Recorded<EquipmentFact> recorded, Labels words) {
    EquipmentFact fact = recorded.fact();
    String to = fact.validTo() == null ? "" : " – " + fact.validTo();
    boolean failed =
        fact instanceof IntermediateCheck check
            && check.result() == IntermediateCheck.Result.FAILED;
    return new FactLine(
        fact.validFrom() + to,
        words.word("fact", fact.kind().name()),
        String.join(" · ", said(fact, words)),
        MOMENT.format(recorded.recordedAt()),
        recorded.account(),
        failed || fact instanceof OutOfTolerance);
  }

  private static List<String> said(EquipmentFact fact, Labels words) {
    List<String> said = new ArrayList<>();
    if (fact instanceof RecalibrationProgramme programme) {
      said.addAll(List.of(programme.interval().toString(), programme.reason()));
    } else if (fact instanceof IntermediateCheck check) {
      said.addAll(List.of(words.word("check", check.result().name()), check.document()));
    } else if (fact instanceof OutOfTolerance event) {
      String unit = " " + UnitSymbol.of(event.unit());
      said.add(words.get("factError") + " " + event.error() + unit);
      said.add(words.get("factLimit") + " " + event.limit() + unit);
      said.add(event.document());
    } else if (fact instanceof Move move) {
      said.add(move.to());
    } else if (fact instanceof Retirement retirement) {
      said.add(retirement.reason());
    } else if (fact instanceof ReturnToService back) {
      said.add(back.reason());
    } else if (fact instanceof Retraction retraction) {
      said.add(retraction.reason());
    } else {
      documented(fact, words, said);
    }
    return said;
  }

  private static void documented(EquipmentFact fact, Labels words, List<String> said) {
    if (fact instanceof AssessedStandard assessed) {
      Assessment assessment = assessed.assessment();
      said.addAll(List.of(assessment.number(), assessment.authority()));
    } else if (fact instanceof ReferenceMaterial material) {
      said.addAll(List.of(material.number().value(), material.producer(), material.batch()));
    } else if (fact instanceof SiRealisation realisation) {
      said.addAll(List.of(UnitSymbol.of(realisation.unit()), realisation.miseEnPratique()));
      said.add(realisation.procedure());
    } else if (fact instanceof EvidenceReview review) {
      said.add(words.get(review.accepted() ? "reviewAccepted" : "reviewRejected"));
      said.addAll(List.of(review.document(), review.reason()));
    }
  }
}
