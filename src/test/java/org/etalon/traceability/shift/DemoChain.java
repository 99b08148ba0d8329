package org.etalon.traceability.shift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.etalon.calibration.CalibrationBody;
import org.etalon.certificate.Digest;
import org.etalon.platform.Json;
import org.etalon.traceability.impact.StoredCalibration;

/** The thermometers of the demonstration: five calibrations, each used by the next. */
final class DemoChain {
  static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  private final Map<String, StoredCalibration> calibrations = new LinkedHashMap<>();

  /**
   * @param change made to the content of the last one, the only one that states conformity
   */
  DemoChain(Consumer<ObjectNode> change) {
    for (int i = 1; i <= 5; i++) {
      String key = "DEMO-T" + i;
      ObjectNode body = body(key);
      if (i == 5) {
        change.accept(body);
      }
      calibrations.put(key, stored(key, body));
    }
  }

  StoredCalibration get(String key) {
    return calibrations.get(key);
  }

  private static StoredCalibration stored(String key, ObjectNode body) {
    List<StoredCalibration.Rest> rests = new ArrayList<>();
    for (JsonNode standard : body.get("standards")) {
      JsonNode number = standard.at("/certificates/0/number");
      rests.add(
          new StoredCalibration.Rest(
              standard.get("equipment").asText(), number.isMissingNode() ? null : number.asText()));
    }
    Digest digest = Digest.over(key.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return new StoredCalibration(
        key, "lab", Json.read(body.toString(), CalibrationBody.class), digest, digest, rests);
  }

  private static ObjectNode body(String key) {
    ObjectMapper json = new ObjectMapper();
    try (InputStream story = DemoChain.class.getResourceAsStream("/demo/story.json")) {
      for (JsonNode issue : json.readTree(story).get("certificates")) {
        if (issue.get("key").asText().equals(key)) {
          String text =
              issue
                  .get("body")
                  .toString()
                  .replace("${today}", DAY.toString())
                  .replaceAll("\\$\\{certificate:([^}]*)}", "$1");
          return (ObjectNode) json.readTree(text);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("The demonstration has no calibration " + key);
  }
}
