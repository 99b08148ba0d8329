package org.etalon.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.etalon.platform.Json;

/** Makes the strict mapper the one that reads and writes HTTP bodies. */
final class StrictJson {
  @Produces
  @Singleton
  ObjectMapper mapper() {
    return Json.mapper().copy();
  }
}
