package org.etalon.dcc;

/**
 * What one pass over a document tells: what it says, and whether the schema of its version agrees.
 */
public record Examination(Dcc dcc, SchemaVerdict schema) {}
