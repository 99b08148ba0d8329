package org.etalon.dcc.rules;

/** Something of a document with the place where it stands. */
public record Placed<T>(T value, Place place) {}
