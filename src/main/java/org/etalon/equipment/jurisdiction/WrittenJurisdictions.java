package org.etalon.equipment.jurisdiction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.etalon.platform.Json;

/** The demands of the file that comes with the service, and of one that a deployment adds. */
@Singleton
class WrittenJurisdictions implements JurisdictionPolicy {
  private static final String OURS = "/org/etalon/equipment/jurisdiction/demands.json";

  private static final int DAYS_MAX = 16_384;

  private final List<Demand> demands;
  // They are asked for the same days again and again, and what they rest on is read once.
  private final Cache<RegionDay, Optional<Demands>> lately =
      Caffeine.newBuilder().maximumSize(DAYS_MAX).build();

  @Inject
  WrittenJurisdictions(JurisdictionConfig config) {
    this(config.file());
  }

  WrittenJurisdictions(Optional<Path> added) {
    List<Demand> read = new ArrayList<>();
    try (InputStream ours = WrittenJurisdictions.class.getResourceAsStream(OURS)) {
      read.addAll(demands(Objects.requireNonNull(ours)));
      if (added.isPresent()) {
        try (InputStream file = Files.newInputStream(added.get())) {
          read.addAll(demands(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The demands of jurisdictions cannot be read", e);
    }
    demands = List.copyOf(read);
  }

  private static List<Demand> demands(InputStream json) throws IOException {
    return Arrays.asList(Json.mapper().readValue(json, Demand[].class));
  }

  @Override
  public Optional<Demands> of(String region, LocalDate day) {
    return lately.get(new RegionDay(region, day), asked -> found(asked.region(), asked.day()));
  }

  private Optional<Demands> found(String region, LocalDate day) {
    String country = region.split("-", 2)[0];
    boolean known = demands.stream().anyMatch(d -> d.verified() && d.region().equals(country));
    List<Demand> here =
        demands.stream()
            .filter(d -> d.region().equals(country) || d.region().equals(region))
            .filter(d -> d.verified() && d.inForceOn(day))
            .toList();
    return known || !here.isEmpty() ? Optional.of(new Demands(region, here)) : Optional.empty();
  }

  private record RegionDay(String region, LocalDate day) {}
}
