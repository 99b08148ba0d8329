package org.etalon.ui.impact;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.etalon.rendering.Labels;
import org.etalon.rendering.PagePaths;

/**
 * A notice on its page.
 *
 * @param path of what it is about
 * @param acknowledgedBy empty while nobody took note
 */
public record NoticeRow(
    String id,
    String recordedAt,
    String organisation,
    String cause,
    String about,
    String path,
    String explanation,
    int certificates,
    String acknowledgedBy,
    boolean open) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  public static NoticeRow of(NoticeSource.Told told, Labels words) {
    return new NoticeRow(
        told.id(),
        MOMENT.format(told.recordedAt()),
        told.organisation(),
        words.word("cause", told.cause()),
        told.about(),
        told.aboutCertificate()
            ? PagePaths.certificate(told.about())
            : "/equipment/" + told.about(),
        told.explanation(),
        told.certificates(),
        Objects.requireNonNullElse(told.acknowledgedBy(), ""),
        told.own() && told.acknowledgedBy() == null);
  }
}
