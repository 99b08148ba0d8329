package org.etalon.trust;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1GeneralizedTime;

/** A moment as DER writes it (X.690, 11.7). */
public final class DerTime {
  // The library goes the long way through a calendar, and of a fraction it takes three digits too.
  private static final Pattern USUAL =
      Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(?:\\.(\\d{1,3}))?Z");
  // Before, it counts days of the Julian calendar.
  private static final int GREGORIAN = 1583;
  private static final int NANOS_IN_MILLI = 1_000_000;
  private static final int[] MILLIS = {100, 10, 1};

  private DerTime() {}

  /**
   * The moment, as the library has it.
   *
   * @throws ParseException when it is none
   */
  public static Instant of(ASN1GeneralizedTime time) throws ParseException {
    Matcher usual = USUAL.matcher(time.getTimeString());
    if (usual.matches() && number(usual, 1) >= GREGORIAN) {
      String fraction = usual.group(7);
      try {
        return LocalDateTime.of(
                number(usual, 1),
                number(usual, 2),
                number(usual, 3),
                number(usual, 4),
                number(usual, 5),
                number(usual, 6),
                fraction == null
                    ? 0
                    : number(usual, 7) * MILLIS[fraction.length() - 1] * NANOS_IN_MILLI)
            .toInstant(ZoneOffset.UTC);
      } catch (DateTimeException e) {
        // No such day or hour; the library decides what that means.
        return time.getDate().toInstant();
      }
    }
    return time.getDate().toInstant();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
