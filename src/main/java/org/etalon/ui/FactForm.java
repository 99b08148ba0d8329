package org.etalon.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.etalon.equipment.fact.EquipmentFact;
import org.etalon.platform.Json;
import org.etalon.platform.web.RequiredFields;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;

/** The fields of a form as the fact they say: the same names as in JSON, empty ones left out. */
final class FactForm {
  private FactForm() {}

  static EquipmentFact read(Map<String, List<String>> form) {
    Map<String, String> fields = new LinkedHashMap<>();
    form.forEach(
        (name, values) -> {
          String value = values.isEmpty() ? "" : values.get(0).strip();
          if (!value.isEmpty()) {
            fields.put(name, value);
          }
        });
    EquipmentFact fact;
    try {
      fact = Json.mapper().convertValue(fields, EquipmentFact.class);
    } catch (IllegalArgumentException e) {
      throw ProblemException.malformed("", "The fields of the form cannot be read.");
    }
    List<FieldError> missing = RequiredFields.missing(fact);
    if (!missing.isEmpty()) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST, "Fields are missing or cannot be stored.", missing);
    }
    return fact;
  }
}
