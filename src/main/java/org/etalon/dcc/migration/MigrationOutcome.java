package org.etalon.dcc.migration;

import java.util.List;

/** What became of a migration. */
public sealed interface MigrationOutcome {

  /**
   * A document that is valid by the schema of DCC 3.3.0.
   *
   * @param from version of the document that came, as it says itself
   * @param to version of the new one
   * @param document canonical XML in UTF-8
   */
  // The bytes are handed through once.
  @SuppressWarnings("ArrayRecordComponent")
  record Migrated(String from, String to, List<Change> changes, byte[] document)
      implements MigrationOutcome {
    public Migrated {
      changes = List.copyOf(changes);
    }
  }

  /** No valid document can be made of it without adding facts. */
  record Refused(List<Finding> findings) implements MigrationOutcome {
    public Refused {
      findings = List.copyOf(findings);
    }

    static Refused because(String code, String pointer, String detail) {
      return new Refused(List.of(new Finding(code, pointer, detail)));
    }
  }

  /**
   * One reason to refuse.
   *
   * @param pointer path in the document that came; empty for the whole
   */
  record Finding(String code, String pointer, String detail) {}
}
