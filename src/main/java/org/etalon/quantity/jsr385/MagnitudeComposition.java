package org.etalon.quantity.jsr385;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import javax.measure.UnitConverter;
import org.etalon.quantity.unit.Magnitude;
import tech.units.indriya.function.AbstractConverter;
import tech.units.indriya.function.ConverterCompositionHandler;

/**
 * Composes converters of which one is ours; Indriya knows how to sort its own only, and goes on
 * doing that. Linear converters commute, so that all magnitudes become one and cancel.
 */
final class MagnitudeComposition implements ConverterCompositionHandler {
  private final ConverterCompositionHandler others;

  private MagnitudeComposition(ConverterCompositionHandler others) {
    this.others = others;
  }

  /** Takes the place that Indriya has for it; a second time does nothing. */
  static synchronized void install() {
    ConverterCompositionHandler present = AbstractConverter.UNIT_COMPOSITION_HANDLER;
    if (!(present instanceof MagnitudeComposition)) {
      AbstractConverter.UNIT_COMPOSITION_HANDLER = new MagnitudeComposition(present);
    }
  }

  @Override
  public AbstractConverter compose(
      AbstractConverter left,
      AbstractConverter right,
      BiPredicate<AbstractConverter, AbstractConverter> canReduce,
      BinaryOperator<AbstractConverter> reduce) {
    List<UnitConverter> steps = new ArrayList<>(left.getConversionSteps());
    steps.addAll(right.getConversionSteps());
    if (steps.stream().noneMatch(MagnitudeConverter.class::isInstance)) {
      return others.compose(left, right, canReduce, reduce);
    }
    if (left.isIdentity() || right.isIdentity()) {
      return left.isIdentity() ? right : left;
    }
    return left.isLinear() && right.isLinear()
        ? commuting(steps)
        : new AbstractConverter.Pair(left, right);
  }

  private static AbstractConverter commuting(List<UnitConverter> steps) {
    Magnitude product = Magnitude.ONE;
    AbstractConverter rest = AbstractConverter.IDENTITY;
    for (UnitConverter step : steps) {
      if (step instanceof MagnitudeConverter ours) {
        product = product.times(ours.magnitude());
      } else {
        rest = (AbstractConverter) rest.concatenate(step);
      }
    }
    MagnitudeConverter ours = new MagnitudeConverter(product);
    if (ours.isIdentity() || rest.isIdentity()) {
      return ours.isIdentity() ? rest : ours;
    }
    return new AbstractConverter.Pair(rest, ours);
  }
}
