package org.etalon.equipment.jurisdiction;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where a deployment says more about jurisdictions. */
@ConfigMapping(prefix = "etalon.jurisdictions")
public interface JurisdictionConfig {
  /** A JSON file of demands that are added to the ones that come with the service. */
  Optional<Path> file();
}
