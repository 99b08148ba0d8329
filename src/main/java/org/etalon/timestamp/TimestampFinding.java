package org.etalon.timestamp;

/**
 * The outcome of one rule.
 *
 * @param detail what was found, in a few words
 */
public record TimestampFinding(TimestampRule rule, boolean passed, String detail) {}
