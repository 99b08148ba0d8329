package org.etalon.problem;

/**
 * One finding about one place of a request.
 *
 * @param pointer RFC 6901 JSON pointer; empty for the whole body
 * @param code stable, kebab-case
 * @param detail one sentence for a person
 */
public record FieldError(String pointer, String code, String detail) {}
