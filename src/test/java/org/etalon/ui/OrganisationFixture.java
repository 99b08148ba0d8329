package org.etalon.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Scope;
import org.etalon.organisation.ScopeHistory;
import org.etalon.organisation.ScopeSample;
import org.etalon.organisation.ScopeVersion;

/** A laboratory with a scope of each standing. */
final class OrganisationFixture {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  private OrganisationFixture() {}

  static OrganisationSource.Shown laboratory(String unread) {
    Organisation laboratory =
        new Organisation(
            "lab",
            Organisation.Kind.LABORATORY,
            Map.of("en", "Laboratory"),
            new Organisation.Location("CN", "Chengdu", null, null, null, null, null, null),
            "L0712",
            null,
            null,
            null,
            ZoneId.of("Asia/Shanghai"),
            3);
    return new OrganisationSource.Shown(
        laboratory,
        List.of(
            history(ScopeSample.scope().parameter("f", "50", "1000", "\\hertz").make()),
            history(
                ScopeSample.scope().make(),
                ScopeSample.scope().suspended(TODAY.minusDays(1), null).make()),
            history(ScopeSample.scope().to(TODAY.minusDays(1)).make()),
            history(ScopeSample.scope().uncertainty(ScopeSample.relative("20", "\\ppm")).make()),
            history(
                ScopeSample.scope()
                    .noRange()
                    .uncertainty(null)
                    .unread("uncertaintyEquation", unread, "Free text is not evaluated.")
                    .make())),
        TODAY);
  }

  private static ScopeHistory history(Scope... versions) {
    List<ScopeVersion> all = new ArrayList<>();
    for (Scope scope : versions) {
      boolean first = all.isEmpty();
      all.add(
          new ScopeVersion(
              scope,
              all.size() + 1,
              scope.inForceFrom(),
              Instant.parse(first ? "2026-01-01T00:00:00Z" : "2026-02-01T00:00:00Z"),
              "operator",
              first ? null : "Assessment visit",
              null,
              "sha-256:00"));
    }
    return new ScopeHistory(all);
  }
}
