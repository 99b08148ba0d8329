package org.etalon.calibration.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.etalon.fixture.generated.StoryOrganisations;
import org.etalon.organisation.Capabilities;
import org.etalon.organisation.ScopeHistory;
import org.etalon.organisation.ScopeVersion;

/** The scopes of the demonstration, which never changed. */
final class StoryCapabilities implements Capabilities {
  private final StoryOrganisations organisations = new StoryOrganisations();

  @Override
  public Optional<ScopeHistory> history(String scope, Instant knownAt) {
    return organisations
        .findScope(scope)
        .map(
            found ->
                new ScopeHistory(
                    List.of(
                        new ScopeVersion(
                            found,
                            1,
                            found.inForceFrom(),
                            Instant.EPOCH,
                            "operator",
                            null,
                            null,
                            "sha-256:0"))));
  }

  @Override
  public List<ScopeVersion> of(String organisation, Instant knownAt) {
    throw new UnsupportedOperationException();
  }
}
