package org.etalon.corpus.register;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.etalon.corpus.Artifact;
import org.etalon.corpus.Laboratory;
import org.etalon.equipment.Equipment;
import org.etalon.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/** The laboratories and artifacts of a tree as a service registers them. */
final class Participants {
  /** Standards have no legal status but the primary ones, so that no national law is asked for. */
  private static final String COUNTRY = "CN";

  Organisation organisation(Laboratory laboratory) {
    return new Organisation(
        laboratory.id(),
        kind(laboratory),
        Map.of("en", laboratory.name()),
        new Organisation.Location(COUNTRY, "Corpus", null, null, null, null, null, null),
        null,
        laboratory.id() + "@corpus.example",
        null,
        null,
        ZoneOffset.UTC,
        0);
  }

  private static Organisation.Kind kind(Laboratory laboratory) {
    if (laboratory.tier() == 1) {
      return Organisation.Kind.NATIONAL_INSTITUTE;
    }
    return laboratory.factory() ? Organisation.Kind.ENTERPRISE : Organisation.Kind.LABORATORY;
  }

  Equipment primary(Artifact one, Laboratory owner, LocalDate from, LocalDate until) {
    return equipment(
        one,
        owner,
        "National primary standard of " + one.measurand().word(),
        Equipment.LegalStatus.NATIONAL_PRIMARY,
        Equipment.Role.STANDARD,
        new Equipment.Assessment(
            "CORPUS-" + one.id(), "Corpus Authority", null, null, null, from, until));
  }

  Equipment equipment(Artifact one, Laboratory owner, boolean instrument) {
    String word = one.measurand().word();
    return equipment(
        one,
        owner,
        instrument ? "Instrument for " + word : "Standard of " + word + ", tier " + one.tier(),
        instrument ? Equipment.LegalStatus.WORKING : Equipment.LegalStatus.NONE,
        instrument ? Equipment.Role.INSTRUMENT : Equipment.Role.STANDARD,
        null);
  }

  private static Equipment equipment(
      Artifact one,
      Laboratory owner,
      String name,
      Equipment.LegalStatus legalStatus,
      Equipment.Role role,
      Equipment.@Nullable Assessment assessment) {
    return new Equipment(
        one.id(),
        Map.of("en", name),
        legalStatus,
        null,
        role,
        "Corpus Works",
        null,
        List.of(
            new Equipment.Identification(
                Equipment.Issuer.owner, one.id(), Map.of("en", "Inventory number"))),
        owner.id(),
        null,
        List.of(one.measurand().kind()),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        assessment);
  }
}
