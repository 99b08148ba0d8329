package org.etalon.dcc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One set of results (DCC {@code measurementResultType}). */
public record MeasurementResult(
    MultilingualText name,
    @Nullable RichContent description,
    Context context,
    List<Result> results,
    Attributes attributes) {
  public MeasurementResult {
    results = List.copyOf(results);
  }
}
