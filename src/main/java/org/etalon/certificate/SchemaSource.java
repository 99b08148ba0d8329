package org.etalon.certificate;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.etalon.dcc.DccSchemas;

/** Makes the schemas once, ours or those of a configured directory. */
final class SchemaSource {

  @Produces
  @Singleton
  DccSchemas schemas(
      @ConfigProperty(name = "etalon.schemas.directory") Optional<String> directory) {
    return new DccSchemas(directory.map(Path::of).orElse(null));
  }
}
