package org.etalon.dcc.migration;

import java.util.List;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/** A part of what an element may hold, as in XML Schema; {@code max} -1 is without bound. */
sealed interface Particle {
  int min();

  int max();

  /** Every element that it can begin with or hold on its own level. */
  default Stream<Named> named() {
    return Stream.of();
  }

  default boolean isUnbounded() {
    return max() < 0;
  }

  default boolean holds(QName name) {
    return named().anyMatch(n -> n.name().equals(name));
  }

  /** One after the other; {@code ordered} is false where any order will do. */
  record Sequence(List<Particle> parts, boolean ordered, int min, int max) implements Particle {
    public Sequence {
      parts = List.copyOf(parts);
    }

    @Override
    public Stream<Named> named() {
      return parts.stream().flatMap(Particle::named);
    }
  }

  /** One of them. */
  record Choice(List<Particle> branches, int min, int max) implements Particle {
    public Choice {
      branches = List.copyOf(branches);
    }

    @Override
    public Stream<Named> named() {
      return branches.stream().flatMap(Particle::named);
    }
  }

  /**
   * An element.
   *
   * @param type key of its type in the grammar
   */
  record Named(QName name, String type, int min, int max) implements Particle {
    @Override
    public Stream<Named> named() {
      return Stream.of(this);
    }
  }

  /**
   * Any element.
   *
   * @param other of another namespace only
   * @param lax whether it may be one that no schema knows
   */
  record Any(boolean other, boolean lax, int min, int max) implements Particle {}
}
