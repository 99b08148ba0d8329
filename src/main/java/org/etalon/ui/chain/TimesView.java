package org.etalon.ui.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.etalon.rendering.Labels;
import org.jspecify.annotations.Nullable;

/**
 * The two times of a chain as controls: a field and, where anything happened, a slider for each,
 * with what happened as its stops.
 *
 * @param sentence which times the verdict is for, in words
 * @param notices what is to be said of what was asked
 * @param at the value of its field
 * @param knownAt the value of its field, in UTC; empty for now
 */
record TimesView(
    String sentence,
    List<String> notices,
    String at,
    String knownAt,
    @Nullable Slider atSlider,
    @Nullable Slider knownSlider,
    List<MomentRow> moments,
    int momentsMore,
    String now,
    List<String> expanded) {
  private static final int MOMENTS_MAX = 60;
  private static final int LABELLED_MAX = 2;
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter FIELD =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

  /** Days by their number since 1970. */
  record Slider(long min, long max, long value, String first, String last, List<Stop> stops) {}

  /**
   * A day at which something changed.
   *
   * @param field what the field beside the slider says then
   */
  record Stop(long value, String field, String label) {}

  /**
   * Something that happened.
   *
   * @param usedPath the page for a use on that day; empty where the certificate was not there yet
   * @param knownPath the page as it was known then; empty as above
   */
  record MomentRow(String day, String text, String recordedAt, String usedPath, String knownPath) {}

  static TimesView of(ChainSource.Shown shown, ChainQuery query, Labels words) {
    Instant asked = query.knownAt();
    List<Moment> newestFirst =
        shown.moments().stream().sorted(Comparator.comparing(Moment::day).reversed()).toList();
    return new TimesView(
        Phrases.of(
            words, asked == null ? "timeSentenceNow" : "timeSentence", shown.at(), text(shown)),
        notices(shown, query, words),
        shown.at().toString(),
        asked == null ? "" : FIELD.format(asked),
        atSlider(shown, words),
        knownSlider(shown, words),
        newestFirst.stream()
            .limit(MOMENTS_MAX)
            .map(moment -> row(moment, shown, query.addresses(), words))
            .toList(),
        Math.max(0, newestFirst.size() - MOMENTS_MAX),
        query.addresses().now(),
        query.expanded().stream().map(Expansion::text).toList());
  }

  private static String text(ChainSource.Shown shown) {
    return SHOWN.format(shown.knownAt());
  }

  private static List<String> notices(ChainSource.Shown shown, ChainQuery query, Labels words) {
    List<String> notices = new ArrayList<>();
    query.unread().forEach(each -> notices.add(Phrases.of(words, each.label(), each.typed())));
    Instant asked = query.knownAt();
    if (asked != null && asked.isAfter(shown.now())) {
      notices.add(words.get("timeFuture"));
    }
    if (shown.at().isAfter(shown.today())) {
      notices.add(words.get("timeAhead"));
    }
    if (shown.chain() == null) {
      notices.add(
          Phrases.of(words, "timeBefore", text(shown), SHOWN.format(ceiling(shown.issuedAt()))));
    }
    return notices;
  }

  private static @Nullable Slider atSlider(ChainSource.Shown shown, Labels words) {
    LocalDate issued = utc(shown.issuedAt());
    SortedMap<LocalDate, List<String>> days = new TreeMap<>();
    shown.moments().stream()
        .filter(moment -> !moment.day().isBefore(issued))
        .forEach(moment -> add(days, moment.day(), text(moment, words)));
    add(days, shown.today(), words.get("timeToday"));
    return slider(days, shown.at(), shown.today(), false, words);
  }

  private static @Nullable Slider knownSlider(ChainSource.Shown shown, Labels words) {
    SortedMap<LocalDate, List<String>> days = new TreeMap<>();
    for (Moment moment : shown.moments()) {
      Instant recorded = moment.recordedAt();
      if (recorded != null && !recorded.isBefore(shown.issuedAt())) {
        add(days, utc(recorded), text(moment, words));
      }
    }
    add(days, utc(shown.now()), words.get("timeToday"));
    return slider(days, utc(shown.knownAt()), utc(shown.now()), true, words);
  }

  private static @Nullable Slider slider(
      SortedMap<LocalDate, List<String>> days,
      LocalDate shown,
      LocalDate today,
      boolean moments,
      Labels words) {
    days.computeIfAbsent(shown, k -> new ArrayList<>());
    LocalDate first = days.firstKey();
    LocalDate last = days.lastKey();
    if (first.equals(last)) {
      return null;
    }
    List<Stop> stops = new ArrayList<>();
    days.forEach(
        (day, texts) -> {
          String field = moments ? FIELD.format(ChainQuery.endOf(day)) : day.toString();
          String now = moments && !day.isBefore(today) ? "" : field;
          stops.add(new Stop(day.toEpochDay(), now, label(day, texts, words)));
        });
    return new Slider(
        first.toEpochDay(),
        last.toEpochDay(),
        shown.toEpochDay(),
        first.toString(),
        last.toString(),
        stops);
  }

  private static String label(LocalDate day, List<String> texts, Labels words) {
    if (texts.isEmpty()) {
      return day.toString();
    }
    int more = texts.size() - LABELLED_MAX;
    String told = String.join(", ", texts.subList(0, Math.min(LABELLED_MAX, texts.size())));
    return day + " · " + told + (more > 0 ? " " + Phrases.of(words, "more", more) : "");
  }

  private static void add(SortedMap<LocalDate, List<String>> days, LocalDate day, String text) {
    days.computeIfAbsent(day, k -> new ArrayList<>()).add(text);
  }

  private static MomentRow row(
      Moment moment, ChainSource.Shown shown, Addresses addresses, Labels words) {
    Instant recorded = moment.recordedAt();
    boolean known = recorded != null && !recorded.isBefore(shown.issuedAt());
    return new MomentRow(
        moment.day().toString(),
        text(moment, words),
        recorded == null ? "" : SHOWN.format(recorded),
        moment.day().isBefore(utc(shown.issuedAt())) ? "" : addresses.usedOn(moment.day()),
        known ? addresses.asKnown(ceiling(Objects.requireNonNull(recorded))) : "");
  }

  private static String text(Moment moment, Labels words) {
    String what =
        switch (moment.kind()) {
          case ISSUED -> words.get("momentIssued");
          case STATUS -> words.word("status", moment.word());
          case FACT -> words.word("fact", moment.word());
        };
    return moment.subject() + ": " + what;
  }

  private static LocalDate utc(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }

  /** The first whole second at which something was known, since fields have no finer step. */
  private static Instant ceiling(Instant moment) {
    Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
    return second.equals(moment) ? second : second.plusSeconds(1);
  }
}
