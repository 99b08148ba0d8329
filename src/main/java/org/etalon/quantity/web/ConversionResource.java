package org.etalon.quantity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.platform.web.Paths;
import org.etalon.quantity.conversion.ConvertingValue;
import org.etalon.quantity.conversion.ConvertingValue.Answer;
import org.etalon.quantity.conversion.ConvertingValue.Question;
import org.etalon.quantity.unit.Exactness;
import org.etalon.quantity.unit.UnitConversion.Converted;
import org.jspecify.annotations.Nullable;

/** Values with their uncertainty in other units. */
@Path(Paths.CONVERSIONS)
@Tag(name = "Units")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConversionResource {

  @POST
  @Operation(
      summary = "Converts a value and its uncertainty (anyone).",
      description =
          "Units are expressions of the D-SI, of another notation that GET /api/v1/units reads, or"
              + " UCUM codes of some units outside the SI, such as [in_i] or [degF]. The answer is"
              + " exact, or rounded half to even to the digits asked for (1 to 50, 34 if not"
              + " said). The uncertainty is converted as a difference. For a unit with an offset"
              + " scale says whether the value is a temperature (INTERVAL) or a difference"
              + " (RATIO); elsewhere it is ignored. Units of different kinds, such as hertz and"
              + " becquerel, are refused.")
  public ConversionAnswer convert(Question question) {
    return ConversionAnswer.of(ConvertingValue.answer(question), question.to());
  }

  /**
   * The answer.
   *
   * @param exact every digit of value and uncertainty holds
   * @param exactness of the value; MEASURED when it rests on a constant of CODATA 2022
   * @param relativeUncertaintyOfConstants standard uncertainty of those constants, relative, which
   *     the converted uncertainty does not contain
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ConversionAnswer(
      String value,
      String unit,
      boolean exact,
      Exactness exactness,
      @Nullable String uncertainty,
      @Nullable String relativeUncertaintyOfConstants) {
    static ConversionAnswer of(Answer answer, String unit) {
      Converted value = answer.value();
      Converted uncertainty = answer.uncertainty();
      return new ConversionAnswer(
          value.value().toString(),
          unit,
          value.exactness() == Exactness.EXACT
              && (uncertainty == null || uncertainty.exactness() == Exactness.EXACT),
          value.exactness(),
          uncertainty == null ? null : uncertainty.value().toString(),
          answer.ofConstants().signum() == 0 ? null : answer.ofConstants().toString());
    }
  }
}
