package org.etalon.ui.chain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor asks of a chain's page. A slider tells a day by its number since 1970, and counts
 * where it was moved and the field beside it was not changed. What cannot be read is left out and
 * told.
 *
 * @param at the day of use; null for today
 * @param knownAt null for now
 * @param moved whether sliders were sent, so that the answer has a plainer address
 */
public record ChainQuery(
    String number,
    @Nullable LocalDate at,
    @Nullable Instant knownAt,
    List<Expansion> expanded,
    List<Unread> unread,
    boolean moved) {
  private static final int EXPANSIONS_MAX = 50;
  private static final int TYPED_MAX = 40;

  /** Years of four digits, as every field of a page has them. */
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  /** A value that cannot be read, with the label that says so. */
  public record Unread(String label, String typed) {}

  public ChainQuery {
    expanded = List.copyOf(expanded);
    unread = List.copyOf(unread);
  }

  /** Reads a query; sliders and fields as the form of the page sends them. */
  public static ChainQuery read(String number, Map<String, List<String>> sent, LocalDate todayUtc) {
    List<Unread> unread = new ArrayList<>();
    LocalDate at = day(first(sent, "at"), "timeAtUnread", unread);
    String was = first(sent, "atWas");
    if (was.equals(first(sent, "at"))) {
      LocalDate slid = slid(sent, "atDay");
      LocalDate shown = day(was, "timeAtUnread", new ArrayList<>());
      at = slid == null || slid.equals(shown) ? at : slid;
    }
    Instant knownAt = moment(first(sent, "knownAt"), unread);
    was = first(sent, "knownWas");
    if (was.equals(first(sent, "knownAt"))) {
      LocalDate slid = slid(sent, "knownDay");
      Instant shown = moment(was, new ArrayList<>());
      LocalDate day = shown == null ? todayUtc : LocalDate.ofInstant(shown, ZoneOffset.UTC);
      if (slid != null && !slid.equals(day)) {
        knownAt = slid.isBefore(todayUtc) ? endOf(slid) : null;
      }
    }
    List<Expansion> expanded =
        sent.getOrDefault("expand", List.of()).stream()
            .limit(EXPANSIONS_MAX)
            .flatMap(text -> Expansion.read(text).stream())
            .toList();
    boolean moved = sent.containsKey("atWas") || sent.containsKey("knownWas");
    return new ChainQuery(number, at, knownAt, expanded, unread, moved && unread.isEmpty());
  }

  /** Where the same is to be had without what only a form says. */
  public String address() {
    return addresses().asked();
  }

  Addresses addresses() {
    return new Addresses(number, at, knownAt, expanded);
  }

  /** The last second of a day. */
  static Instant endOf(LocalDate day) {
    return day.atTime(23, 59, 59).toInstant(ZoneOffset.UTC);
  }

  private static String first(Map<String, List<String>> sent, String name) {
    List<String> values = sent.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0).strip();
  }

  private static @Nullable LocalDate slid(Map<String, List<String>> sent, String name) {
    try {
      String number = first(sent, name);
      return number.isEmpty() ? null : inYears(LocalDate.ofEpochDay(Long.parseLong(number)));
    } catch (NumberFormatException | DateTimeException e) {
      return null;
    }
  }

  private static @Nullable LocalDate day(String text, String label, List<Unread> unread) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return inYears(LocalDate.parse(text));
    } catch (DateTimeException e) {
      unread.add(new Unread(label, shortened(text)));
      return null;
    }
  }

  /** An instant, a time that is meant in UTC, or a day, which stands for its end. */
  private static @Nullable Instant moment(String text, List<Unread> unread) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      if (text.indexOf('T') < 0) {
        return endOf(inYears(LocalDate.parse(text)));
      }
      Instant moment =
          text.endsWith("Z")
              ? Instant.parse(text)
              : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
      inYears(LocalDate.ofInstant(moment, ZoneOffset.UTC));
      return moment;
    } catch (DateTimeException e) {
      unread.add(new Unread("timeKnownUnread", shortened(text)));
      return null;
    }
  }

  private static LocalDate inYears(LocalDate day) {
    if (day.isBefore(FIRST) || day.isAfter(LAST)) {
      throw new DateTimeParseException("Beyond what a page shows", day.toString(), 0);
    }
    return day;
  }

  private static String shortened(String text) {
    return text.length() <= TYPED_MAX ? text : text.substring(0, TYPED_MAX) + "\u2026";
  }
}
