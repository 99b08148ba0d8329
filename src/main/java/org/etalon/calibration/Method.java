package org.etalon.calibration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A method that was used (ISO/IEC 17025:2017, 7.8.2.1 f).
 *
 * @param procedure the laboratory's own document
 * @param role how the norms stand to the method, for instance "with reference to"
 * @param deviations additions, deviations and exclusions (7.8.2.1 n)
 */
public record Method(
    String id,
    List<String> refType,
    Map<String, String> name,
    @Nullable String procedure,
    List<String> norms,
    @Nullable Map<String, String> role,
    @Nullable Map<String, String> deviations) {

  public Method {
    refType = CalibrationBody.orEmpty(refType);
    norms = CalibrationBody.orEmpty(norms);
  }
}
