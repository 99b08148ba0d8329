package org.etalon.organisation.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etalon.organisation.Scope;
import org.etalon.organisation.Scope.Uncertainty.Form;
import org.etalon.organisation.snapshot.SourceRecord.Bad;
import org.etalon.organisation.snapshot.SourceRecord.Read;
import org.etalon.quantity.QuantityKinds;
import org.jspecify.annotations.Nullable;

/**
 * One record of the KCDB. Free text, tables and equations are kept as they are and not evaluated.
 */
final class KcdbRecord {
  private static final String NUMBER = "([-+]?[0-9.]+(?:[Ee][-+]?[0-9]+)?)";
  private static final Pattern INTERVAL =
      Pattern.compile(NUMBER + "\\s*(\\S*)\\s+to\\s+" + NUMBER + "\\s*(\\S+)");
  private static final Pattern SINGLE = Pattern.compile(NUMBER + "\\s*(\\S+)");
  private static final int PER_CENT = 2;

  private final int line;
  private final JsonNode record;
  private final ScopeSnapshot.Order order;
  private final List<Scope.Unread> unread = new ArrayList<>();

  KcdbRecord(int line, JsonNode record, ScopeSnapshot.Order order) {
    this.line = line;
    this.record = record;
    this.order = order;
  }

  String id() {
    return record.path("kcdbCode").asText("").strip().toLowerCase(Locale.ROOT);
  }

  SourceRecord toRecord() {
    String status = record.path("status").asText("");
    LocalDate since = date("statusDate");
    LocalDate published = date("publicationDate");
    LocalDate from = published == null ? order.takenOn() : published;
    LocalDate change = since == null ? order.takenOn() : since;
    LocalDate to = null;
    Scope.Suspension suspension = null;
    switch (status) {
      case "Published" -> {
        // It stands.
      }
      case "Greyed out" -> suspension = new Scope.Suspension(change, null, status);
      case "Archived", "Deleted" -> to = change.isAfter(from) ? change.minusDays(1) : from;
      default -> {
        return new Bad(line, id(), "The status " + status + " is not known.");
      }
    }
    Scope scope = scope(from, to);
    String refusal = Settling.refusal(scope);
    return refusal == null
        ? new Read(line, Settling.settle(scope), published != null, suspension, since)
        : new Bad(line, id(), refusal);
  }

  private Scope scope(LocalDate from, @Nullable LocalDate to) {
    return new Scope(
        id(),
        order.organisation(),
        order.route(),
        kind(),
        text("kcdbServiceCategory"),
        text("instrument"),
        text("instrumentMethod"),
        Scope.Place.PERMANENT,
        parameters(),
        range(),
        uncertainty(),
        order.authority(),
        record.path("kcdbCode").asText("").strip(),
        from,
        to,
        List.of(),
        unread);
  }

  /** By what the operator said, else by the name when the BIPM has one that is the same. */
  private @Nullable String kind() {
    String name = record.path("quantityValue").asText("").strip();
    String told = order.kinds().get(name);
    if (told != null) {
      return told;
    }
    for (Map.Entry<String, String> kind : QuantityKinds.all().entrySet()) {
      if (kind.getValue().equalsIgnoreCase(name)) {
        return kind.getKey();
      }
    }
    unread("quantityValue", name, "Not the name of a kind of quantity of the BIPM.");
    return null;
  }

  private Scope.@Nullable Range range() {
    JsonNode cmc = record.path("cmc");
    String unit = KcdbUnits.read(cmc.path("unit").asText(""));
    String min = number(cmc.path("lowerLimit"));
    String max = number(cmc.path("upperLimit"));
    if (unit == null || min == null || max == null) {
      unread("cmc", cmc.toString(), "A limit is missing or the unit is not understood.");
      return null;
    }
    return new Scope.Range(min, max, unit);
  }

  private Scope.@Nullable Uncertainty uncertainty() {
    String equation = record.path("uncertaintyEquation").path("equation").asText("");
    String table = record.path("uncertaintyTable").path("tableContents").asText("");
    if (!equation.isBlank()) {
      unread("uncertaintyEquation", equation, "Free text is not evaluated.");
      return null;
    }
    if (!table.isBlank()) {
      unread("uncertaintyTable", table, "A table without units is not evaluated.");
      return null;
    }
    JsonNode stated = record.path("cmcUncertainty");
    String low = number(stated.path("lowerLimit"));
    String high = number(stated.path("upperLimit"));
    String value = low == null ? high : low;
    boolean one = high == null || low == null || same(low, high);
    String unit = KcdbUnits.read(stated.path("unit").asText(""));
    String mode = record.path("uncertaintyMode").asText("");
    String factor = number(record.path("coverageFactor"));
    JsonNode level = record.path("confidenceLevel");
    if (value == null || !one || unit == null) {
      unread("cmcUncertainty", stated.toString(), "Not one number with a unit.");
      return null;
    }
    if (factor == null || !level.isNumber()) {
      unread("cmcUncertainty", stated.toString(), "Coverage factor or level is missing.");
      return null;
    }
    if (!mode.equals("Absolute") && !mode.equals("Relative")) {
      unread("uncertaintyMode", mode, "Neither Absolute nor Relative.");
      return null;
    }
    return new Scope.Uncertainty(
        mode.equals("Absolute") ? Form.CONSTANT : Form.RELATIVE,
        value,
        null,
        null,
        null,
        null,
        unit,
        factor,
        level.decimalValue().movePointLeft(PER_CENT).toPlainString());
  }

  private List<Scope.Parameter> parameters() {
    List<Scope.Parameter> parameters = new ArrayList<>();
    for (JsonNode written : record.path("parameters")) {
      String name = written.path("parameterName").asText("").strip();
      String value = written.path("parameterValue").asText("").strip();
      Scope.Parameter parameter = parameter(name, value);
      if (parameter != null) {
        parameters.add(parameter);
      } else if (!name.isEmpty() || !value.isEmpty()) {
        unread("parameters", name + ": " + value, "Not an interval with a unit.");
      }
    }
    return parameters;
  }

  private static Scope.@Nullable Parameter parameter(String name, String value) {
    Matcher interval = INTERVAL.matcher(value);
    if (interval.matches()) {
      String first = interval.group(2);
      String unit = KcdbUnits.read(interval.group(4));
      return unit == null || !(first.isEmpty() || first.equals(interval.group(4)))
          ? null
          : new Scope.Parameter(name, interval.group(1), interval.group(3), unit);
    }
    Matcher single = SINGLE.matcher(value);
    String unit = single.matches() ? KcdbUnits.read(single.group(2)) : null;
    return unit == null ? null : new Scope.Parameter(name, single.group(1), single.group(1), unit);
  }

  private void unread(String field, String text, String why) {
    unread.add(new Scope.Unread(field, text, why));
  }

  private static boolean same(String one, String other) {
    return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
  }

  /** Exponents are written out only where they are small. */
  private static @Nullable String number(JsonNode node) {
    if (!node.isNumber()) {
      return null;
    }
    BigDecimal number = node.decimalValue();
    return Math.abs((long) number.scale()) > 100 ? number.toString() : number.toPlainString();
  }

  private @Nullable LocalDate date(String field) {
    try {
      String text = record.path(field).asText("");
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private @Nullable String text(String field) {
    String text = record.path(field).asText("").strip();
    return text.isEmpty() ? null : text;
  }
}
