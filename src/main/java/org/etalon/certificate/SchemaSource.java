package org.etalon.certificate;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.etalon.dcc.DccSchemas;
import org.etalon.platform.StartRefusedException;
import org.jboss.logging.Logger;

/** Makes the schemas once, ours or those of a configured directory. */
final class SchemaSource {
  private static final Logger LOG = Logger.getLogger(SchemaSource.class);

  /** Made at start, so that a wrong directory is noticed before the first certificate. */
  void atStart(@Observes StartupEvent start, DccSchemas schemas) {
    LOG.debugf("Schemas ready: %s", schemas);
  }

  @Produces
  @Singleton
  DccSchemas schemas(
      @ConfigProperty(name = "etalon.schemas.directory") Optional<String> directory) {
    Path official = directory.map(Path::of).orElse(null);
    if (official != null && !Files.isDirectory(official)) {
      throw new StartRefusedException("etalon.schemas.directory is no directory: " + official);
    }
    return new DccSchemas(official);
  }
}
