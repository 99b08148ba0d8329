package org.etalon.trust.list;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Lists of others that are taken without anybody sending them. */
@ConfigMapping(prefix = "etalon.trust.lists")
public interface ImportConfig {
  /** Files {@code *.xml}. */
  Optional<Path> directory();

  /** Where lists are published; exactly these are asked. */
  Optional<List<URI>> urls();

  /** For one whole answer. */
  @WithDefault("PT10S")
  Duration timeout();
}
