package org.etalon.dcc;

/**
 * A form of D-SI that is recognised but not taken apart; a display must say so.
 *
 * @param elementName as in the document's schema, for instance {@code si:complex}
 */
public record Unread(String elementName) implements QuantityForm {}
