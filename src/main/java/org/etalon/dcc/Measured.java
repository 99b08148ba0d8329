package org.etalon.dcc;

import java.util.Collections;
import java.util.List;
import org.etalon.quantity.Hybrid;
import org.etalon.quantity.QuantityValue;
import org.etalon.quantity.Text;
import org.jspecify.annotations.Nullable;

/**
 * A value of D-SI, or a list of words.
 *
 * @param value never {@link Text}, for which there is {@link Words}
 * @param particulars empty, or one; for a {@link Hybrid} empty, or one for each member
 */
public record Measured(QuantityValue value, List<Particulars> particulars) implements QuantityForm {

  /**
   * What D-SI can say of a value beside number, unit and uncertainty. One entry for a single value;
   * for a list of values as many as values.
   *
   * @param labels names given within D-SI
   * @param kind quantity kind of QUDT ({@code quantityTypeQUDT})
   * @param significantDigits as written
   * @param dateTimes as written
   */
  public record Particulars(
      List<String> labels,
      @Nullable String kind,
      List<String> significantDigits,
      List<String> dateTimes) {
    /** Nothing said. */
    public static final Particulars NONE = new Particulars(List.of(), null, List.of(), List.of());

    public Particulars {
      labels = List.copyOf(labels);
      significantDigits = List.copyOf(significantDigits);
      dateTimes = List.copyOf(dateTimes);
    }
  }

  public Measured {
    boolean silent = particulars.stream().allMatch(Particulars.NONE::equals);
    particulars = silent ? List.of() : List.copyOf(particulars);
    if (value instanceof Text) {
      throw new IllegalArgumentException("Words are not measured");
    }
    int expected = value instanceof Hybrid hybrid ? hybrid.members().size() : 1;
    if (!particulars.isEmpty() && particulars.size() != expected) {
      throw new IllegalArgumentException("One entry of particulars for each value");
    }
  }

  public static Measured of(QuantityValue value) {
    return new Measured(value, List.of());
  }

  /** The same value, all of it of one quantity kind of QUDT. */
  public Measured withKind(String kind) {
    Particulars said = new Particulars(List.of(), kind, List.of(), List.of());
    int count = value instanceof Hybrid hybrid ? hybrid.members().size() : 1;
    return new Measured(value, Collections.nCopies(count, said));
  }

  /** The particulars of the value, or of the member of a hybrid. */
  public Particulars particulars(int member) {
    return particulars.isEmpty() ? Particulars.NONE : particulars.get(member);
  }
}
