package org.etalon.organisation.snapshot;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.etalon.organisation.Scope;
import org.etalon.organisation.Scope.Uncertainty.Form;
import org.etalon.organisation.Scope.Uncertainty.Node;
import org.etalon.organisation.snapshot.SourceRecord.Bad;
import org.etalon.organisation.snapshot.SourceRecord.Read;
import org.etalon.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads the table that an accreditation body sends; {@code docs/scopes.md} tells its columns. */
final class CsvScopes {
  private static final Set<String> NEEDED =
      Set.of(
          "id",
          "quantityKind",
          "rangeMin",
          "rangeMax",
          "rangeUnit",
          "form",
          "uncertaintyUnit",
          "coverageFactor",
          "coverageProbability",
          "reference",
          "inForceFrom");
  private static final Set<String> OPTIONAL =
      Set.of(
          "category",
          "instrument",
          "method",
          "where",
          "parameters",
          "uncertainty",
          "slope",
          "slopeUnit",
          "nodes",
          "expression",
          "inForceTo",
          "suspendedFrom",
          "suspendedTo",
          "suspensionReason");

  private final ScopeSnapshot.Order order;
  private Map<String, String> cells = Map.of();

  CsvScopes(ScopeSnapshot.Order order) {
    this.order = order;
  }

  /**
   * Reads all rows.
   *
   * @throws ProblemException when the file or its header cannot be used
   */
  List<SourceRecord> read(byte[] file) {
    List<Csv.Row> rows = Csv.read(file);
    if (rows.isEmpty()) {
      throw ProblemException.rule("", "header", "The file has no header.");
    }
    List<String> header = rows.get(0).fields();
    Set<String> missing = new TreeSet<>(NEEDED);
    missing.removeAll(header);
    Set<String> unknown = new TreeSet<>(header);
    unknown.removeAll(NEEDED);
    unknown.removeAll(OPTIONAL);
    if (!missing.isEmpty() || !unknown.isEmpty() || Set.copyOf(header).size() != header.size()) {
      throw ProblemException.rule(
          "",
          "header",
          "The header lacks " + missing + ", has unknown " + unknown + " or a column twice.");
    }
    List<SourceRecord> records = new ArrayList<>();
    for (Csv.Row row : rows.subList(1, rows.size())) {
      records.add(record(header, row));
    }
    return records;
  }

  private SourceRecord record(List<String> header, Csv.Row row) {
    if (row.fields().size() != header.size()) {
      return new Bad(
          row.line(),
          null,
          "It has " + row.fields().size() + " fields, the header has " + header.size() + ".");
    }
    cells = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      cells.put(header.get(i), row.fields().get(i));
    }
    String id = text("id").toLowerCase(Locale.ROOT);
    try {
      Scope scope = scope(id);
      Scope.Suspension suspension = suspension();
      String refusal =
          Settling.refusal(
              suspension == null
                  ? scope
                  : scope.during(scope.inForceFrom(), scope.inForceTo(), List.of(suspension)));
      return refusal == null
          ? new Read(row.line(), Settling.settle(scope), true, suspension, null)
          : new Bad(row.line(), id.isEmpty() ? null : id, refusal);
    } catch (DateTimeException e) {
      return new Bad(row.line(), id, "A date is not written like 2026-10-01.");
    } catch (IllegalArgumentException e) {
      return new Bad(row.line(), id, "where is PERMANENT, ON_SITE or MOBILE.");
    }
  }

  private Scope scope(String id) {
    List<Scope.Unread> unread = new ArrayList<>();
    return new Scope(
        id,
        order.organisation(),
        order.route(),
        optional("quantityKind"),
        optional("category"),
        optional("instrument"),
        optional("method"),
        text("where").isEmpty() ? Scope.Place.PERMANENT : Scope.Place.valueOf(text("where")),
        parameters(unread),
        new Scope.Range(text("rangeMin"), text("rangeMax"), text("rangeUnit")),
        uncertainty(unread),
        order.authority(),
        text("reference"),
        LocalDate.parse(text("inForceFrom")),
        date("inForceTo"),
        List.of(),
        unread);
  }

  private Scope.@Nullable Uncertainty uncertainty(List<Scope.Unread> unread) {
    Form form;
    List<Node> nodes;
    try {
      form = Form.valueOf(text("form").toUpperCase(Locale.ROOT));
      nodes = nodes();
    } catch (IllegalArgumentException e) {
      String written = text("form") + " " + text("uncertainty") + " " + text("nodes");
      unread.add(new Scope.Unread("uncertainty", written.strip(), "No form or table we know."));
      return null;
    }
    return new Scope.Uncertainty(
        form,
        optional("uncertainty"),
        optional("slope"),
        optional("slopeUnit"),
        nodes,
        optional("expression"),
        text("uncertaintyUnit"),
        text("coverageFactor"),
        text("coverageProbability"));
  }

  /** Written {@code 0:0.1;30:0.4}. */
  private @Nullable List<Node> nodes() {
    if (text("nodes").isEmpty()) {
      return null;
    }
    List<Node> nodes = new ArrayList<>();
    for (String node : text("nodes").split(";", -1)) {
      String[] sides = node.split(":", -1);
      if (sides.length != 2) {
        throw new IllegalArgumentException(node);
      }
      nodes.add(new Node(sides[0].strip(), sides[1].strip()));
    }
    return nodes;
  }

  /** Written {@code frequency=50..1000 \hertz; humidity=0.3..0.7 \one}. */
  private List<Scope.Parameter> parameters(List<Scope.Unread> unread) {
    List<Scope.Parameter> parameters = new ArrayList<>();
    for (String written : text("parameters").split(";", -1)) {
      String[] parts = written.strip().split("=|\\.\\.|\\s+");
      if (parts.length == 4) {
        parameters.add(new Scope.Parameter(parts[0], parts[1], parts[2], parts[3]));
      } else if (!written.isBlank()) {
        unread.add(new Scope.Unread("parameters", written, "Not written like name=min..max unit."));
      }
    }
    return parameters;
  }

  private Scope.@Nullable Suspension suspension() {
    LocalDate from = date("suspendedFrom");
    String reason = text("suspensionReason");
    return from == null
        ? null
        : new Scope.Suspension(from, date("suspendedTo"), reason.isEmpty() ? "Not stated" : reason);
  }

  private @Nullable LocalDate date(String column) {
    String text = text(column);
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private @Nullable String optional(String column) {
    String text = text(column);
    return text.isEmpty() ? null : text;
  }

  private String text(String column) {
    return cells.getOrDefault(column, "");
  }
}
