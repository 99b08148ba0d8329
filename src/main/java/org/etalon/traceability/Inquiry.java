package org.etalon.traceability;

import java.time.LocalDate;

/**
 * What a rule may ask beside the edge in question.
 *
 * @param at the day for which the result is to be relied on
 */
public record Inquiry(LocalDate at, Evidence evidence, Policy policy) {}
