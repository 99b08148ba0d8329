package org.etalon.timestamp.rule;

import static org.etalon.timestamp.TimestampFinding.failed;
import static org.etalon.timestamp.TimestampFinding.passed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.etalon.timestamp.TimestampExpectation;
import org.etalon.timestamp.TimestampFinding;
import org.etalon.timestamp.TimestampRule;

/** genTime is written as DER asks and is not in the future (RFC 3161, 2.4.2). */
final class WellWrittenTime implements TokenRule {
  // Clocks of others run ahead a little; a minute hides no attack that matters for a document.
  private static final Duration FUTURE_TOLERANCE = Duration.ofMinutes(1);

  // Seconds always, a fraction without trailing zeros, Zulu.
  private static final Pattern GEN_TIME = Pattern.compile("\\d{14}(\\.\\d*[1-9])?Z");

  private final Clock clock;

  WellWrittenTime(Clock clock) {
    this.clock = clock;
  }

  @Override
  public TimestampFinding check(OpenedToken token, TimestampExpectation expected)
      throws IOException {
    byte[] der = token.info().getGenTime().getEncoded();
    String written = new String(der, 2, der.length - 2, StandardCharsets.US_ASCII);
    if (!GEN_TIME.matcher(written).matches()) {
      return failed(TimestampRule.TIME, "genTime is not written as DER asks: " + written);
    }
    return token.genTime().isAfter(clock.instant().plus(FUTURE_TOLERANCE))
        ? failed(TimestampRule.TIME, "future: " + token.genTime())
        : passed(TimestampRule.TIME, token.genTime().toString());
  }
}
