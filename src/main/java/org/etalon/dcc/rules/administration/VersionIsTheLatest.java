package org.etalon.dcc.rules.administration;

import org.etalon.dcc.DccVersion;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Places;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;

/** The certificate is written in the latest version of the format. */
public final class VersionIsTheLatest extends Rule {
  public VersionIsTheLatest() {
    super("w_version_is_the_latest", Weight.WARNING, "PTB dcc.sch 3.3.0, latest version", "older");
  }

  @Override
  public void check(Subject subject, Answers no) {
    DccVersion version = DccVersion.of(subject.dcc().schemaVersion());
    if (version != null && version != DccVersion.WRITTEN) {
      no.no(Places.SCHEMA_VERSION, "older", version.text(), DccVersion.WRITTEN.text());
    }
  }
}
