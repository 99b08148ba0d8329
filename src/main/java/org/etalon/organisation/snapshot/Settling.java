package org.etalon.organisation.snapshot;

import java.util.ArrayList;
import java.util.List;
import org.etalon.organisation.RecordingScope;
import org.etalon.organisation.Scope;
import org.etalon.organisation.ScopeRules;
import org.etalon.platform.Json;
import org.etalon.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Brings a scope of others into a form that can be recorded: what breaks a rule becomes unread
 * text, so that the scope is there and an evaluation of it undecided.
 */
final class Settling {
  private Scope scope;
  private final List<Scope.Unread> unread;

  private Settling(Scope scope) {
    this.scope = scope;
    this.unread = new ArrayList<>(scope.unread());
  }

  /** A reason why it can be no scope at all, or null. */
  static @Nullable String refusal(Scope scope) {
    if (!RecordingScope.isIdentifier(scope.id())) {
      return "The identifier is not 1 to 40 of a-z, 0-9 and - between them.";
    }
    return ScopeRules.check(scope).stream()
        .filter(error -> !isKept(error.pointer()))
        .findFirst()
        .map(error -> error.pointer().substring(1) + ": " + error.detail())
        .orElse(null);
  }

  /** The scope with every part that cannot be understood set aside. */
  static Scope settle(Scope scope) {
    Settling settling = new Settling(scope);
    // A part that was set aside may leave another without its unit, so it is asked once more.
    for (int pass = 0; pass < 2; pass++) {
      ScopeRules.check(settling.scope).forEach(settling::setAside);
    }
    return settling.scope;
  }

  private static boolean isKept(String pointer) {
    return pointer.startsWith("/quantityKind")
        || pointer.startsWith("/category")
        || pointer.startsWith("/parameters")
        || pointer.startsWith("/range")
        || pointer.startsWith("/uncertainty");
  }

  private void setAside(FieldError error) {
    String part = error.pointer().split("/", -1)[1];
    switch (part) {
      case "quantityKind" -> {
        keep(part, scope.quantityKind(), error);
        change(null, scope.parameters(), scope.range(), scope.uncertainty());
      }
      case "parameters" -> {
        keep(part, scope.parameters().isEmpty() ? null : scope.parameters(), error);
        change(scope.quantityKind(), List.of(), scope.range(), scope.uncertainty());
      }
      case "range" -> {
        keep(part, scope.range(), error);
        change(scope.quantityKind(), scope.parameters(), null, scope.uncertainty());
      }
      case "uncertainty" -> {
        keep(part, scope.uncertainty(), error);
        change(scope.quantityKind(), scope.parameters(), scope.range(), null);
      }
      default -> {
        // A category is only shown.
      }
    }
  }

  /** Nothing when the part was set aside before. */
  private void keep(String part, @Nullable Object written, FieldError error) {
    if (written != null) {
      String text = written instanceof String word ? word : Json.write(written);
      unread.add(new Scope.Unread(part, text, error.detail()));
    }
  }

  private void change(
      @Nullable String kind,
      List<Scope.Parameter> parameters,
      Scope.@Nullable Range range,
      Scope.@Nullable Uncertainty uncertainty) {
    scope =
        new Scope(
            scope.id(),
            scope.organisation(),
            scope.route(),
            kind,
            scope.category(),
            scope.instrument(),
            scope.method(),
            scope.where(),
            parameters,
            range,
            uncertainty,
            scope.authority(),
            scope.reference(),
            scope.inForceFrom(),
            scope.inForceTo(),
            scope.suspensions(),
            unread);
  }
}
