package org.etalon.dcc;

/** Words as data (DCC {@code data/text}). */
public record TextData(RichContent text) implements DataElement {}
