package org.etalon.trust.list;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.etalon.problem.ProblemException;
import org.etalon.xml.SafeXml;
import org.jboss.logging.Logger;

/**
 * Takes the lists that the configuration names, at the start and again and again, by the same rules
 * as those that an operator sends. One that is not taken is told in the log and hinders no other.
 */
@Singleton
public final class ConfiguredLists {
  private static final Logger LOG = Logger.getLogger(ConfiguredLists.class);

  private final ImportConfig config;
  private final FetchedLists fetched;
  private final ImportingList importing;

  ConfiguredLists(ImportConfig config, FetchedLists fetched, ImportingList importing) {
    this.config = config;
    this.fetched = fetched;
    this.importing = importing;
  }

  /** A wrong setting stops the start; a list that cannot be had or relied on does not. */
  void atStart(@Observes StartupEvent start) {
    config
        .directory()
        .filter(directory -> !Files.isDirectory(directory))
        .ifPresent(
            directory -> {
              throw new IllegalStateException(
                  "etalon.trust.lists.directory " + directory + " is no directory");
            });
    for (URI place : config.urls().orElse(List.of())) {
      if (!List.of("http", "https").contains(String.valueOf(place.getScheme()))
          || place.getHost() == null) {
        throw new IllegalStateException("etalon.trust.lists.urls has no address in " + place);
      }
    }
    takeAll();
  }

  @Scheduled(
      every = "${etalon.trust.lists.every:PT1H}",
      delayed = "${etalon.trust.lists.every:PT1H}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void takeAll() {
    config.directory().ifPresent(this::takeFiles);
    for (URI place : config.urls().orElse(List.of())) {
      fetched
          .at(place)
          .ifPresentOrElse(
              xml -> take(place.toString(), xml),
              () -> LOG.warnf("No trusted list could be had from %s", place));
    }
  }

  private void takeFiles(Path directory) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, "*.xml")) {
      entries.forEach(files::add);
    } catch (IOException e) {
      LOG.warnf("The directory of trusted lists cannot be read: %s", e);
    }
    Collections.sort(files);
    for (Path file : files) {
      try {
        if (Files.size(file) > SafeXml.BYTES_MAX) {
          LOG.warnf("The trusted list %s is not taken: it is too large", file);
        } else {
          take(file.getFileName().toString(), Files.readAllBytes(file));
        }
      } catch (IOException e) {
        LOG.warnf("The trusted list %s cannot be read: %s", file, e);
      }
    }
  }

  private void take(String place, byte[] xml) {
    try {
      importing.takeFrom(place, xml);
    } catch (ProblemException e) {
      LOG.warnf("The trusted list at %s is not taken: %s", place, e.getMessage());
    }
  }
}
