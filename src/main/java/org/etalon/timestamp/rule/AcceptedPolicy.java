package org.etalon.timestamp.rule;

import static org.etalon.timestamp.TimestampFinding.failed;
import static org.etalon.timestamp.TimestampFinding.passed;

import org.etalon.timestamp.TimestampExpectation;
import org.etalon.timestamp.TimestampFinding;
import org.etalon.timestamp.TimestampRule;

/** The policy is one that is accepted, where somebody said which are (RFC 3161, 2.4.2). */
final class AcceptedPolicy implements TokenRule {
  @Override
  public TimestampFinding check(OpenedToken token, TimestampExpectation expected) {
    String policy = token.info().getPolicy().getId();
    return expected.policies().isEmpty() || expected.policies().contains(policy)
        ? passed(TimestampRule.POLICY, policy)
        : failed(TimestampRule.POLICY, "policy " + policy + " is not accepted");
  }
}
