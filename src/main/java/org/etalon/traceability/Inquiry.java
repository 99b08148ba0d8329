package org.etalon.traceability;

/** What a rule may ask beside the edge in question; nothing else decides what it finds. */
public record Inquiry(Evidence evidence, Policy policy) {}
