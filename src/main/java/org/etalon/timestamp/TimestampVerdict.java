package org.etalon.timestamp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of a token, rule by rule.
 *
 * @param token what it says; null when it could not even be read
 * @param findings one for each rule that could be applied; after a failed reading only that one
 */
public record TimestampVerdict(@Nullable TimestampToken token, List<TimestampFinding> findings) {
  public TimestampVerdict {
    findings = List.copyOf(findings);
  }

  /** Every rule passed except, perhaps, that the chain ends in a trust anchor. */
  public boolean valid() {
    return token != null
        && findings.stream().allMatch(f -> f.passed() || f.rule() == TimestampRule.CHAIN);
  }

  /** Every rule passed. */
  public boolean trusted() {
    return token != null && findings.stream().allMatch(TimestampFinding::passed);
  }

  /** The first rule that did not pass, leaving the chain aside. */
  public Optional<TimestampFinding> firstDefect() {
    return findings.stream()
        .filter(f -> !f.passed() && f.rule() != TimestampRule.CHAIN)
        .findFirst();
  }

  /** Every rule that did not pass, in a line for the log. */
  public String defects() {
    return findings.stream()
        .filter(f -> !f.passed())
        .map(f -> f.rule() + " (" + f.detail() + ")")
        .collect(Collectors.joining(", "));
  }

  public Optional<TimestampFinding> finding(TimestampRule rule) {
    return findings.stream().filter(f -> f.rule() == rule).findFirst();
  }
}
