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
import org.etalon.quantity.code.KindMatch;
import org.etalon.quantity.conversion.ConvertingValue;
import org.etalon.quantity.conversion.ConvertingValue.Answer;
import org.etalon.quantity.conversion.ConvertingValue.Question;
import org.etalon.quantity.conversion.DecimalText;
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
              + " becquerel, are refused; kinds is UNKNOWN where the units leave that open.")
  public ConversionAnswer convert(Question question) {
    return ConversionAnswer.of(ConvertingValue.answer(question), question.to());
  }

  /**
   * The answer.
   *
   * @param exact every digit of value and uncertainty holds
   * @param valueExactness MEASURED when the value rests on a constant of CODATA 2022
   * @param uncertaintyExactness the same of the uncertainty
   * @param kinds UNKNOWN when the units leave open whether both quantities are of one kind
   * @param relativeUncertaintyOfConstants standard uncertainty of those constants, relative, which
   *     the converted uncertainty does not contain
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ConversionAnswer(
      String value,
      String unit,
      boolean exact,
      Exactness valueExactness,
      @Nullable String uncertainty,
      @Nullable Exactness uncertaintyExactness,
      KindMatch kinds,
      @Nullable String relativeUncertaintyOfConstants) {
    static ConversionAnswer of(Answer answer, String unit) {
      Converted uncertainty = answer.uncertainty();
      return new ConversionAnswer(
          text(answer.value()),
          unit,
          answer.exactness() == Exactness.EXACT,
          answer.value().exactness(),
          uncertainty == null ? null : text(uncertainty),
          uncertainty == null ? null : uncertainty.exactness(),
          answer.kinds(),
          answer.ofConstants().signum() == 0 ? null : answer.ofConstants().toString());
    }

    private static String text(Converted number) {
      return DecimalText.of(number.value(), number.exactness());
    }
  }
}
