package org.etalon.dcc.rules.administration;

import org.etalon.dcc.DccVersion;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Places;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;

/** The version of the format is one that has been published. */
public final class SchemaVersionIsKnown extends Rule {
  public SchemaVersionIsKnown() {
    super("e_schema_version_is_known", Weight.HOUSE, "DCC 3.3.0, schemaVersion", "unknown");
  }

  @Override
  public void check(Subject subject, Answers no) {
    String version = subject.dcc().schemaVersion();
    if (DccVersion.of(version) == null) {
      no.no(Places.SCHEMA_VERSION, "unknown", version);
    }
  }
}
