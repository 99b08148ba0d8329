package org.etalon.rendering.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.etalon.rendering.figure.Drawing.Caption;
import org.etalon.rendering.figure.Drawing.Dot;
import org.etalon.rendering.figure.Drawing.Ink;
import org.etalon.rendering.figure.Drawing.Stroke;
import org.etalon.rendering.figure.Series.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlotTest {
  private static final Series DEVIATION =
      new Series(
          "Deviation / K",
          List.of("0.0120", "-0.008", "1.0e-2"),
          List.of("0.010", "0.012", "0.0110"),
          "Reference / K",
          List.of("273.160", "300.00", "373.150"),
          List.of(
              new Limit(Limit.Kind.TOLERANCE, "lower", Collections.nCopies(3, "-0.150")),
              new Limit(Limit.Kind.TOLERANCE, "upper", Collections.nCopies(3, "+0.150")),
              new Limit(Limit.Kind.ACCEPTANCE, "accepted", List.of("0.140", "0.138", "0.139"))));

  private static Drawing draw(Series series) {
    return Plot.of(series, "zero", "value").orElseThrow();
  }

  private static Series of(List<String> values, List<String> bars) {
    List<String> places = IntStream.range(0, values.size()).mapToObj(i -> "p" + i).toList();
    return new Series("y", values, bars, "x", places, List.of());
  }

  @Test
  void writesEveryNumberAsItIsAndNoOther() {
    Set<String> given = new HashSet<>(DEVIATION.values());
    given.addAll(DEVIATION.places());
    DEVIATION.limits().forEach(limit -> given.addAll(limit.values()));
    List<String> written =
        draw(DEVIATION).captions().stream()
            .map(Caption::text)
            .filter(text -> text.matches("[-+0-9].*"))
            .toList();
    assertThat(given).containsAll(written);
    assertThat(new HashSet<>(written)).isEqualTo(given);
  }

  @Test
  void putsHigherValuesHigherAndBarsAroundThem() {
    Drawing drawing = draw(DEVIATION);
    // The last dot belongs to the legend.
    List<Dot> dots = drawing.dots().subList(0, 3);
    assertThat(dots).extracting(Dot::x).isSorted().doesNotHaveDuplicates();
    assertThat(dots.get(0).y()).isLessThan(dots.get(2).y());
    assertThat(dots.get(2).y()).isLessThan(dots.get(1).y());
    for (Dot dot : dots) {
      assertThat(drawing.strokes())
          .anyMatch(
              s -> s.ink() == Ink.BAR && s.x1() == dot.x() && s.y1() < dot.y() && s.y2() > dot.y());
    }
    int zero =
        drawing.strokes().stream()
            .filter(stroke -> stroke.ink() == Ink.ZERO)
            .mapToInt(Stroke::y1)
            .findFirst()
            .orElseThrow();
    assertThat(dots.get(0).y()).isLessThan(zero);
    assertThat(dots.get(1).y()).isGreaterThan(zero);
  }

  @Test
  void staysOnItsSheet() {
    List<String> values =
        IntStream.range(0, Plot.VALUES_MAX).mapToObj(i -> "1" + i + ".5").toList();
    for (Series series : List.of(DEVIATION, of(values, values), of(List.of("7"), List.of("0")))) {
      Drawing drawing = draw(series);
      assertThat(drawing.strokes())
          .allMatch(s -> s.x1() >= 0 && s.x2() <= drawing.width() && s.y1() >= 0 && s.y2() >= 0)
          .allMatch(s -> s.y1() <= drawing.height() && s.y2() <= drawing.height());
      assertThat(drawing.captions())
          .allMatch(
              c -> c.y() > 0 && c.y() <= drawing.height() && c.x() >= 0 && c.x() < drawing.width());
    }
  }

  @Test
  void leavesOutLabelsThatWouldRunIntoEachOther() {
    List<String> values = IntStream.range(0, 200).mapToObj(i -> "100." + (1000 + i)).toList();
    List<String> written =
        draw(of(values, values)).captions().stream()
            .map(Caption::text)
            .filter(values::contains)
            .toList();
    assertThat(written).containsExactlyInAnyOrder("100.1000", "100.1199");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "inf", "1e999999999", "", "12 345", "0x10"})
  void drawsNothingOfWhatIsNoFiniteNumber(String odd) {
    assertThat(Plot.of(of(List.of("1", odd), List.of("1", "1")), "zero", "value")).isEmpty();
    assertThat(Plot.of(of(List.of("1", "2"), List.of("1", odd)), "zero", "value")).isEmpty();
  }

  @Test
  void drawsNumbersOfAnySize() {
    assertThat(draw(of(List.of("1e400", "-1e-400"), List.of("0", "1e-400"))).dots()).hasSize(3);
  }

  @Test
  void drawsNothingOfTooManyOrNone() {
    List<String> many = Collections.nCopies(Plot.VALUES_MAX + 1, "1");
    assertThat(Plot.of(of(many, many), "zero", "value")).isEmpty();
    assertThat(Plot.of(of(List.of(), List.of()), "zero", "value")).isEmpty();
  }
}
