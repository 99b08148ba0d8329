package org.etalon.equipment.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.etalon.platform.Json;
import org.junit.jupiter.api.Test;

class FactJsonTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  @Test
  void everyKindHasItsClassUnderItsName() {
    List<String> names =
        Arrays.stream(EquipmentFact.class.getAnnotation(JsonSubTypes.class).value())
            .map(JsonSubTypes.Type::name)
            .toList();
    assertThat(names)
        .containsExactlyElementsOf(Arrays.stream(FactKind.values()).map(Enum::name).toList());
    assertThat(EquipmentFact.class.getPermittedSubclasses()).hasSameSizeAs(names);
  }

  @Test
  void aFactIsReadAsItWasWritten() {
    EquipmentFact fact = new RecalibrationProgramme(Period.ofMonths(18), DAY, "since it is stable");
    String json = Json.write(fact);
    assertThat(json)
        .isEqualTo(
            "{\"kind\":\"RECALIBRATION_PROGRAMME\",\"interval\":\"P18M\",\"from\":\"2026-01-01\","
                + "\"reason\":\"since it is stable\"}");
    assertThat(Json.read(json, EquipmentFact.class)).isEqualTo(fact);
  }

  @Test
  void theKindIsWrittenAlsoInsideARecord() {
    Recorded<EquipmentFact> recorded =
        new Recorded<>("f", "e", new Move(DAY, "Room 2"), Instant.EPOCH, "anna", "lab");
    assertThat(Json.write(recorded)).contains("\"fact\":{\"kind\":\"MOVE\",\"on\":\"2026-01-01\"");
  }

  @Test
  void anUnknownKindOrFieldIsRefused() {
    for (String wrong :
        List.of(
            "{\"kind\":\"SALE\",\"on\":\"2026-01-01\"}",
            "{\"on\":\"2026-01-01\",\"to\":\"x\"}",
            "{\"kind\":\"MOVE\",\"on\":\"2026-01-01\",\"to\":\"x\",\"by\":\"y\"}")) {
      assertThatThrownBy(() -> Json.read(wrong, EquipmentFact.class)).as(wrong).isNotNull();
    }
  }
}
