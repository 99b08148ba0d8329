package org.etalon.bench.unit;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.measure.Unit;
import javax.measure.UnitConverter;
import javax.measure.format.UnitFormat;
import org.etalon.bench.unit.UnitWork.Case;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.UnitConversion;
import org.etalon.quantity.unit.UnitConversion.Scale;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Four pieces of work, each over all cases: to read the unit; to read both units and convert; to
 * convert between units that were read before; to convert with a conversion made before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class UnitBenchmark {
  @Param({"ETALON", "INDRIYA", "UCUM"})
  public String library = "";

  private final List<Case> cases = UnitWork.CASES;
  private final BigDecimal[] values = new BigDecimal[cases.size()];
  private final String[] from = new String[cases.size()];
  private final String[] to = new String[cases.size()];
  private final DsiUnit[] ourFrom = new DsiUnit[cases.size()];
  private final DsiUnit[] ourTo = new DsiUnit[cases.size()];
  private final UnitConversion[] ourConversions = new UnitConversion[cases.size()];
  private final Unit<?>[] theirFrom = new Unit<?>[cases.size()];
  private final Unit<?>[] theirTo = new Unit<?>[cases.size()];
  private final UnitConverter[] theirConverters = new UnitConverter[cases.size()];
  private UnitFormat format = UnitWork.INDRIYA;
  private boolean ours;

  @Setup
  public void setUp() {
    UnitWork.requireSameAnswers();
    ours = library.equals("ETALON");
    format = library.equals("UCUM") ? UnitWork.UCUM : UnitWork.INDRIYA;
    for (int i = 0; i < values.length; i++) {
      Case one = cases.get(i);
      values[i] = new BigDecimal(one.value());
      if (ours) {
        from[i] = one.dsi();
        to[i] = one.toDsi();
        ourFrom[i] = DsiUnit.parse(from[i]);
        ourTo[i] = DsiUnit.parse(to[i]);
        ourConversions[i] = UnitConversion.between(ourFrom[i], ourTo[i], Scale.POINT);
      } else {
        from[i] = library.equals("UCUM") ? one.code() : one.symbol();
        to[i] = library.equals("UCUM") ? one.toCode() : one.toSymbol();
        theirFrom[i] = format.parse(from[i]);
        theirTo[i] = format.parse(to[i]);
        theirConverters[i] = UnitWork.converter(theirFrom[i], theirTo[i]);
      }
    }
  }

  @Benchmark
  public void parse(Blackhole sink) {
    for (String text : from) {
      sink.consume(ours ? DsiUnit.parse(text) : format.parse(text));
    }
  }

  @Benchmark
  public void parseAndConvert(Blackhole sink) {
    for (int i = 0; i < values.length; i++) {
      sink.consume(
          ours
              ? UnitWork.ours(DsiUnit.parse(from[i]), DsiUnit.parse(to[i]), values[i])
              : UnitWork.theirs(
                  UnitWork.converter(format.parse(from[i]), format.parse(to[i])), values[i]));
    }
  }

  @Benchmark
  public void convert(Blackhole sink) {
    for (int i = 0; i < values.length; i++) {
      sink.consume(
          ours
              ? UnitWork.ours(ourFrom[i], ourTo[i], values[i])
              : UnitWork.theirs(UnitWork.converter(theirFrom[i], theirTo[i]), values[i]));
    }
  }

  @Benchmark
  public void convertAgain(Blackhole sink) {
    for (int i = 0; i < values.length; i++) {
      sink.consume(
          ours
              ? UnitWork.ours(ourConversions[i], values[i])
              : UnitWork.theirs(theirConverters[i], values[i]));
    }
  }
}
