package org.etalon.dcc.formula;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.uncertainty.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A formula as read: what it gives, by which symbols, and how.
 *
 * @param output what stands before the sign of equality; null for an expression alone
 * @param symbols by their names, in the order met
 * @param pieces at least one; the first whose conditions hold gives the value
 */
record FormulaModel(@Nullable Symbol output, Map<String, Symbol> symbols, List<Piece> pieces) {
  FormulaModel {
    symbols = new LinkedHashMap<>(symbols);
    pieces = List.copyOf(pieces);
  }

  /** A value and when it holds; without conditions it always does. */
  record Piece(Expression value, List<Condition> conditions) {
    Piece {
      conditions = List.copyOf(conditions);
    }
  }

  /** A comparison of two expressions. */
  record Condition(Relation relation, Expression left, Expression right) {}

  /** How two numbers are compared. */
  enum Relation {
    LT,
    LEQ,
    GT,
    GEQ,
    EQ;

    boolean holds(int comparison) {
      return switch (this) {
        case LT -> comparison < 0;
        case LEQ -> comparison <= 0;
        case GT -> comparison > 0;
        case GEQ -> comparison >= 0;
        case EQ -> comparison == 0;
      };
    }
  }

  /** The symbols that the value depends on. */
  Set<Symbol> inputs() {
    Set<Symbol> inputs = new LinkedHashSet<>();
    Set<String> used = new LinkedHashSet<>();
    for (Piece piece : pieces) {
      used.addAll(piece.value.names());
      for (Condition condition : piece.conditions) {
        used.addAll(condition.left.names());
        used.addAll(condition.right.names());
      }
    }
    symbols.forEach(
        (name, symbol) -> {
          if (used.contains(name)) {
            inputs.add(symbol);
          }
        });
    return inputs;
  }
}
