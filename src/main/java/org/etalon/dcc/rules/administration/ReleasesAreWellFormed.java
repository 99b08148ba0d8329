package org.etalon.dcc.rules.administration;

import java.util.regex.Pattern;
import org.etalon.dcc.Software;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Placed;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;

/** Releases of software are written as the published Schematron rules accept them. */
public final class ReleasesAreWellFormed extends Rule {
  private static final Pattern RELEASE =
      Pattern.compile("[a-zA-Z] ?([0-9]{1,3}\\.){0,3}[0-9]{1,3}");

  public ReleasesAreWellFormed() {
    super("e_releases_are_well_formed", Weight.HOUSE, "PTB dcc.sch 3.3.0, release format", "form");
  }

  @Override
  public void check(Subject subject, Answers no) {
    for (Placed<Software> software : subject.contents().software()) {
      String release = software.value().release();
      if (!RELEASE.matcher(release).matches()) {
        no.no(software.place().child("dcc:release"), "form", release);
      }
    }
  }
}
