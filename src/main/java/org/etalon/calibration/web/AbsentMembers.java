package org.etalon.calibration.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.inject.Singleton;
import java.util.List;
import org.etalon.quantity.value.ComplexList;
import org.etalon.quantity.value.CoverageRegionList;
import org.etalon.quantity.value.RealList;

/**
 * Leaves out of an answer what the request left out: a list that was not sent is kept as an empty
 * one, and an empty one would read as if something had been said.
 */
@Singleton
final class AbsentMembers extends SimpleModule {
  private static final long serialVersionUID = 1L;

  private static final List<Class<?>> VALUES =
      List.of(
          RealList.class,
          RealList.StandardUncertainty.class,
          RealList.ExpandedUncertainty.class,
          RealList.CoverageInterval.class,
          ComplexList.class,
          CoverageRegionList.class);

  AbsentMembers() {
    super("absent members");
    VALUES.forEach(type -> setMixInAnnotation(type, WithoutEmpty.class));
  }

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private interface WithoutEmpty {}
}
