package org.etalon.platform.web;

import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.etalon.platform.Json;

/** Makes the strict mapper the one that reads and writes HTTP bodies. */
final class StrictJson {
  @Produces
  @Singleton
  ObjectMapper mapper(Instance<Module> modules) {
    ObjectMapper mapper = Json.mapper().copy();
    // What a feature knows about the JSON of its own bodies.
    modules.forEach(mapper::registerModule);
    return mapper;
  }
}
