package org.etalon.verification;

import jakarta.inject.Singleton;
import java.util.List;
import org.etalon.dcc.DccSchemas;
import org.etalon.dcc.NotADccException;
import org.etalon.dcc.migration.MigratingDocument;
import org.etalon.dcc.migration.MigrationOutcome;
import org.etalon.dcc.migration.MigrationOutcome.Migrated;
import org.etalon.dcc.migration.MigrationOutcome.Refused;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;

/** Brings a posted certificate, or the one inside a posted PDF, to the newest DCC. */
@Singleton
public class MigratingAnyDocument {
  private final LargeDocuments large;
  private final DccSchemas schemas;

  MigratingAnyDocument(LargeDocuments large, DccSchemas schemas) {
    this.large = large;
    this.schemas = schemas;
  }

  /**
   * The document that is valid by the newest schema. Nothing is stored.
   *
   * @throws ProblemException for what is not XML, no certificate, or cannot be migrated
   */
  public Migrated migrate(byte[] bytes) {
    byte[] xml = carriedBy(bytes);
    MigrationOutcome outcome = large.inTurn(xml, () -> migrated(xml), MigratingAnyDocument::busy);
    if (outcome instanceof Migrated migrated) {
      return migrated;
    }
    List<FieldError> errors =
        ((Refused) outcome)
            .findings().stream()
                .map(f -> new FieldError(f.pointer(), f.code(), f.detail()))
                .toList();
    throw new ProblemException(ProblemType.RULE_BROKEN, detail(errors), errors);
  }

  private static String detail(List<FieldError> errors) {
    return errors.stream().anyMatch(e -> e.code().equals("version-not-known"))
        ? "Only a DCC 2.x, or 3.x up to 3.3.0, is migrated; the version of this one is not known."
        : "No valid DCC 3.3.0 can be made of this document without adding facts.";
  }

  private MigrationOutcome migrated(byte[] xml) {
    try {
      return MigratingDocument.migrate(xml, schemas);
    } catch (NotADccException e) {
      throw ProblemException.rule(
          "", "not-a-document", "The root is no dcc:digitalCalibrationCertificate.");
    }
  }

  private static byte[] carriedBy(byte[] received) {
    EmbeddedDcc.Content content = EmbeddedDcc.carriedBy(received);
    if (content instanceof EmbeddedDcc.Found found) {
      return found.xml();
    }
    throw ProblemException.rule("", "not-a-document", ((EmbeddedDcc.Missing) content).answer());
  }

  private static MigrationOutcome busy() {
    throw new ProblemException(
        ProblemType.BUSY, "Too many large documents are being looked at; try again later.");
  }
}
