package org.etalon.ui.impact;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.etalon.certificate.CertificateStatus;
import org.etalon.rendering.Labels;
import org.etalon.rendering.PagePaths;
import org.etalon.ui.chain.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * What rests on a certificate or a standard as its page shows it.
 *
 * @param path of the page, without a query
 * @param subjectPath of what it is about
 * @param since the value of the field
 * @param stream where all lines are to be had one by one; empty where the page has them all
 * @param earlier the page before; empty where there is none
 */
public record ImpactView(
    String id,
    String path,
    String subjectPath,
    String heading,
    String sentence,
    String notice,
    String since,
    boolean none,
    List<CountRow> bySteps,
    List<CountRow> byLaboratory,
    String laboratoriesMore,
    List<ReviewRow> reviews,
    String range,
    List<CertificateRow> rows,
    List<InstrumentRow> instruments,
    List<StatementRow> statements,
    String stream,
    long shown,
    String earlier,
    String later) {
  private static final int LABORATORIES_MAX = 50;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  /** So many of something. */
  record CountRow(String what, long certificates) {}

  /** A certificate in the list. */
  record CertificateRow(
      String number,
      String path,
      String laboratory,
      String issuedOn,
      int steps,
      String status,
      String statusWord) {}

  /** A piece of equipment in the list. */
  record InstrumentRow(String equipment, String path, String owner) {}

  /** A statement of conformity in the list. */
  record StatementRow(String number, String path, String place, String before) {}

  /** How far a review is. */
  record ReviewRow(
      String cause, String recordedAt, String state, long done, long total, String sentence) {}

  public static ImpactView of(ImpactSource.Shown shown, ImpactQuery query, Labels words) {
    ImpactSource.Subject subject = query.subject();
    String subjectPath = path(subject);
    long first = (query.page() - 1L) * ImpactSource.ROWS;
    boolean more = first + shown.rows().size() < shown.shown();
    return new ImpactView(
        subject.id(),
        subjectPath + "/impact",
        subjectPath,
        words.get(shown.certificates() == 0 ? "impactNone" : "impactHeading"),
        sentence(shown, query, words),
        query.unread().isEmpty() ? "" : Phrases.of(words, "impactUnread", query.unread()),
        Objects.toString(query.since(), ""),
        shown.certificates() == 0,
        shown.bySteps().stream()
            .map(each -> new CountRow(each.what(), each.certificates()))
            .toList(),
        laboratories(shown),
        shown.byLaboratory().size() > LABORATORIES_MAX
            ? Phrases.of(words, "more", shown.byLaboratory().size() - LABORATORIES_MAX)
            : "",
        shown.reviews().stream().map(each -> row(each, words)).toList(),
        shown.rows().isEmpty()
            ? ""
            : Phrases.of(
                words, "impactRange", first + 1, first + shown.rows().size(), shown.shown()),
        shown.rows().stream().map(each -> row(each, words)).toList(),
        shown.instruments().stream().map(ImpactView::row).toList(),
        shown.statements().stream().map(each -> row(each, words)).toList(),
        more || query.page() > 1 ? "/api/v1" + address(subject, query.since(), 1) : "",
        shown.shown(),
        query.page() > 1 ? address(subject, query.since(), query.page() - 1) : "",
        more ? address(subject, query.since(), query.page() + 1) : "");
  }

  /** What each status is called, for rows that a script adds. */
  public static Map<String, String> statusWords(Labels words) {
    return Arrays.stream(CertificateStatus.Word.values())
        .collect(Collectors.toMap(Enum::name, word -> words.word("status", word.name())));
  }

  private static String sentence(ImpactSource.Shown shown, ImpactQuery query, Labels words) {
    if (shown.certificates() == 0) {
      return words.get(query.since() == null ? "impactNoneText" : "impactNoneSince");
    }
    List<String> said = new ArrayList<>();
    said.add(Phrases.of(words, "impactCount", shown.certificates()));
    if (query.since() != null) {
      said.add(Phrases.of(words, "impactSinceText", query.since()));
    }
    if (!shown.all()) {
      said.add(words.get("impactOwn"));
    }
    return String.join(" ", said);
  }

  private static List<CountRow> laboratories(ImpactSource.Shown shown) {
    return shown.byLaboratory().stream()
        .sorted(
            Comparator.comparingLong(ImpactSource.Count::certificates)
                .reversed()
                .thenComparing(ImpactSource.Count::what))
        .limit(LABORATORIES_MAX)
        .map(each -> new CountRow(each.what(), each.certificates()))
        .toList();
  }

  private static CertificateRow row(ImpactSource.Certified certified, Labels words) {
    return new CertificateRow(
        certified.number(),
        PagePaths.certificate(certified.number()),
        certified.laboratory(),
        certified.issuedOn().toString(),
        certified.steps(),
        certified.status(),
        words.word("status", certified.status()));
  }

  private static InstrumentRow row(ImpactSource.Instrument instrument) {
    return new InstrumentRow(
        instrument.equipment(), equipment(instrument.equipment()), instrument.owner());
  }

  private static StatementRow row(ImpactSource.Statement statement, Labels words) {
    return new StatementRow(
        statement.number(),
        PagePaths.certificate(statement.number()),
        statement.result() + "." + statement.quantity(),
        words.word("conformity", statement.before()));
  }

  private static ReviewRow row(ImpactSource.Review review, Labels words) {
    return new ReviewRow(
        words.word("cause", review.cause()),
        MOMENT.format(review.recordedAt()),
        words.word("review", review.state()),
        review.done(),
        Math.max(1, review.total()),
        Phrases.of(words, "reviewProgress", review.done(), review.total(), review.marked()));
  }

  private static String path(ImpactSource.Subject subject) {
    return subject.isCertificate() ? PagePaths.certificate(subject.id()) : equipment(subject.id());
  }

  private static String equipment(String id) {
    return "/equipment/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String address(ImpactSource.Subject subject, @Nullable LocalDate since, int page) {
    List<String> query = new ArrayList<>();
    if (since != null) {
      query.add("since=" + since);
    }
    if (page > 1) {
      query.add("page=" + page);
    }
    String path = path(subject) + "/impact";
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }
}
