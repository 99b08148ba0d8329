package org.etalon.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.etalon.organisation.Scope.Uncertainty.Form;
import org.etalon.organisation.Scope.Uncertainty.Node;
import org.jspecify.annotations.Nullable;

/** Scopes for tests, each changed in the one thing that a test is about. */
public final class ScopeSample {
  public static final LocalDate FROM = LocalDate.of(2024, 1, 1);

  private final List<Scope.Parameter> parameters = new ArrayList<>();
  private final List<Scope.Suspension> suspensions = new ArrayList<>();
  private final List<Scope.Unread> unread = new ArrayList<>();
  private @Nullable String kind = "LENG";
  private Scope.@Nullable Range range = new Scope.Range("0", "100", "\\milli\\metre");
  private Scope.@Nullable Uncertainty uncertainty = constant("0.5", "\\micro\\metre");
  private @Nullable LocalDate to;
  private Scope.@Nullable Route route = Scope.Route.ACCREDITATION;
  private @Nullable String category;

  public static ScopeSample scope() {
    return new ScopeSample();
  }

  public ScopeSample kind(@Nullable String identifier) {
    kind = identifier;
    return this;
  }

  public ScopeSample range(String min, String max, String unit) {
    range = new Scope.Range(min, max, unit);
    return this;
  }

  public ScopeSample noRange() {
    range = null;
    return this;
  }

  public ScopeSample uncertainty(Scope.@Nullable Uncertainty other) {
    uncertainty = other;
    return this;
  }

  public ScopeSample parameter(String name, String min, String max, String unit) {
    parameters.add(new Scope.Parameter(name, min, max, unit));
    return this;
  }

  public ScopeSample unread(String field, String text, String why) {
    unread.add(new Scope.Unread(field, text, why));
    return this;
  }

  public ScopeSample to(LocalDate day) {
    to = day;
    return this;
  }

  public ScopeSample suspended(LocalDate from, @Nullable LocalDate last) {
    suspensions.add(new Scope.Suspension(from, last, "Assessment"));
    return this;
  }

  public ScopeSample category(Scope.@Nullable Route on, String code) {
    route = on;
    category = code;
    return this;
  }

  public Scope make() {
    return new Scope(
        "lab-l-001",
        "lab",
        route,
        kind,
        category,
        "Gauge blocks",
        "Comparison",
        Scope.Place.PERMANENT,
        parameters,
        range,
        uncertainty,
        "Accreditation body",
        "L-001",
        FROM,
        to,
        suspensions,
        unread);
  }

  public static Scope.Uncertainty constant(String value, String unit) {
    return uncertainty(Form.CONSTANT, value, null, null, null, null, unit);
  }

  public static Scope.Uncertainty relative(String value, String unit) {
    return uncertainty(Form.RELATIVE, value, null, null, null, null, unit);
  }

  public static Scope.Uncertainty linear(String value, String slope, String per, String unit) {
    return uncertainty(Form.LINEAR, value, slope, per, null, null, unit);
  }

  public static Scope.Uncertainty table(String unit, Node... nodes) {
    return uncertainty(Form.TABLE, null, null, null, List.of(nodes), null, unit);
  }

  public static Scope.Uncertainty expression(String text, String unit) {
    return uncertainty(Form.EXPRESSION, null, null, null, null, text, unit);
  }

  private static Scope.Uncertainty uncertainty(
      Form form,
      @Nullable String value,
      @Nullable String slope,
      @Nullable String slopeUnit,
      @Nullable List<Node> nodes,
      @Nullable String expression,
      String unit) {
    return new Scope.Uncertainty(
        form, value, slope, slopeUnit, nodes, expression, unit, "2.00", "0.95");
  }
}
