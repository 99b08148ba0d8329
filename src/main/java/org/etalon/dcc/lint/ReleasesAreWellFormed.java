package org.etalon.dcc.lint;

import java.util.regex.Pattern;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.Software;

/** Releases of software are written as the published Schematron rules accept them. */
final class ReleasesAreWellFormed implements DccLint {
  @Override
  public String id() {
    return "e_releases_are_well_formed";
  }

  @Override
  public String clause() {
    return "PTB dcc.sch 3.3.0, release format";
  }

  @Override
  public String question() {
    return "Is every release a letter, perhaps a blank, and up to four numbers of three digits with dots?";
  }

  private static final Pattern RELEASE =
      Pattern.compile("[a-zA-Z] ?([0-9]{1,3}\\.){0,3}[0-9]{1,3}");

  @Override
  public void check(Dcc dcc, Answers answers) {
    new DccWalk() {
      @Override
      void software(Software software, String place) {
        if (!RELEASE.matcher(software.release()).matches()) {
          answers.no(place + "/dcc:release", "This is not like v1.2.3: " + software.release());
        }
      }
    }.walk(dcc);
  }
}
